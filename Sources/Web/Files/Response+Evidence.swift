import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Recovery
import Storage

extension Response {
    /// An attached file, sent as it is read. Browsers keep it and show nothing of it by itself.
    static func file(_ file: AttachedFile, of organization: Organization.Key, _ site: Site) -> Response {
        let evidence = file.evidence
        let body = ResponseBody(contentLength: evidence.bytes) { writer in
            var number = 0
            while true {
                let query = FilePieces(of: organization, evidence.hash, from: number, limit: 4)
                let pieces = try await site.reader.read { try $0.all(query) }
                if pieces.isEmpty { break }
                for piece in pieces { try await writer.write(ByteBuffer(bytes: piece)) }
                number += pieces.count
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: evidence.kind.rawValue, .cacheControl: "no-store",
                .contentDisposition: evidence.name.asAttachment,
                .contentSecurityPolicy: "default-src 'none'; sandbox",
            ], body: body)
    }
}

extension String {
    /// In plain characters for older browsers, and as it is. Source: RFC 6266, 4.3 and appendix D.
    fileprivate var asAttachment: String {
        let plain = unicodeScalars.map { $0.isPlainInNames ? Character($0) : "_" }
        let whole = utf8.map { byte -> String in
            let scalar = UnicodeScalar(byte)
            if scalar.isPlainInNames { return String(scalar) }
            return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
        return "attachment; filename=\"\(String(plain))\"; filename*=UTF-8''\(whole.joined())"
    }
}

extension UnicodeScalar {
    fileprivate var isPlainInNames: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
        default: false
        }
    }
}
