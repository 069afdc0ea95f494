/// A cookie that only this very host gets, over HTTPS and out of reach of scripts.
///
/// Browsers keep one whose name begins with `__Host-` only if it is Secure, has Path=/ and no Domain
/// (RFC 6265bis, section 4.1.3.2), so those cannot be chosen here.
package struct HostCookie: Hashable, Sendable {
    package enum SameSite: String, Hashable, Sendable {
        /// Sent along when somebody follows a link to us.
        case lax = "Lax"
        case strict = "Strict"
    }

    package enum Fault: Error, Hashable, Sendable {
        case notAName(String)
        /// The value is a secret as a rule and stays out of the fault.
        case valueNotCookieText(name: String)
    }

    static let prefix = "__Host-"

    /// Without `__Host-`.
    package let name: String
    package let value: String
    /// Nil: until the browser is closed.
    package let lifetime: Duration?
    package let sameSite: SameSite

    package init(
        _ name: String, _ value: String, lifetime: Duration? = nil, sameSite: SameSite = .lax
    ) throws(Fault) {
        guard !name.isEmpty, name.utf8.allSatisfy(Self.mayStandInName) else { throw .notAName(name) }
        guard value.utf8.allSatisfy(Self.mayStandInValue) else { throw .valueNotCookieText(name: name) }
        self.name = name
        self.value = value
        self.lifetime = lifetime
        self.sameSite = sameSite
    }

    /// Makes the browser forget the cookie of this name.
    package static func forgetting(_ name: String) throws(Fault) -> HostCookie {
        try HostCookie(name, "", lifetime: .zero)
    }

    /// The value of the `Set-Cookie` header.
    package var setCookie: String {
        let age = lifetime.map { "; Max-Age=\(max(0, $0.components.seconds))" } ?? ""
        return "\(Self.prefix)\(name)=\(value); Path=/\(age); Secure; HttpOnly; SameSite=\(sameSite.rawValue)"
    }

    /// Source: RFC 9110, token.
    private static func mayStandInName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    /// Source: RFC 6265, cookie-octet.
    private static func mayStandInValue(_ byte: UInt8) -> Bool {
        0x21...0x7E ~= byte && !"\",;\\".utf8.contains(byte)
    }
}
