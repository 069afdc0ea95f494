package import Recovery

/// A dated fact that is not feedback, as a way in hands it over; keyed like a signal.
package struct BehaviourForm: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case purchase, renewal, expansion, contraction, cancellation, usage
    }

    package var source: String
    package var sourceID: String
    /// The source's own id; it or `accountID` is not nil.
    package var customerID: String?
    package var accountID: String?
    package var kind: Kind
    /// In minor units of `currency`, which then is not nil; below zero for what was paid back.
    package var amountMinor: Int64?
    /// ISO 4217.
    package var currency: String?
    package var quantity: Int64?
    package var occurredAt: Instant
    /// When it was received where it came in first; nil: now.
    package var receivedAt: Instant?

    package init(source: String, sourceID: String, kind: Kind, occurredAt: Instant) {
        self.source = source
        self.sourceID = sourceID
        self.kind = kind
        self.occurredAt = occurredAt
    }

    /// - Throws: every field that cannot be taken.
    package init(received json: JSON) throws(FormRefusal) {
        var fields = ReceivedFields(json)
        let form = BehaviourForm(reading: &fields)
        let refusals = fields.allRefusals
        guard refusals.isEmpty, let form else { throw FormRefusal(fields: refusals) }
        self = form
    }

    /// Nil only where something was refused.
    private init?(reading fields: inout ReceivedFields) {
        let source = fields.required("source") { $0.text($1, most: ReceivedFields.idLength) }
        let sourceID = fields.required("id") { $0.id($1) }
        let customerID = fields.id("customer_id")
        let accountID = fields.id("account_id")
        if customerID == nil, accountID == nil, !fields.isRefused("customer_id"),
            !fields.isRefused("account_id")
        {
            fields.refuse("", .customerOrAccountNeeded)
        }
        let kind: Kind? = fields.choice("kind")
        if kind == nil, !fields.isRefused("kind") { fields.refuse("kind", .missing) }
        let amountMinor = fields.whole(
            "amount_minor", in: -ReceivedFields.mostMinor...ReceivedFields.mostMinor)
        let currency = fields.currency(beside: "amount_minor", amountMinor)
        let quantity = fields.whole("quantity", in: 0...1_000_000_000_000)
        let occurredAt = fields.moment("occurred_at")
        if occurredAt == nil, !fields.isRefused("occurred_at") { fields.refuse("occurred_at", .missing) }
        guard let kind, let occurredAt else { return nil }
        self.init(source: source, sourceID: sourceID, kind: kind, occurredAt: occurredAt)
        self.customerID = customerID
        self.accountID = accountID
        self.amountMinor = amountMinor
        self.currency = currency
        self.quantity = quantity
    }
}
