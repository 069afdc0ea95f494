import Connections
import HTTPTypes
import Hummingbird

/// The cookies that pages set. Behind https they carry the `__Host-` prefix; without it, as on a trial machine, browsers
/// would drop a Secure cookie, so it is left out there.
enum SiteCookie: String {
    case session
    /// Pairs with the hidden field of a form that stands before any session.
    case form
    /// What was just done, shown once.
    case flash
}

extension Site {
    func cookie(_ name: SiteCookie, of request: Request) -> String? {
        let cookies = Cookies(headers: request.headers[values: .cookie])
        return address.isSecure ? cookies.host(name.rawValue) : cookies.value(name.rawValue)
    }

    /// Values are tokens or codes of ours, so that nothing in them needs to be escaped.
    func setting(_ name: SiteCookie, _ value: String, lifetime: Duration?) throws -> HTTPField {
        let cookie = try HostCookie(name.rawValue, value, lifetime: lifetime)
        guard !address.isSecure else { return HTTPField(name: .setCookie, value: cookie.setCookie) }
        let age = lifetime.map { "; Max-Age=\($0.components.seconds)" } ?? ""
        return HTTPField(
            name: .setCookie, value: "\(name.rawValue)=\(value); Path=/\(age); HttpOnly; SameSite=Lax")
    }

    func forgetting(_ name: SiteCookie) throws -> HTTPField {
        try setting(name, "", lifetime: .zero)
    }
}
