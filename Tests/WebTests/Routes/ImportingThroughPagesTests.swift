import Connections
import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct ImportingThroughPagesTests {
    /// Day and month of the first rows could stand either way round; one row is refused.
    private static let file = """
        Id,E-mail,NPS,Why,Date
        1,ada@example.org,2,"Late, again",02/01/2026 10:00
        2,bo@example.org,9,Fine,03/01/2026 10:00
        3,cy@example.org,11,Too high,04/01/2026 10:00
        4,=SUM(A1),5,No address,05/01/2026 10:00

        """

    private static let columns: KeyValuePairs = [
        "column-0": "id", "column-1": "email", "column-2": "score", "column-3": "comment",
        "column-4": "occurred_at", "source": "survey", "measure": "nps", "date_format": "dd/MM/yyyy HH:mm",
        "zone": "Europe/Budapest", "customers": "column", "save_as": "our survey",
    ]
    private static let scale = [
        ("scale_lowest", "0"), ("scale_highest", "10"), ("scale_detractor_up_to", "6"),
        ("scale_promoter_from", "9"),
    ]
    /// The same without the row whose score no scale of ours has.
    private static let sound = file.replacing(",11,", with: ",10,")

    @Test(arguments: Engine.allCases)
    func `a file is uploaded, mapped, taken, shown and taken back`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/imports/new")

            let uploaded = try await browser.upload(Self.file, named: "../answers.csv")
            let mapping = try #require(uploaded.headers[.location])
            let asked = try await browser.follow(uploaded)
            #expect(asked.text.contains("4 rows, 5 columns, comma, UTF-8"))
            #expect(asked.text.contains("6 questions need your answer"))
            #expect(!asked.text.contains("value=\"dd/MM/yyyy HH:mm\" selected"))
            let unanswered = try await browser.post(mapping, ["column-2": "score", "source": "survey"])
            #expect(unanswered.status == 422)
            #expect(unanswered.text.contains("data-rule=\"measure_needed\""))
            #expect(unanswered.text.contains("value=\"survey\""))

            let outside = try await browser.post(mapping, Self.columns)
            #expect(outside.text.contains("The file has scores from 2 to 11; NPS goes from 0 to 10."))
            let started = try await browser.post(mapping, Self.columns.map { ($0, $1) } + Self.scale)
            let page = try #require(started.headers[.location])
            #expect(try await browser.follow(started).text.contains("The rows are being taken."))
            try await house.takeRows(of: page)
            let done = try await browser.get(page)
            #expect(done.text.contains("answers.csv"))
            #expect(done.text.contains("4 of 4 rows read"))
            #expect(done.text.contains("<dt>Cases opened</dt><dd>"))
            #expect(done.text.contains("Refused rows <span class=\"count\">1"))
            let refused = try await browser.get("\(page)/refused.csv").text
            #expect(refused.contains("Refused line,Refused because,Id,E-mail,NPS,Why,Date\r\n"))
            #expect(refused.contains("\r\n4,"))

            let unsure = try await browser.get(page)
            #expect(unsure.status == 200)
            #expect(try await browser.post("\(page)/undo", [:]).text.contains("id=\"confirm-no\""))
            let undone = try await browser.post("\(page)/undo", ["confirm": "yes"])
            #expect(try await browser.follow(undone).text.contains("The import was taken back."))
            #expect(try await house.company.cases().isEmpty)
        }
    }

    @Test func `what was answered once fits the next file of the kind`() async throws {
        try await withHouse { house in
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/imports/new")
            let first = try await browser.follow(try await browser.upload(Self.sound, named: "a.csv"))
            #expect(!first.text.contains("?use="))
            try await browser.post("/imports/\(house.lastImport())/mapping", Self.columns)

            try await browser.get("/imports/new")
            try await browser.follow(try await browser.upload(Self.sound, named: "b.csv"))
            #expect(browser.page?.text.contains("/mapping?use=our%20survey") == true)
            let mapping = "/imports/\(try await house.lastImport())/mapping"
            let filled = try await browser.get(mapping + "?use=our%20survey")

            #expect(!filled.text.contains("need your answer"))
            #expect(filled.text.contains("value=\"dd/MM/yyyy HH:mm\" selected"))
            #expect(browser.hidden("use") == "our survey")
        }
    }

    @Test func `refused rows are corrected and sent again under the answers given before`() async throws {
        try await withHouse { house in
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/imports/new")
            let mapping = try await browser.upload(Self.file, named: "a.csv").headers[.location] ?? ""
            try await browser.post(mapping, Self.columns.map { ($0, $1) } + Self.scale)
            let first = try await house.lastImport()
            try await house.takeRows(of: "/imports/\(first)")
            let refused = try await browser.get("/imports/\(first)/refused.csv").text

            try await browser.get("/imports/\(first)")
            let again = try await browser.upload(
                refused.replacing(",11,", with: ",10,"), named: "b.csv", correcting: first.rawValue)
            let filled = try await browser.follow(again)
            #expect(filled.text.contains("1 row, 7 columns"))
            #expect(!filled.text.contains("need your answer"))
            #expect(filled.text.contains("id=\"source\" name=\"source\" type=\"text\" value=\"survey\""))
            let second = try await house.lastImport()
            let moved = Self.columns.map { name, value in
                (Int(name.dropFirst("column-".count)).map { "column-\($0 + 2)" } ?? name, value)
            }
            try await browser.post("/imports/\(second)/mapping", moved)
            try await house.takeRows(of: "/imports/\(second)")

            #expect(try await house.progress(second).counts.new == 1)
            #expect(try await house.progress(second).counts.refused == 0)
        }
    }

    @Test(arguments: [
        ("date_format", "", "date_format_needed"), ("zone", "", "zone_needed"),
        ("zone", "Mars", "zone_unknown"),
        ("customers", "", "customers_needed"), ("source", " ", "source_needed"),
        ("column-3", "score", "column_twice"), ("scale_lowest", "1", "scale_incomplete"),
        ("measure", "csat", "score_outside_scale"), ("cases_since", "soon", "day_needed"),
    ])
    func `an open question takes no row`(field: String, value: String, rule: String) async throws {
        try await withHouse { house in
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/imports/new")
            let uploaded = try await browser.upload(Self.sound, named: "a.csv")
            try await browser.follow(uploaded)
            var fields = Self.columns.filter { $0.key != field }.map { ($0.key, $0.value) }
            fields.append((field, value))

            let mapping = try #require(uploaded.headers[.location])
            let answer = try await browser.post(mapping, fields)

            #expect(answer.status == 422)
            #expect(answer.text.contains("data-rule=\"\(rule)\""))
            let progress = try await house.progress(house.lastImport())
            #expect(progress.state == .mapping)
        }
    }

    @Test
    func `a file that cannot be read is refused with its line, and an upload without the token kept nowhere`()
        async throws
    {
        try await withHouse { house in
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/imports/new")

            let broken = try await browser.upload("a,b\n1,\"never closed\n", named: "broken.csv")
            #expect(broken.status == 422)
            #expect(broken.text.contains("Line 2: a quote opens here and is never closed."))
            let forged = try await browser.upload("a,b\n1,2\n", named: "forged.csv", csrf: "forged")
            #expect(forged.status == 403)
            let nothing = try await browser.upload("", named: "")
            #expect(nothing.text.contains("data-rule=\"file_needed\""))

            #expect(try await browser.get("/imports").text.contains("broken.csv"))
            #expect(browser.page?.text.contains("forged.csv") == false)
            #expect(try await house.company.count("SELECT COUNT(*) FROM file_chunks") == 0)
        }
    }

    @Test func `a list that was exported here is not guessed at`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, of: .ada, as: "1"))
            let browser = try await house.browser(of: house.company.lea)
            let exported = try await browser.get("/settings/exports/signals.csv").text
            try await browser.get("/imports/new")

            let refused = try await browser.upload(exported, named: "signals.csv")

            #expect(refused.status == 422)
            #expect(
                refused.text.contains(
                    "This is an export of signals; the command amends import takes it in again"))
            #expect(try await house.company.count("SELECT COUNT(*) FROM file_chunks") == 0)
        }
    }

    @Test func `a large upload is kept in pieces`() async throws {
        try await withHouse { house in
            let browser = try await house.browser(of: house.company.lea)
            try await browser.get("/imports/new")
            let rows = (0..<40_000).map { "\($0),ada@example.org,9\n" }.joined()

            let uploaded = try await browser.upload("Id,E-mail,NPS\n" + rows, named: "large.csv")

            #expect(uploaded.status == 303)
            #expect(try await browser.follow(uploaded).text.contains("40,000 rows"))
            let pieces = try await house.company.rows("SELECT LENGTH(bytes) FROM file_chunks ORDER BY number")
            #expect(try pieces.map { try $0.int(0) }.dropLast().allSatisfy { $0 == UploadFile.piece })
            #expect(pieces.count == 4)
        }
    }
}

extension House {
    fileprivate func lastImport() async throws -> ID<Import> {
        let key = company.key
        return try await site.reader.read { try $0.all(Imports(of: key)) }[0].id
    }

    fileprivate func progress(_ id: ID<Import>) async throws -> ImportProgress {
        let key = company.key
        return try #require(await site.reader.read { try $0.first(Imports(of: key, id)) })
    }

    /// What the rounds would do.
    fileprivate func takeRows(of page: String) async throws {
        let id = ID<Import>(String(page.dropFirst("/imports/".count)))
        let source = UploadFile.source(of: id, company.key, site.workplace)
        _ = try await RunImport(of: company.key, id).run(at: site.workplace, from: source)
    }
}
