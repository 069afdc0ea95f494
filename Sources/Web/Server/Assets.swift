import Foundation
package import HTTPTypes
package import Hummingbird
import NIOCore
import Operations

/// Style sheets and icons, read once at the start and named with a version so that browsers may keep them for a year.
package struct Assets: Sendable {
    private let files: [String: [UInt8]]
    /// By file name: the beginning of its hash.
    package let versions: [String: String]

    package init() throws {
        guard let folder = Bundle.module.resourcePath.map({ $0 + "/Assets" }) else { throw Missing("assets") }
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            files[name] = [UInt8](bytes)
        }
        self.files = files
        versions = files.mapValues { String(Secret.hash(of: String(decoding: $0, as: UTF8.self)).prefix(12)) }
    }

    /// Nil where there is no such file.
    func text(_ name: String) -> String? { files[name].map { String(decoding: $0, as: UTF8.self) } }

    func add(to router: Router<Visit>) {
        router.get("assets/{name}") { _, context in
            let name = try context.parameters.require("name")
            guard let bytes = files[name] else { throw Missing("asset") }
            return Response(
                status: .ok,
                headers: [
                    .contentType: Self.type(of: name), .cacheControl: "public, max-age=31536000, immutable",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }

    private static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        case "js": "text/javascript; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}

extension Site {
    /// A page in its frame, under a policy that lets nothing from elsewhere in and runs no inline script or style.
    package func html(_ page: some Page, status: HTTPResponse.Status = .ok, frame: Frame) -> Response {
        var headers: HTTPFields = [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"]
        headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        headers[.referrerPolicy] = page.referrerPolicy
        let body = ByteBuffer(string: frame.document(page).text)
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
    }
}

extension HTTPField.Name {
    static var referrerPolicy: Self { Self("Referrer-Policy")! }
}
