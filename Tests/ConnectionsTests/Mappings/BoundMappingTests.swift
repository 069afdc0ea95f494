import Connections
import Foundation
import Recovery
import Testing

@Suite struct BoundMappingTests {
    @Test func `every field is filled from its column`() throws {
        let text = """
            rid;who;mail;named;nps;why;way;when;labels;seen;cancel;call;try;lang;where
            9007199254740993;C1;ada@example.com;Na;7,0; too slow ;call;03/02/2026 10:00;a, b|c;12;ja;No;0;de;shop
            """
        var mapping = SignalMapping.nps(columns: [
            .id: "rid", .customer: "who", .email: "mail", .name: "named", .score: "nps", .comment: "why",
            .channel: "way", .occurredAt: "when", .tags: "labels", .reach: "seen", .churnIntent: "cancel",
            .contactMe: "call", .test: "try", .language: "lang", .touchpoint: "where",
        ])
        mapping.isHistory = true
        mapping.channel = "survey"

        var expected = SignalForm(source: "test", sourceID: "9007199254740993")
        expected.customer = CustomerForm(id: "C1", email: "ada@example.com", name: "Na")
        expected.measure = .nps
        expected.score = 7
        expected.comment = "too slow"
        expected.channel = "call"
        expected.occurredAt = Instant(milliseconds: 1_770_112_800_000)
        expected.tags = ["a", "b", "c"]
        expected.reach = 12
        expected.churnIntent = true
        expected.language = "de"
        expected.touchpoint = "shop"
        expected.opening = .never
        #expect(try mapping.forms(of: text) == [.success(expected)])
    }

    @Test(arguments: [
        ("7", 7), ("7,0", 7), ("7.00", 7), (" 10 ", 10), ("+5", 5), ("\u{A0}3", 3), ("NA", nil), ("n/a", nil),
        ("-", nil),
        ("", nil), ("NULL", nil),
    ])
    func `a score is a whole number or no value`(cell: String, score: Int?) throws {
        let forms = try SignalMapping.nps(columns: [.id: "id", .score: "nps"]).forms(
            of: "id,nps\n1,\"\(cell)\"\n")

        #expect(try forms.first?.get().score == score)
    }

    @Test(arguments: [
        ("7.5", RowRefusal.notWhole(column: "nps", value: "7.5")),
        ("11", .outOfScale(column: "nps", value: "11", .nps)),
        ("-1", .outOfScale(column: "nps", value: "-1", .nps)),
        ("ten", .notAScore(column: "nps", value: "ten")),
        ("7/10", .notAScore(column: "nps", value: "7/10")), ("1e1", .notAScore(column: "nps", value: "1e1")),
        ("99999999999999999999", .notAScore(column: "nps", value: "99999999999999999999")),
    ])
    func `a score that is none is refused with what would do`(cell: String, refusal: RowRefusal) throws {
        let forms = try SignalMapping.nps(columns: [.id: "id", .score: "nps"]).forms(
            of: "id,nps\n1,\(cell)\n")

        #expect(forms == [.failure(refusal)])
    }

    @Test(arguments: [
        ("31/02/2026 10:00", RowRefusal.noSuchDate(column: "when", value: "31/02/2026 10:00")),
        ("Yesterday", .notADate(column: "when", value: "Yesterday", SignalMapping.dayFirst)),
        ("", .blank(column: "when")),
    ])
    func `a date that is none is refused`(cell: String, refusal: RowRefusal) throws {
        let forms = try SignalMapping.nps(columns: [.id: "id", .occurredAt: "when"]).forms(
            of: "id,when\n1,\(cell)\n")

        #expect(forms == [.failure(refusal)])
    }

