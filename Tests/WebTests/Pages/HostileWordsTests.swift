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
        #expect(scripts.allSatisfy { $0.hasPrefix(" src=\"/assets/amends.js?v=") })
        #expect(document.contains("<html lang=\"en\">"))
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
