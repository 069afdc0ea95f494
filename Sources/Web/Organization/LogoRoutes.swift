import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Recovery
import Storage

/// The organization's logo: served under its hash, changed and removed by who administers.
struct LogoRoutes {
    func add(to pages: PageRoutes) {
        pages.get("logo/{id}") { desk, _ in
            let query = LogoFile(of: desk.key, hash: try desk.id(of: "logo"))
            guard let (type, bytes) = try await desk.read({ try $0.first(query) }) else {
                throw Missing("logo")
            }
            return Response(
                status: .ok,
                headers: [.contentType: type, .cacheControl: "private, max-age=31536000, immutable"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
        pages.postFile("settings/organization/logo") { desk, request in
            try desk.needs(.administer)
            do {
                guard let picture = try await FormFile.receive(request, most: ChangeLogo.mostBytes, at: desk)
                else { throw ChangeLogo.LogoRefusal.tooManyBytes }
                try await ChangeLogo(of: desk.key, by: desk.member.id, picture).run(at: desk.site.workplace)
                return try desk.go(to: .organization, saying: .saved)
            } catch let refusal as ChangeLogo.LogoRefusal {
                var page = try await OrganizationRoutes.page(desk)
                page.logoRefusal = desk.note(refusal)
                return try desk.show(page, status: .unprocessableContent)
            }
        }
        pages.post("settings/organization/logo/remove") { desk, _, _ in
            try await ChangeLogo(of: desk.key, by: desk.member.id, nil).run(at: desk.site.workplace)
            return try desk.go(to: .organization, saying: .saved)
        }
    }
}
