import Recovery
import Storage
import Testing
import Web

@Suite struct GoldenPageTests {
    @Test func `a missing page says what may have happened and leads on`() {
        #expect(
            FailurePage(.missing).html.text == """
                <section class="card empty">
                <h1>This is not here</h1>
                <p>The address is wrong, what stood here was removed, or it belongs to another organization.\
                </p>
                <a class="button" href="/cases">Go to the cases</a>
                </section>
                """)
    }

    @Test func `before the first case the desk says how to get to it`() {
        let inbox = Inbox(view: InboxView(.all), counts: [:], rows: [], clock: EveryPage.clock)
        let start = FirstSteps(
            hasAuthority: false, hasColleagues: false, hasSignals: false, mayAdminister: true)

        let text = InboxPage(inbox: inbox, start: start).html.text

        #expect(text.contains("<a class=\"button primary\" href=\"/imports/new\">"))
        #expect(text.contains("href=\"/imports/sample.csv\""))
        #expect(text.contains("href=\"/capture\""))
    }

    @Test func `the inbox groups by when the next clock ends, and marks what is open`() {
        let now = EveryPage.clock.now
        func row(_ id: String, _ due: Instant?) -> CaseRow {
            var row = EveryPage.row(id)
            row.nextDue = due
            return row
        }
        var inbox = Inbox(
            view: InboxView(.all), counts: [.all: CappedCount(4)],
            rows: [
                row("a", now.subtracting(.hours(1))), row("b", now.adding(.hours(1))),
                row("c", now.adding(.days(40))), row("d", nil),
            ], clock: EveryPage.clock)
        inbox.current = "b"

        let text = inbox.html.text

        let headings = text.split(separator: "<h2 class=\"group\">").dropFirst().map {
            $0.prefix { $0 != "<" }
        }
        #expect(headings == ["Overdue", "Ends today", "Later", "No clock runs"])
        #expect(text.contains("href=\"/cases/b?tab=all\" aria-current=\"true\""))
    }

    @Test func `evidence is marked where it stands in the customer's words`() {
        var signal = EveryPage.signalRow("x")
        signal.comment = "Late <again>, and nobody called."

        let quote = CaseQuote(signal: signal, evidence: "nobody called\r\nnot said", clock: EveryPage.clock)

        #expect(quote.html.text.contains("Late &lt;again&gt;, and <mark>nobody called</mark>."))
    }

    @Test func `a refused form keeps what was typed and shows the rule beside the control`() {
        let form = EndFields(form: CaseForm(caseID: "c-1", csrf: "t"), consent: .byReader(isGiven: true))
        var refused = form
        refused.end = .honestNo
        refused.reason = "Out of scope"
        refused.refusal = RefusalNote(Case.EndRefusal.notYetTold, currency: "EUR", clock: EveryPage.clock)

        let text = refused.html.text

        #expect(text.contains("value=\"honest_no\" aria-describedby=\"end-kind-0-m\" checked"))
        #expect(text.contains(">\nOut of scope</textarea>"))
        #expect(text.contains("<fieldset class=\"field\" aria-describedby=\"end-kind-no\">"))
        #expect(text.contains("id=\"end-kind-no\" role=\"alert\""))
    }

    @Test func `a clock changes its look at 80 percent and at its end`() {
        let start = Instant(milliseconds: 0)
        let face = ClockFace("First touch", .running(from: start, due: start.adding(.hours(10))))

        #expect(face.html(now: start.adding(.hours(7))).text.contains("data-state=\"ok\""))
        #expect(face.html(now: start.adding(.hours(8))).text.contains("data-state=\"warning\""))
        #expect(face.html(now: start.adding(.hours(10))).text.contains("data-state=\"breached\""))
    }

    @Test func `a share of an empty base is no data, never 0 percent`() {
        let card = FigureCard(
            .recoveryRate, .share(numerator: 0, denominator: 0, low: 0, high: 0), window: "2026")

        #expect(card.html.text.contains("No data"))
        #expect(!card.html.text.contains(">0%"))
    }

    @Test func `a list of 50 cases stays small and quick`() {
        let rows = (0..<50).map { EveryPage.row("Café Linden \($0)") }
        let page = InboxPage(
            inbox: Inbox(view: InboxView(.all), counts: [:], rows: rows, clock: EveryPage.clock))

        let took = ContinuousClock().measure { #expect(page.html.text.utf8.count < 100_000) }

        #expect(took < .milliseconds(50))
    }
}
