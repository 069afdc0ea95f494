package import Recovery

extension SignalForm {
    /// Reads one signal as the API takes it.
    ///
    /// - Throws: every field that cannot be taken, not only the first.
    package init(received json: JSON) throws(FormRefusal) {
        var fields = ReceivedFields(json)
        let form = SignalForm(reading: &fields)
        let refusals = fields.allRefusals
        if !refusals.isEmpty { throw FormRefusal(fields: refusals) }
        self = form
    }

    private init(reading fields: inout ReceivedFields) {
        // The source is half of a database key, so it is as short as an id.
        let source = fields.required("source") { $0.text($1, most: ReceivedFields.idLength) }
        self.init(source: source, sourceID: fields.required("id") { $0.id($1) })
        customer = fields.object("customer", CustomerForm.init(anyOf:))
        measure = fields.choice("measure")
        scale = fields.object("scale", Scale.init(reading:))
        score = fields.score(measure: measure, scale: scale)
        comment = fields.text("comment", most: ReceivedFields.commentLength)
        channel = fields.text("channel")
        entryPoint = fields.text("entry_point")
        touchpoint = fields.text("touchpoint")
        stage = fields.text("stage")
        tags = fields.texts("tags")
        reportedReason = fields.text("reported_reason")
        language = fields.text("language")
        occurredAt = fields.moment("occurred_at")
        reach = fields.whole("reach", in: 0...1_000_000_000_000).map(Int.init)
        permalink = fields.webAddress("permalink")
        churnIntent = fields.truth("churn_intent")
        contactMe = fields.truth("contact_me")
        isTest = fields.truth("test")
        let isHistory = fields.truth("history")
        // History opens no case unless asked, and this field asks.
        if let start = fields.moment("open_cases_since") {
            opening = .since(start)
        } else if isHistory {
            opening = .never
        }
    }
}

extension Scale {
    /// Wide enough for shares in thousandths, narrow enough that differences never overflow.
    private static let bounds: ClosedRange<Int64> = -10_000...10_000

    fileprivate init?(reading fields: inout ReceivedFields) {
        let names = ["lowest", "highest", "detractor_up_to", "promoter_from"]
        let numbers = names.map { name in
            let number = fields.whole(name, in: Self.bounds)
            if number == nil, !fields.isRefused(name) { fields.refuse(name, .missing) }
            return number.map(Int.init)
        }
        guard let lowest = numbers[0], let highest = numbers[1], let low = numbers[2], let high = numbers[3]
        else {
            return nil
        }
        if !(lowest <= low && low < high && high <= highest) { fields.refuse("", .cutsOutOfOrder) }
        self.init(lowest: lowest, highest: highest, detractorUpTo: low, promoterFrom: high)
    }
}

extension ReceivedFields {
    /// A score has to lie on a scale that is known; it is never clamped.
    fileprivate mutating func score(measure: Measure?, scale: Scale?) -> Int? {
        guard let value = take("score") else { return nil }
        switch WholeNumber(value) {
        case .absent: return nil
        case .notANumber: refuse("score", .scoreNotANumber)
        case .notWhole: refuse("score", .scoreNotWhole)
        case .tooLarge: checkScore(Int64.max, measure: measure, scale: scale)
        case .whole(let number):
            checkScore(number, measure: measure, scale: scale)
            return Int(number)
        }
        return nil
    }

    private mutating func checkScore(_ number: Int64, measure: Measure?, scale: Scale?) {
        // Where the measure or the scale itself is refused, that is the thing to mend first.
        if isRefused("measure") || isRefused("scale") { return }
        guard let measure else { return refuse("score", .scoreWithoutMeasure) }
        guard let known = scale ?? measure.scale else { return refuse("score", .scoreWithoutScale) }
        if known.contains(Int(number)) { return }
        refuse("score", .scoreOutsideScale(lowest: known.lowest, highest: known.highest))
    }
}
