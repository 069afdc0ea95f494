extension FieldRefusal {
    /// One sentence for whoever sent it.
    package var sentence: String {
        let field = pointer.isEmpty ? "The body" : "\"\(pointer.dropFirst())\""
        return "\(field) \(rule.words)."
    }
}

extension FieldRefusal.Rule {
    var words: String {
        switch self {
        case .unknownField: "is not a field we know"
        case .missing: "is missing"
        case .notAnObject: "must be an object"
        case .notText: "must be text"
        case .notTextOrNumber: "must be text or a number"
        case .notTrueOrFalse: "must be true or false"
        case .notAList: "must be a list"
        case .tooLong(let most): "must have at most \(most) characters"
        case .tooMany(let most): "must have at most \(most) entries"
        case .holdsNUL: "holds a NUL character"
        case .notANumber, .scoreNotANumber: "must be a number"
        case .notWhole, .scoreNotWhole: "must be a whole number"
        case .outOfRange(let range): "must lie between \(range.lowerBound) and \(range.upperBound)"
        case .notOneOf(let allowed): "must be one of \(allowed.joined(separator: ", "))"
        case .notAMoment(let refusal): refusal.words(example: "2026-11-23T10:15:00Z")
        case .notADay(let refusal): refusal.words(example: "2026-11-23")
        case .notACurrency: "must be a currency's three letters, such as EUR"
        case .notAWebAddress: "must begin with https:// or http://"
        case .scoreWithoutMeasure: "says nothing without a measure"
        case .scoreWithoutScale: "needs a scale, since this measure has none of its own"
        case .scoreOutsideScale(let lowest, let highest): "must lie between \(lowest) and \(highest)"
        case .cutsOutOfOrder: "must rise: lowest, detractor_up_to, then above it promoter_from, highest"
        case .amountWithoutCurrency: "needs a currency beside it"
        case .customerOrAccountNeeded: "must name a customer_id or an account_id"
        case .idOrEmailNeeded: "must name an id or an email"
        }
    }
}
