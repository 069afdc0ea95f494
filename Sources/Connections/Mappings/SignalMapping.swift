package import Recovery

/// How the rows of one kind of file become signals; saved under a name and used for later files of the kind.
package struct SignalMapping: Hashable, Sendable, Codable {
    /// Which column feeds which field, by the column's name in the header.
    package var columns: [Field: String]
    /// The name under which these signals are keyed.
    package var source: String
    package var measure: Measure?
    /// Nil: the measure's own scale and cuts.
    package var scale: Scale?
    /// For rows without a channel of their own.
    package var channel: String?
    package var dates: DatePattern?
    /// The IANA zone of dates that carry no offset.
    package var zone: String?
    package var customers: Customers
    /// A file of the past: its rows count in scores and open no case.
    package var isHistory: Bool
    /// Cells that say that there is no value, whatever their case; an empty cell always does.
    package var noValues: [String]

    /// What a column can feed.
    package enum Field: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
        case id, customer, email, name, phone, account, score, comment, channel
        case entryPoint = "entry_point"
        case touchpoint, stage
        case reportedReason = "reported_reason"
        case language
        case occurredAt = "occurred_at"
        case tags, reach, permalink
        case churnIntent = "churn_intent"
        case contactMe = "contact_me"
        case test
    }

    /// Who the customer of a row is.
    package enum Customers: String, CaseIterable, Hashable, Sendable, Codable {
        /// The one that the customer's columns name; nobody where they are empty.
        case column
        /// Another one in each row, named after the row's key.
        case perRow = "per_row"
        case anonymous
        /// Not decided yet: no row is taken.
        case ask
    }

    package static let usualNoValues = ["NA", "N/A", "#N/A", "NaN", "null", "-"]

    package init(source: String, columns: [Field: String], customers: Customers = .column) {
        self.source = source
        self.columns = columns
        self.customers = customers
        isHistory = false
        noValues = Self.usualNoValues
    }
}
