import Connections
import Recovery
import Testing

@Suite struct ReceivedPeopleTests {
    @Test func `a whole account becomes its form`() throws {
        let form = try AccountForm(received: [
            "id": 7, "name": "Café Linden", "segment": "horeca", "location": "Berlin",
            "annual_revenue_minor": 620_000, "currency": "eur", "since": "2019-03-01",
            "renewal_on": "2027-02-28",
            "manager_email": "bo@example.org", "named_contact": "Ada", "test": true,
        ])

        var expected = AccountForm(id: "7")
        expected.name = "Café Linden"
        expected.segment = "horeca"
        expected.location = "Berlin"
        expected.annualRevenueMinor = 620_000
        expected.currency = "EUR"
        expected.since = LocalDay(year: 2019, month: 3, day: 1)
        expected.renewalOn = LocalDay(year: 2027, month: 2, day: 28)
        expected.managerEmail = "bo@example.org"
        expected.namedContact = "Ada"
        expected.isTest = true
        #expect(form == expected)
    }

    @Test(
        arguments: [
            (["id": "1", "annual_revenue_minor": 5], "/annual_revenue_minor", "amount_without_currency"),
            (["id": "1", "annual_revenue_minor": 5, "currency": "euro"], "/currency", "not_a_currency"),
            (
                ["id": "1", "annual_revenue_minor": -5, "currency": "EUR"], "/annual_revenue_minor",
                "out_of_range"
            ),
            (
                ["id": "1", "annual_revenue_minor": 5.5, "currency": "EUR"], "/annual_revenue_minor",
                "not_whole"
            ),
            (["id": "1", "since": "2026-02-30"], "/since", "not_a_day"),
            (["name": "Linden"], "/id", "missing"),
            (["id": "1", "revenue": 5], "/revenue", "unknown_field"),
        ] as [(JSON, String, String)])
    func `an account that cannot be taken says why`(body: JSON, pointer: String, code: String) {
        let refusal = #expect(throws: FormRefusal.self) { try AccountForm(received: body) }

        #expect(refusal?.fields.map(\.pointer) == [pointer])
        #expect(refusal?.fields.map(\.rule.code) == [code])
    }

    @Test(
        arguments: [
            (["id": 1], nil),
            (["email": "ada@example.org"], nil),
            (["name": "Ada"], "id_or_email_needed"),
            (.object([]), "id_or_email_needed"),
            (["id": true], "not_text_or_number"),
            (.array([]), "not_an_object"),
            (["id": 1, "mail": "ada@example.org"], "unknown_field"),
        ] as [(JSON, String?)])
    func `a customer needs an id or an address`(body: JSON, code: String?) throws {
        guard let code else {
            #expect(throws: Never.self) { try CustomerForm(received: body) }
            return
        }
        let refusal = #expect(throws: FormRefusal.self) { try CustomerForm(received: body) }
        #expect(refusal?.fields.map(\.rule.code) == [code])
    }

    @Test func `a whole behaviour event becomes its form`() throws {
        let form = try BehaviourForm(received: [
            "source": "billing", "id": 99, "customer_id": "ada", "account_id": 7, "kind": "contraction",
            "amount_minor": -1_500, "currency": "EUR", "quantity": 2, "occurred_at": "2026-11-23T10:15:00Z",
        ])

        var expected = BehaviourForm(
            source: "billing", sourceID: "99", kind: .contraction,
            occurredAt: Instant(milliseconds: 1_795_428_900_000))
        expected.customerID = "ada"
        expected.accountID = "7"
        expected.amountMinor = -1_500
        expected.currency = "EUR"
        expected.quantity = 2
        #expect(form == expected)
    }

    @Test func `a behaviour event lacks four things at once`() {
        let refusal = #expect(throws: FormRefusal.self) {
            try BehaviourForm(received: ["source": "billing", "id": 1, "amount_minor": 5])
        }

        #expect(
            refusal?.fields == [
                FieldRefusal(pointer: "", rule: .customerOrAccountNeeded),
                FieldRefusal(pointer: "/kind", rule: .missing),
                FieldRefusal(pointer: "/amount_minor", rule: .amountWithoutCurrency),
                FieldRefusal(pointer: "/occurred_at", rule: .missing),
            ])
    }
}
