import Connections
import Testing

@Suite struct CookiesTests {
    @Test(
        arguments: [
            (["__Host-session=abc"], "abc"),
            (["a=1; __Host-session=abc=; b=2"], "abc="),
            (["a=1", "__Host-session = abc "], "abc"),
            (["__Host-session=first; __Host-session=second"], "first"),
            (["session=abc; __host-session=abc"], nil),
            (["broken; ;; =x; __Host-session"], nil),
            ([], nil),
        ] as [([String], String?)])
    func `only a cookie of this very host is our session`(headers: [String], value: String?) {
        #expect(Cookies(headers: headers).host("session") == value)
    }

    @Test func `a cookie is kept from other hosts, plain HTTP and scripts`() throws {
        let session = try HostCookie("session", "t0ken", lifetime: .seconds(86_400), sameSite: .strict)

        #expect(
            session.setCookie
                == "__Host-session=t0ken; Path=/; Max-Age=86400; Secure; HttpOnly; SameSite=Strict")
        #expect(try HostCookie("a", "b").setCookie == "__Host-a=b; Path=/; Secure; HttpOnly; SameSite=Lax")
        #expect(
            try HostCookie.forgetting("a").setCookie
                == "__Host-a=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
    }

    @Test(arguments: ["a b", "a;b", "a\r\nSet-Cookie: x=y", "a,b", "\"a\"", "a\\", "é"])
    func `a value that would end the cookie is refused`(value: String) {
        #expect(throws: HostCookie.Fault.valueNotCookieText(name: "session")) {
            try HostCookie("session", value)
        }
    }

    @Test(arguments: ["", "a b", "a=b", "a;b", "é"])
    func `a name is a token`(name: String) {
        #expect(throws: HostCookie.Fault.notAName(name)) { try HostCookie(name, "x") }
    }
}
