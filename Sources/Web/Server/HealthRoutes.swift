import Hummingbird
import NIOCore
import Storage

/// Whether the process lives, whether it can work, and what it counted.
struct HealthRoutes {
    let site: Site

    func add(to router: Router<Visit>) {
        router.get("healthz") { _, _ in text("ok\n") }
        router.get("readyz") { _, _ in
            do {
                _ = try await site.reader.read { try $0.rows("SELECT 1") }
                return text("ready\n")
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
