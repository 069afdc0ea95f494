import Storage
import Testing
import Web

@Suite struct PathTests {
    @Test func `an id from outside stays one segment`() {
        #expect(Path.signal("a/../b?c#d é").text == "/signals/a%2F..%2Fb%3Fc%23d%20%C3%A9")
        #expect(Path.customer("..").text == "/customers/%2E%2E")
    }

    @Test func `a query names only what is given`() {
        #expect(Path.cases().text == "/cases")
        #expect(Path.cases(after: "x&y").text == "/cases?before=x%26y")
        #expect(Path.cases(InboxView(.parked), after: "x").text == "/cases?tab=parked&before=x")
    }
}
