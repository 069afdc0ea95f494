import Hummingbird
import NIOCore
import Operations
import Storage

/// Whether the process lives, whether it can work, and what it counted.
struct HealthRoutes {
    let site: Site

    func add(to router: Router<Visit>) {
        router.get("healthz") { _, _ in text("ok\n") }
        router.get("readyz") { _, _ in
            do {
                let status = try await Migrator.bundled().status(of: site.workplace.writer.database)
                if status.waiting.isEmpty { return text("ready\n") }
                return text("the schema is older than this server\n", status: .serviceUnavailable)
            } catch let fault as StorageFault where fault.code == .newerSchema {
                return text("the schema is newer than this server\n", status: .serviceUnavailable)
            } catch is StorageFault {
                return text("the database cannot be reached\n", status: .serviceUnavailable)
            }
        }
        router.get("metrics") { _, _ in text(site.counters.text) }
    }

    private func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
