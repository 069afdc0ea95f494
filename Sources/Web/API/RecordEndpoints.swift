import Connections
import HTTPTypes
import Hummingbird
import Operations
import Recovery
import Storage

/// Accounts, customers and behaviour events: one, many as NDJSON, lists and single ones.
struct RecordEndpoints {
    let site: Site

    var all: [Endpoint] { accounts + customers + behaviours }

    private var accounts: [Endpoint] {
        receiving("accounts", "account", Self.accountFields) { json in
            try AccountForm(received: json)
        } take: { forms, caller in
            try await ReceiveAccounts(of: caller.organization, forms).run(at: site.workplace)
        } + [
            Endpoint(.get, "accounts", .read, "Lists accounts, newest first.") { request, _, caller in
                let query = AccountList(
                    of: caller.organization, before: try request.cursor, limit: request.limit)
                let found = try await site.reader.read { try $0.all(query) }
                return Response.json(.list(found.map(\.json), limit: request.limit))
            },
            Endpoint(.get, "accounts/{id}", .read, "One account.") { _, context, caller in
                let query = AccountList(of: caller.organization, id: try context.id(of: "account"))
                guard let found = try await site.reader.read({ try $0.first(query) }) else {
                    throw Missing("account")
                }
                return Response.json(found.json)
            },
        ]
    }

    private var customers: [Endpoint] {
        receiving("customers", "customer", Self.customerFields) { json in
            try CustomerForm(received: json)
        } take: { forms, caller in
            try await ReceiveCustomers(of: caller.organization, forms).run(at: site.workplace)
        } + [
            Endpoint(.get, "customers", .read, "Lists customers, newest first.") { request, _, caller in
                let query = CustomerList(
                    of: caller.organization, before: try request.cursor, limit: request.limit)
                let found = try await site.reader.read { try $0.all(query) }
                return Response.json(.list(found.map(\.json), limit: request.limit))
            },
            Endpoint(.get, "customers/{id}", .read, "One customer.") { _, context, caller in
                let query = CustomerList(of: caller.organization, id: try context.id(of: "customer"))
                guard let found = try await site.reader.read({ try $0.first(query) }) else {
                    throw Missing("customer")
                }
                return Response.json(found.json)
            },
        ]
    }

    private var behaviours: [Endpoint] {
        receiving("behaviour-events", "behaviour event", Self.behaviourFields) { json in
            try BehaviourForm(received: json)
        } take: { forms, caller in
            try await ReceiveBehaviours(of: caller.organization, forms).run(at: site.workplace)
        } + [
            Endpoint(.get, "behaviour-events", .read, "Lists behaviour events, newest first.") {
                request, _, caller in
                let query = BehaviourList(
                    of: caller.organization, before: try request.cursor, limit: request.limit)
                let found = try await site.reader.read { try $0.all(query) }
                return Response.json(.list(found.map(\.json), limit: request.limit))
            },
            Endpoint(.get, "behaviour-events/{id}", .read, "One behaviour event.") { _, context, caller in
                let query = BehaviourList(of: caller.organization, id: try context.id(of: "behaviour event"))
                guard let found = try await site.reader.read({ try $0.first(query) }) else {
                    throw Missing("behaviour event")
                }
                return Response.json(found.json)
            },
        ]
    }

    /// The two ways in that the three kinds share.
    private func receiving<Form: Sendable>(
        _ path: String, _ noun: String, _ fields: [APIDocsPage.Field],
        read: @escaping @Sendable (JSON) throws -> Form,
        take: @escaping @Sendable ([Form], Caller) async throws -> [RecordAnswer]
    ) -> [Endpoint] {
        [
            Endpoint(.post, path, .write, "Takes one \(noun).", fields: fields) { request, _, caller in
                let form = try read(try await request.json())
                guard let answer = try await take([form], caller).first else { throw Missing(noun) }
                if case .refused(let refusal) = answer { throw refusal }
                return Response.json(answer.json, status: answer.isNew ? .created : .ok)
            },
            Endpoint(
                .post, path + "/batch", .write, "Takes many, one JSON document a line (NDJSON).",
                fields: fields
            ) { request, _, caller in
                let answers = try await batch(try await request.bytes(most: 16 << 20), read) { forms in
                    try await take(forms, caller)
                }
                return Response(
                    status: .ok, headers: [.contentType: "application/x-ndjson"],
                    body: ResponseBody(byteBuffer: ByteBuffer(bytes: answers)))
            },
        ]
    }

    private func batch<Form>(
        _ bytes: [UInt8], _ read: (JSON) throws -> Form, _ take: ([Form]) async throws -> [RecordAnswer]
    ) async throws -> [UInt8] {
        var lines = BatchLines()
        var all = lines.take(bytes)
        if let last = lines.finish() { all.append(last) }
        var forms: [Form] = []
        var numbers: [Int] = []
        var answers: [(line: Int, answer: JSON)] = []
        for line in all {
            switch line {
            case .complete(let number, let bytes):
                do {
                    forms.append(try read(try JSON(parsing: bytes)))
                    numbers.append(number)
                } catch {
                    answers.append((number, refused(error, number)))
                }
            case .tooLong(let number, _):
                answers.append((number, refused(HTTPError(.contentTooLarge), number)))
            }
        }
        for (number, answer) in zip(numbers, try await take(forms)) {
            if case .refused(let refusal) = answer {
                answers.append((number, refused(refusal, number)))
            } else {
                answers.append((number, .object([JSON.Member("line", number.json)] + answer.members)))
            }
        }
        return answers.sorted { $0.line < $1.line }.flatMap { $0.answer.encoded() + [UInt8(ascii: "\n")] }
    }

