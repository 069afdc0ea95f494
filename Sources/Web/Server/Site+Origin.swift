import HTTPTypes
import Hummingbird

extension Site {
    /// Refuses what another site's page sent. Browsers name the page in `Origin`, older ones in `Referer`; a client that
    /// names neither is let through to the check of its token.
    func checkOrigin(of request: Request) throws(DoorRefusal) {
        if let origin = request.headers[.origin] {
            guard Self.written(origin) == Self.written(address.origin) else { throw .fromAnotherSite }
        } else if let referrer = request.headers[.referer] {
            guard referrer.lowercased().hasPrefix(Self.written(address.origin) + "/") else {
                throw .fromAnotherSite
            }
        }
    }

    /// As browsers write it: in small letters, without the port that the scheme implies.
    private static func written(_ origin: String) -> String {
        let small = origin.lowercased()
        for (scheme, port) in [("https:", ":443"), ("http:", ":80")]
        where small.hasPrefix(scheme) && small.hasSuffix(port) {
            return String(small.dropLast(port.count))
        }
        return small
    }
}

extension String {
    /// Compares without telling by the time it takes how much was right.
    func isSecretly(_ other: String) -> Bool {
        let (mine, theirs) = (Array(utf8), Array(other.utf8))
        guard mine.count == theirs.count else { return false }
        return zip(mine, theirs).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
