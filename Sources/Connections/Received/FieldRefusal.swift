package import Recovery

/// What is wrong with one field of a received body.
package struct FieldRefusal: Hashable, Sendable {
    /// Where it stands, as a JSON pointer (RFC 6901) such as `/customer/email`; empty for the body itself.
    package let pointer: String
    package let rule: Rule

    package init(pointer: String, rule: Rule) {
        self.pointer = pointer
        self.rule = rule
    }

    package enum Rule: Hashable, Sendable {
        case unknownField
        case missing
        case notAnObject, notText, notTextOrNumber, notTrueOrFalse, notAList
        case tooLong(mostCharacters: Int)
        case tooMany(most: Int)
        case holdsNUL
        case notANumber, notWhole
        case outOfRange(ClosedRange<Int64>)
        case notOneOf([String])
        case notAMoment(Instant.TextRefusal)
        case notADay(Instant.TextRefusal)
        case notACurrency
        case notAWebAddress
        case scoreNotANumber, scoreNotWhole
        case scoreWithoutMeasure
        case scoreWithoutScale
        case scoreOutsideScale(lowest: Int, highest: Int)
        case cutsOutOfOrder
        case amountWithoutCurrency
        case customerOrAccountNeeded
        case idOrEmailNeeded
    }
}

/// Everything that is wrong with one received body: sorted by the order in which its fields are read.
package struct FormRefusal: Refusal, Hashable {
    package let fields: [FieldRefusal]
    package var rule: String { "fields_refused" }

    package init(fields: [FieldRefusal]) {
        self.fields = fields
    }
}

extension FieldRefusal.Rule {
    /// The stable name that the API shows.
    package var code: String {
        switch self {
        case .unknownField: "unknown_field"
        case .missing: "missing"
        case .notAnObject: "not_an_object"
        case .notText: "not_text"
        case .notTextOrNumber: "not_text_or_number"
        case .notTrueOrFalse: "not_true_or_false"
        case .notAList: "not_a_list"
        case .tooLong: "too_long"
        case .tooMany: "too_many"
        case .holdsNUL: "holds_nul"
        case .notANumber: "not_a_number"
        case .notWhole: "not_whole"
        case .outOfRange: "out_of_range"
        case .notOneOf: "not_one_of"
        case .notAMoment: "not_a_moment"
        case .notADay: "not_a_day"
        case .notACurrency: "not_a_currency"
        case .notAWebAddress: "not_a_web_address"
        case .scoreNotANumber: "score_not_a_number"
        case .scoreNotWhole: "score_not_whole"
        case .scoreWithoutMeasure: "score_without_measure"
        case .scoreWithoutScale: "score_without_scale"
        case .scoreOutsideScale: "score_outside_scale"
        case .cutsOutOfOrder: "cuts_out_of_order"
        case .amountWithoutCurrency: "amount_without_currency"
        case .customerOrAccountNeeded: "customer_or_account_needed"
        case .idOrEmailNeeded: "id_or_email_needed"
        }
    }
}
