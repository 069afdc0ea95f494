import Recovery
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

    @Test func `an empty list says what to do next`() {
        let page = CaseListPage(
            tab: .open, counts: [.open: CappedCount(0)], rows: [], clock: EveryPage.clock)

        #expect(
            page.html.text == """
                <header class="page-head"><h1>Cases</h1></header>
                <nav class="tabs many" aria-label="Which cases">\
                <a href="/cases?tab=open" aria-current="page">Open <span class="count">0</span></a>\
                <a href="/cases?tab=verifying">Waiting for verification</a>\
                <a href="/cases?tab=parked">Parked</a><a href="/cases?tab=ended">Ended</a></nav>
                <section class="card empty"><h2>No open cases</h2>\
                <p class="small">A case opens by itself when a \
                detractor is heard. Import the answers you already have, or send them to the API.</p>\
                <a class="button primary" href="/imports/new">Import a file</a></section>

                """)
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
        #expect(!card.html.text.contains("0%"))
    }

    @Test func `a list of 50 cases stays small and quick`() {
        let rows = (0..<50).map { EveryPage.row("Café Linden \($0)") }
        let page = CaseListPage(tab: .open, counts: [:], rows: rows, clock: EveryPage.clock)

        let took = ContinuousClock().measure { #expect(page.html.text.utf8.count < 100_000) }

        #expect(took < .milliseconds(50))
    }
}
