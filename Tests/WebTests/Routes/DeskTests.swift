import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct DeskTests {
    @Test(arguments: Engine.allCases)
    func `a promise is made, moved and kept from the page`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            let page = "/cases/\(opened.id)"
            let browser = try await house.browser(of: opened.owner)
            try await browser.get(page)

            let past = try await browser.post(
                page + "/promises", ["words": "a date", "due": "2020-01-01T10:00"])
            try await browser.post(page + "/promises", ["words": "a date", "due": "2026-03-03T10:00"])
            let made = try await browser.get(page)
            let promise = try #require(made.text.between("name=\"promise\" value=\"", "\""))
            let untold = try await browser.post(
                page + "/promises/moved", ["promise": promise, "due": "2026-03-04T10:00"])
            try await browser.post(
                page + "/promises/moved", ["promise": promise, "due": "2026-03-04T10:00", "told": "yes"])
            let moved = try await house.onlyCase()
            let rows = try await house.company.rows("SELECT id FROM promises WHERE moved_to_id IS NULL")
            try await browser.post(page + "/promises/kept", ["promise": rows[0].text(0)])

            #expect(past.text.contains("data-rule=\"promise_in_the_past\""))
            #expect(past.text.contains("value=\"a date\""))
            #expect(untold.text.contains("data-rule=\"tell_the_customer_first\""))
            #expect(moved.promiseDue != nil)
            #expect(try await house.onlyCase().promiseDue == nil)
            #expect(try await browser.get(page).text.contains("kept a promise"))
            #expect(try await CheckRebuild(of: house.company.key).run(with: house.site.reader).isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a mail that came back is taken back beside it, and counts no more`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            try await house.company.move(opened, .touch(.mailSent))
            let page = "/cases/\(opened.id)"
            let browser = try await house.browser(of: opened.owner)
            let written = try await browser.get(page)
            let mail = try #require(written.text.between("name=\"touch\" value=\"", "\""))

            let ahead = try await browser.post(
                page + "/touches/bounced", ["touch": mail, "bounced_at": "2999-01-01T10:00"])
            let none = try await browser.post(
                page + "/touches/bounced", ["touch": "nothing", "bounced_at": "2026-03-02T09:00"])
            try await browser.post(
                page + "/touches/bounced", ["touch": mail, "bounced_at": "2026-03-02T09:00"])

            #expect(ahead.text.contains("data-rule=\"bounce_in_the_future\""))
            #expect(none.status == 404)
            #expect(try await house.onlyCase().contactedAt == nil)
            let after = try await browser.get(page).text
            #expect(after.contains("it never arrived"))
            #expect(after.between("name=\"touch\" value=\"", "\"") == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a case is handed over once, and carries its load along`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let company = house.company
            try await company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            try await company.move(
                opened, .touch(.callAnswered, madeAt: nil, isTemplate: false, note: nil))
            let others = [company.lea, company.olga, company.otto].filter { $0 != opened.owner }
            let page = "/cases/\(opened.id)"
            let browser = try await house.browser(of: opened.owner)
            try await browser.get(page)

            let silent = try await browser.post(page + "/owner", ["to": others[0].rawValue, "reason": ""])
            let first = try await browser.post(
                page + "/owner", ["to": others[0].rawValue, "reason": "Knows the product"])
            let second = try await browser.post(
                page + "/owner", ["to": others[1].rawValue, "reason": "Again"])

            #expect(silent.text.contains("data-rule=\"why_handed_over\""))
            #expect(first.status == 303)
            #expect(second.text.contains("data-rule=\"one_hand_off_a_case\""))
            #expect(try await house.onlyCase().owner == others[0])
            #expect(try await CheckRebuild(of: company.key).run(with: house.site.reader).isEmpty)
        }
    }

    @Test func `what is put aside leaves the inbox and comes back by itself`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            let page = "/cases/\(opened.id)"
            let browser = try await house.browser(of: opened.owner)
            try await browser.get(page)
            let until = try WallClockText.input(opened.openedAt.adding(.hours(2)))

            try await browser.post(page + "/snooze", ["until": until])
            let aside = try await browser.get("/cases?tab=all")
            house.watch.advance(.hours(3))
            let back = try await browser.get("/cases?tab=all")

            #expect(!aside.text.contains("href=\"\(page)?"))
            #expect(back.text.contains("href=\"\(page)?"))
        }
    }

    @Test func `a note is read by members and finds whom it calls`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let page = "/cases/\(try await house.onlyCase().id)"
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get(page)

            let empty = try await browser.post(page + "/notes", ["words": " "])
            try await browser.post(page + "/notes", ["words": "@Olga <please> call"])

            #expect(empty.text.contains("data-rule=\"note_words\""))
            #expect(try await browser.get(page).text.contains("@Olga &lt;please&gt; call"))
            let olga = try await house.browser(of: house.company.olga)
            #expect(try await olga.get("/notices").text.contains("Lea calls you in a note."))
            #expect(try await olga.get("/mentions").text.contains("@Olga &lt;please&gt; call"))
            try await olga.post("/mentions", [])
            #expect(try await !olga.get("/mentions").text.contains("Mark all as read"))
            #expect(try await !browser.get("/notices").text.contains("calls you in a note"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what somebody said on the phone becomes a case`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let browser = try await house.browser(of: house.company.olga)
            let blank = try await browser.get("/capture")

            let when = try #require(
                blank.text.between("name=\"happened_at\" type=\"datetime-local\" value=\"", "\""))
            let nobody = try await browser.post(
                "/capture",
                ["channel": "phone", "comment": "Late again", "open_case": "yes", "happened_at": when])
            let taken = try await browser.post(
                "/capture",
                [
                    "channel": "phone", "comment": "Late again", "name": "Mrs Quill", "phone": "+420 1 23",
                    "open_case": "yes", "happened_at": when,
                ])
            let kept = try await browser.post(
                "/capture",
                [
                    "channel": "counter", "comment": "All fine", "name": "Mr Calm", "happened_at": when,
                ])

            let opened = try await house.onlyCase()
            #expect(nobody.status == 422)
            #expect(nobody.text.contains("Late again"))
            #expect(taken.headers[.location] == "/cases/\(opened.id)")
            #expect(opened.opening.kind == .byHand)
            #expect(kept.headers[.location]?.hasPrefix("/signals/") == true)
            #expect(try await CheckRebuild(of: house.company.key).run(with: house.site.reader).isEmpty)
        }
    }

    private static let ticked = "name=\"open_case\" value=\"yes\" checked"

    @Test func `what a known customer says since then joins their case`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, of: .ada, as: "1"))
            let opened = try await house.onlyCase()
            let browser = try await house.browser(of: house.company.olga)

            let shown = try await browser.get("/cases/\(opened.id)")
            let form = try await browser.get("/capture?of=\(opened.customer)")
            let noted = try await browser.post(
                "/capture",
                [
                    "channel": "phone", "comment": "It came!", "customer": "ada", "name": "Ada",
                    "happened_at": form.text.between("type=\"datetime-local\" value=\"", "\"") ?? "",
                ])

            #expect(shown.text.contains("href=\"/capture?of=\(opened.customer)\""))
            #expect(try await browser.get("/capture").text.contains(Self.ticked))
            #expect(form.text.contains("value=\"ada@example.org\""))
            #expect(!form.text.contains(Self.ticked))
            #expect(noted.headers[.location] == "/cases/\(opened.id)")
            #expect(try await house.company.cases().count == 1)
            #expect(try await browser.get("/capture?of=nobody").status == 404)
        }
    }

    @Test func `a call that reached nobody is said to stop no clock`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, of: .ada, as: "1"))
            let opened = try await house.onlyCase()
            let browser = try await house.browser(of: house.company.olga)
            let page = try await browser.get("/cases/\(opened.id)")
            let when = page.text.between("name=\"made_at\" type=\"datetime-local\" value=\"", "\"") ?? ""

            let unsaid = try await browser.post(
                "/cases/\(opened.id)/touches", ["direction": "out", "channel": "phone_call", "made_at": when])
            let sent = try await browser.post(
                "/cases/\(opened.id)/touches",
                ["direction": "out", "channel": "phone_call", "reached": "no", "made_at": when])

            #expect(try await browser.follow(sent).text.contains("It did not reach them"))
            #expect(unsaid.status == 422)
            #expect(unsaid.text.contains("data-rule=\"whether_it_reached\""))
            #expect(try await house.onlyCase().contactedAt == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a draft is one's own, and forgotten once it was sent`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            let form = "/cases/\(try await house.onlyCase().id)/notes"
            let lea = try await house.browser(of: house.company.lea)
            let olga = try await house.browser(of: house.company.olga)
            try await lea.get("/cases")
            let address = "/drafts?form=\(form.replacing("/", with: "%2F"))"

            try await lea.post("/drafts", ["form": form, "fields": "[[\"words\",\"half a \"]]"])
            let kept = try await lea.get(address)
            let others = try await olga.get(address)
            try await lea.get("/cases")
            try await lea.post(form, ["words": "half a sentence"])

            #expect(kept.text == "[[\"words\",\"half a \"]]")
            #expect(others.status == 204)
            #expect(try await lea.get(address).status == 204)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an open page hears of a change, and of none of another organization`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let other = try await Company.found("Harbour Ltd", at: house.site.workplace, house.watch)
            let hints = await house.site.tail.hints(of: house.company.key)
            var heard = hints.makeAsyncIterator()
            #expect(await heard.next() == .beat)

            try await other.receive(.nps(1, as: "1"))
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()

            #expect(await heard.next() == .changed(opened.id, version: opened.version))
            await house.site.tail.close()
            #expect(await heard.next() == nil)
        }
    }
}

private enum WallClockText {
    /// As an input of type datetime-local writes it, in UTC.
    static func input(_ instant: Instant) throws -> String {
        WallClock(now: instant, zone: .utc).inputValue(instant)
    }
}