    private func refused(_ error: any Error, _ line: Int) -> JSON {
        ["line": line.json, "status": "refused", "problem": Problem(error).document()]
    }

    private static let accountFields: [APIDocsPage.Field] = [
        APIDocsPage.Field("id", type: "string or number", isNeeded: true, meaning: "Its id in your system."),
        APIDocsPage.Field("name", type: "string", isNeeded: false, meaning: "Company or household."),
        APIDocsPage.Field("segment", type: "string", isNeeded: false, meaning: "Figures slice by it."),
        APIDocsPage.Field("location", type: "string", isNeeded: false, meaning: "Branch or unit."),
        APIDocsPage.Field(
            "annual_revenue_minor", type: "integer", isNeeded: false, meaning: "In minor units of currency."),
        APIDocsPage.Field("currency", type: "string", isNeeded: false, meaning: "ISO 4217."),
        APIDocsPage.Field("since", type: "date", isNeeded: false, meaning: "Customer since."),
        APIDocsPage.Field("renewal_on", type: "date", isNeeded: false, meaning: "Next renewal."),
        APIDocsPage.Field(
            "manager_email", type: "string", isNeeded: false,
            meaning: "The account manager, a member; never gets its cases."),
        APIDocsPage.Field("named_contact", type: "string", isNeeded: false, meaning: "Whom they call."),
        APIDocsPage.Field("test", type: "boolean", isNeeded: false, meaning: "Out of every figure."),
    ]

    private static let customerFields: [APIDocsPage.Field] = [
        APIDocsPage.Field(
            "id", type: "string or number", isNeeded: false, meaning: "Their id; or an e-mail."),
        APIDocsPage.Field("email", type: "string", isNeeded: false, meaning: "Address to reply to."),
        APIDocsPage.Field("name", type: "string", isNeeded: false, meaning: "As they are addressed."),
        APIDocsPage.Field("phone", type: "string", isNeeded: false, meaning: "To be called at."),
        APIDocsPage.Field(
            "account", type: "string or number", isNeeded: false, meaning: "Id of the account."),
    ]

    private static let behaviourFields: [APIDocsPage.Field] = [
        APIDocsPage.Field("source", type: "string", isNeeded: true, meaning: "Where it is known from."),
        APIDocsPage.Field("id", type: "string or number", isNeeded: true, meaning: "Its id there."),
        APIDocsPage.Field("customer_id", type: "string", isNeeded: false, meaning: "This or account_id."),
        APIDocsPage.Field("account_id", type: "string", isNeeded: false, meaning: "This or customer_id."),
        APIDocsPage.Field(
            "kind", type: "string", isNeeded: true,
            meaning: BehaviourForm.Kind.allCases.map(\.rawValue).joined(separator: ", ")),
        APIDocsPage.Field(
            "amount_minor", type: "integer", isNeeded: false, meaning: "Below zero: paid back."),
        APIDocsPage.Field("currency", type: "string", isNeeded: false, meaning: "ISO 4217."),
        APIDocsPage.Field("quantity", type: "integer", isNeeded: false, meaning: "Of usage."),
        APIDocsPage.Field("occurred_at", type: "date-time", isNeeded: true, meaning: "RFC 3339."),
    ]
}

extension RecordAnswer {
    var isNew: Bool {
        if case .taken = self { true } else { false }
    }

    var json: JSON { .object(members) }

    var members: [JSON.Member] {
        let (word, id): (String, String?) =
            switch self {
            case .taken(let id): ("taken", id)
            case .updated(let id): ("updated", id)
            case .unchanged(let id): ("unchanged", id)
            case .refused: ("refused", nil)
            }
        return [JSON.Member("status", .string(word)), JSON.Member("id", id.json)]
    }
}

extension AccountList.Entry {
    var json: JSON {
        [
            "id": id.json, "source_id": key.json, "name": name.json, "segment": segment.json,
            "location": location.json, "annual_revenue_minor": annualRevenueMinor.json,
            "currency": currency.json, "since": (since?.description).json,
            "renewal_on": (renewalOn?.description).json, "manager_email": managerEmail.json,
            "named_contact": namedContact.json, "test": isTest.json,
        ]
    }
}

extension CustomerList.Entry {
    var json: JSON {
        [
            "id": customer.id.json, "source_id": customer.key.json, "name": customer.name.json,
            "email": customer.email.json, "phone": customer.phone.json, "account": customer.account.json,
            "account_source_id": accountKey.json, "test": customer.isTest.json,
            "created_at": createdAt.json,
        ]
    }
}

extension BehaviourList.Entry {
    var json: JSON {
        [
            "id": id.json, "source": source.json, "source_id": sourceID.json, "customer": customer.json,
            "account": account.json, "kind": kind.json, "amount_minor": amountMinor.json,
            "currency": currency.json, "quantity": quantity.json, "occurred_at": occurredAt.json,
            "received_at": receivedAt.json,
        ]
    }
}
