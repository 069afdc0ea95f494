import HTTPTypes
import Operations
import Recovery
import TestSupport
import Testing
import Web

@Suite struct LogoTests {
    @Test(arguments: Engine.allCases)
    func `a picture becomes the logo of every page, until it is replaced or removed`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/settings/organization")

            #expect(try await lea.upload(logo: .tinyPicture).status == 303)
            let address = try #require(
                try await lea.get("/cases").text.between("class=\"logo\" src=\"", "\""))
            let picture = try await lea.get(address)
            try await lea.get("/settings/organization")
            try await lea.upload(logo: .picture(width: 20, height: 20))
            let replaced = try await lea.get(address)
            try await lea.get("/settings/organization")
            try await lea.post("/settings/organization/logo/remove", [])

            #expect(picture.body == .tinyPicture)
            #expect(picture.headers[.contentType] == "image/png")
            #expect(picture.headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff")
            #expect(picture.headers[.cacheControl] == "private, max-age=31536000, immutable")
            #expect(replaced.status == 404)
            #expect(try await lea.get("/cases").text.contains("class=\"logo\"") == false)
        }
    }

    @Test(
        arguments: [
            (Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), "logo_picture"), ([], "logo_picture"),
            (.tinyPicture + Array(repeating: 0, count: ChangeLogo.mostBytes), "logo_bytes"),
            (.picture(width: 2_001, height: 10), "logo_pixels"),
            (.picture(width: 10, height: 0), "logo_picture"),
        ] as [([UInt8], String)])
    func `what is no small picture is refused beside the field`(bytes: [UInt8], rule: String) async throws {
        try await withHouse { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/settings/organization")

            let answer = try await lea.upload(logo: bytes)

            #expect(answer.status == 422)
            #expect(answer.text.contains("data-rule=\"\(rule)\""))
            #expect(answer.text.contains("id=\"file-no\""))
            #expect(try await lea.get("/cases").text.contains("class=\"logo\"") == false)
        }
    }

    @Test func `only who administers changes it, by a form of their session`() async throws {
        try await withHouse { house in
            let olga = try await house.browser(of: house.company.olga)
            let lea = try await house.browser(of: house.company.lea)
            try await olga.get("/settings/organization")
            try await lea.get("/settings/organization")

            #expect(try await olga.upload(logo: .tinyPicture).status == 403)
            #expect(try await olga.post("/settings/organization/logo/remove", []).status == 403)
            #expect(try await lea.upload(logo: .tinyPicture, csrf: "forged").status == 403)
            #expect(try await lea.get("/cases").text.contains("class=\"logo\"") == false)
        }
    }
}
