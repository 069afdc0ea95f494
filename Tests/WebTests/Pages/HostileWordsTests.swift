import Testing
import Web

@Suite struct HostileWordsTests {
    @Test(arguments: EveryPage.names)
    func `hostile words are shown unharmed and change nothing of the page`(name: String) {
        let calm = EveryPage.document(name, saying: "calm")

        let hostile = EveryPage.document(name, saying: "\"></textarea></option><script>alert('&')</script>")

        #expect(!hostile.contains("<script>"))
        #expect(hostile.contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;"))
        for mark: Character in ["<", ">", "\""] {
            #expect(hostile.count { $0 == mark } == calm.count { $0 == mark }, "\(mark)")
        }
    }

    @Test(arguments: EveryPage.names)
    func `no page needs a script or a style of its own`(name: String) {
        let document = EveryPage.document(name, saying: "calm")

        for forbidden in ["<script>", "<style", " style=", " onclick="] {
            #expect(!document.contains(forbidden), "\(forbidden)")
        }
        let scripts = document.split(separator: "<script").dropFirst()
        #expect(scripts.allSatisfy { $0.contains(/^ src="\/assets\/(amends|drivers)\.js\?v=/) })
        #expect(document.contains("<html lang=\"en\">"))
    }

    @Test func `a page that goes round as a file needs nothing beside it`() throws {
        var page = EveryPage.month("</style><script>alert('&')</script>")
        page.earliest = nil
        page.voices = []
        page.returned = []
        page.broken = []

        let document = PaperFrame(try Assets(), logo: ("image/png", [1, 2, 3])).document(page).text

        for forbidden in [
            "<script", "<link", "href=\"/", "url(", "src=\"/", "@import", "http://", "https://",
        ] {
            #expect(!document.contains(forbidden), "\(forbidden)")
        }
        #expect(document.contains("src=\"data:image/png;base64,AQID\""))
        #expect(document.split(separator: "</style>").count == 2)
        #expect(document.contains("<h1>Oct 2026: "))
    }

    @Test(arguments: EveryPage.names)
    func `every page has one heading of the first level, and every form that posts a token`(name: String) {
        let document = EveryPage.document(name, saying: "calm")

        #expect(document.split(separator: "<h1", omittingEmptySubsequences: false).count == 2)
        for form in document.split(separator: "<form ").dropFirst() where form.contains("method=\"post\"") {
            #expect(form.contains("name=\"csrf\""))
        }
    }
}
