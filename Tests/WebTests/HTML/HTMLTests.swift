import Testing
import Web

@Suite struct HTMLTests {
    @Test func `text cannot begin markup`() {
        let name = "<b>&'\"</b>"

        let html: HTML = "<p title=\"\(name)\">\(name)</p>"

        let escaped = "&lt;b&gt;&amp;&#39;&quot;&lt;/b&gt;"
        #expect(html.text == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func `what was escaped once is escaped again, so that it reads as it was written`() {
        let html: HTML = "\("&lt;")"

        #expect(html.text == "&amp;lt;")
    }

    @Test func `letters of every script stay as they are`() {
        let html: HTML = "\("Béla, 漢字, مرحبا, 👩🏽‍🚀 e\u{301}<")"

        #expect(html.text == "Béla, 漢字, مرحبا, 👩🏽‍🚀 e\u{301}&lt;")
    }

    @Test func `a combining mark does not hide a bracket from escaping`() {
        let html: HTML = "\("<\u{301}script>\"\u{301}")"

        #expect(html.text == "&lt;\u{301}script&gt;&quot;\u{301}")
    }

    @Test func `markup goes into markup as it is, and nil as nothing`() {
        let inner: HTML = "<i>x</i>"

        let html: HTML =
            "\(inner)\([inner, inner])\(nil as HTML?)\(nil as String?)\(each: [1, 2], { "<b>\($0)</b>" })"

        #expect(html.text == "<i>x</i><i>x</i><i>x</i><b>1</b><b>2</b>")
    }

    @Test(arguments: [
        "https://reviews.example/1?a=1", "HTTP://reviews.example", "mailto:bo@linden.example", "tel:+47555",
    ])
    func `an address with a harmless scheme is linked`(address: String) {
        let html: HTML = "\(url: address)"

        #expect(html.text == address)
    }

    @Test(arguments: [
        "javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "\u{1}https://x.example",
        "data:text/html,x",
        "//evil.example", "/\\evil.example", "https:evil", "vbscript:x", "", "https", "ＨＴＴＰＳ://x",
    ])
    func `any other address leads nowhere`(address: String) {
        let html: HTML = "\(url: address)"

        #expect(html.text == "#")
    }

    @Test func `a harmless address cannot leave its attribute`() {
        let html: HTML = "<a href=\"\(url: "https://x.example/\"onclick='x'")\">"

        #expect(html.text == "<a href=\"https://x.example/&quot;onclick=&#39;x&#39;\">")
    }
}
