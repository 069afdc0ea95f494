package import Recovery

/// One company or household as another system knows it.
package struct AccountForm: Hashable, Sendable {
    package var id: String
    package var name: String?
    package var segment: String?
    package var location: String?
    /// In minor units of `currency`, which then is not nil.
    package var annualRevenueMinor: Int64?
    /// ISO 4217.
    package var currency: String?
    package var since: LocalDay?
    package var renewalOn: LocalDay?
    /// The account manager's, a member here.
    package var managerEmail: String?
    package var namedContact: String?
    /// Nil: as it was.
    package var isTest: Bool?

    package init(id: String) {
        self.id = id
    }

    /// - Throws: every field that cannot be taken.
    package init(received json: JSON) throws(FormRefusal) {
        var fields = ReceivedFields(json)
        let form = AccountForm(reading: &fields)
        let refusals = fields.allRefusals
        if !refusals.isEmpty { throw FormRefusal(fields: refusals) }
        self = form
    }

    private init(reading fields: inout ReceivedFields) {
        self.init(id: fields.required("id") { $0.id($1) })
        name = fields.text("name")
        segment = fields.text("segment")
        location = fields.text("location")
        annualRevenueMinor = fields.whole("annual_revenue_minor", in: 0...ReceivedFields.mostMinor)
        currency = fields.currency(beside: "annual_revenue_minor", annualRevenueMinor)
        since = fields.day("since")
        renewalOn = fields.day("renewal_on")
        managerEmail = fields.text("manager_email")
        namedContact = fields.text("named_contact")
        isTest = fields.optionalTruth("test")
    }
}

extension ReceivedFields {
    /// Ten billion of a currency with two decimals, a thousand times: sums of many still fit 64 bits.
    package static let mostMinor: Int64 = 1_000_000_000_000_000

    mutating func currency(beside amountName: String, _ amount: Int64?) -> String? {
        let currency = currency()
        if amount != nil, currency == nil, !isRefused("currency") {
            refuse(amountName, .amountWithoutCurrency)
        }
        return currency
    }
}