    @Test func `rows that cannot be taken say why and the rest goes on`() throws {
        let text = "id,c,call\n,x,\n2\n3,y,perhaps\n4,z,yes\nNA,x,\n"
        let forms = try SignalMapping.nps(columns: [.id: "id", .comment: "c", .contactMe: "call"]).forms(
            of: text)

        let refusals = forms.map { form in
            if case .failure(let refusal) = form { refusal } else { nil as RowRefusal? }
        }
        #expect(
            refusals == [
                .blank(column: "id"), .ragged(expected: 3, found: 1),
                .notYesOrNo(column: "call", value: "perhaps"), nil,
                .blank(column: "id"),
            ])
    }

    @Test func `equal rows without an id are told apart, and alike again when the file is sent again`() throws
    {
        let mapping = SignalMapping.nps(columns: [.score: "nps", .comment: "c"])
        let text = "nps,c\n5,x\n5,x\n5,y\n,\n"

        let ids = try mapping.forms(of: text).prefix(3).map { try $0.get().sourceID }

        #expect(Set(ids).count == 3)
        #expect(ids[0].dropLast(2) == ids[1].dropLast(2))
        #expect(ids[1].hasSuffix("-2"))
        #expect(try mapping.forms(of: text).prefix(3).map { try $0.get().sourceID } == ids)
        #expect(try mapping.forms(of: text).last == .failure(.empty))
    }

    @Test func `ordinals are the same after resuming`() throws {
        let bytes = Array("c\nx\nx\ny\nx\n".utf8)
        let bound = try SignalMapping.nps(columns: [.comment: "c"]).bound(to: DelimitedFile.check(bytes))
        let rows = try DelimitedFile.rows(of: bytes)
        var whole = OrdinalCounter()
        let expected = try rows.map { try bound.form(for: $0, ordinals: &whole).get().sourceID }

        var resumed = OrdinalCounter()
        for row in rows.prefix(2) { bound.count(row, in: &resumed) }
        let rest = try rows.dropFirst(2).map { try bound.form(for: $0, ordinals: &resumed).get().sourceID }

        #expect(rest == Array(expected.dropFirst(2)))
    }

    @Test func `the key of a row without an id never changes`() throws {
        let form = try SignalMapping.nps(columns: [.comment: "c"]).forms(of: "c\nx\n").first?.get()

        // FNV-1a of 128 bits over "comment", 0x1F, "x", 0x1E, computed in Python.
        #expect(form?.sourceID == "row-ac8380017f9164426d06f1413bdba64d-1")
    }

    @Test(arguments: [
        (SignalMapping.Customers.perRow, true), (.anonymous, false), (.column, false),
    ])
    func `who the customer is follows the mapping`(customers: SignalMapping.Customers, hasOwn: Bool) throws {
        var mapping = SignalMapping.nps(columns: [.id: "id", .comment: "c", .email: "mail"])
        mapping.customers = customers

        let form = try #require(try mapping.forms(of: "id,c,mail\n1,x,\n").first).get()

        #expect(form.customer == (hasOwn ? CustomerForm(id: "1") : nil))
    }

    @Test func `a mapping that leaves something open serves no file`() throws {
        let file = try DelimitedFile.check("nps,when\n1,2\n")
        var mapping = SignalMapping(
            source: "test", columns: [.score: "nps", .occurredAt: "when"], customers: .ask)

        #expect(throws: SignalMapping.Mismatch.customersUndecided) { try mapping.bound(to: file) }
        mapping.customers = .anonymous
        #expect(throws: SignalMapping.Mismatch.scaleUnknown(column: "nps")) { try mapping.bound(to: file) }
        mapping.measure = .nps
        #expect(throws: SignalMapping.Mismatch.patternMissing(column: "when")) { try mapping.bound(to: file) }
        mapping.dates = SignalMapping.dayFirst
        #expect(throws: SignalMapping.Mismatch.zoneMissing(column: "when")) { try mapping.bound(to: file) }
    }

    @Test func `a mapping is saved as JSON and comes back`() throws {
        var mapping = SignalMapping.nps(columns: [.id: "id", .churnIntent: "cancel"])
        mapping.zone = "Europe/Prague"

        let json = try JSONEncoder().encode(mapping)

        #expect(try JSONDecoder().decode(SignalMapping.self, from: json) == mapping)
        #expect(String(decoding: json, as: UTF8.self).contains("\"churn_intent\":\"cancel\""))
    }
}

extension SignalMapping {
    static let dayFirst = DatePattern(rawValue: "dd/MM/yyyy HH:mm") ?? .iso8601

    /// Answers to an NPS question, with dates in UTC.
    static func nps(columns: [Field: String]) -> SignalMapping {
        var mapping = SignalMapping(source: "test", columns: columns)
        mapping.measure = .nps
        mapping.dates = dayFirst
        return mapping
    }

    func forms(of text: String) throws -> [Result<SignalForm, RowRefusal>] { try forms(of: Array(text.utf8)) }

    func forms(of bytes: [UInt8]) throws -> [Result<SignalForm, RowRefusal>] {
        let file = try DelimitedFile.check(bytes)
        let bound = try bound(to: file, zone: .utc)
        var ordinals = OrdinalCounter()
        return try file.rows(of: bytes).map { bound.form(for: $0, ordinals: &ordinals) }
    }
}
