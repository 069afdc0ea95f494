import Connections
import Operations
import Recovery

/// What a person said about a file, as it was posted.
struct MappingForm: Sendable {
    let columns: [ColumnWord]
    let answers: MappingAnswers

    init(_ form: PageForm, columns count: Int) {
        columns = (0..<count).map { form.choice("column-\($0)") ?? .leaveOut }
        var answers = MappingAnswers()
        answers.source = form["source"]
        answers.measure = form.choice("measure")
        answers.scaleLowest = form["scale_lowest"]
        answers.scaleHighest = form["scale_highest"]
        answers.scaleDetractorUpTo = form["scale_detractor_up_to"]
        answers.scalePromoterFrom = form["scale_promoter_from"]
        answers.dateFormat = form.text("date_format")
        answers.zone = form["zone"]
        answers.customers = form.choice("customers")
        answers.isHistory = form.isTicked("history")
        answers.casesSince = form["cases_since"]
        answers.saveAs = form["save_as"]
        self.answers = answers
    }

    var saveAs: String? { answers.saveAs.filled }

    /// What the answers come to.
    /// - Throws: the first question that is still open.
    func plan(for reading: MappingReading, _ desk: Desk) throws(RefusalNote) -> ImportPlan {
        let fields = try fields(reading.file)
        guard let source = answers.source.filled else { throw .noSource }
        var mapping = reading.base ?? SignalMapping(source: source, columns: fields)
        mapping.source = source
        mapping.columns = fields
        mapping.measure = answers.measure
        mapping.scale = try scale()
        try checkScores(mapping, reading)
        mapping.dates = answers.dateFormat.flatMap(DatePattern.init)
        if let column = fields[.occurredAt] {
            guard let pattern = mapping.dates else { throw .noDateFormat }
            if let example = reading.misread(column, by: pattern) { throw .datesLookOtherwise(example) }
        }
        mapping.zone = try zone(
            desk, isAsked: fields[.occurredAt] != nil && reading.questions.contains("zone"))
        mapping.customers = try customers(fields)
        mapping.isHistory = answers.isHistory
        return ImportPlan(
            mapping: mapping, file: reading.file, openCasesSince: try casesSince(desk.home))
    }

    private func fields(_ file: DelimitedFile) throws(RefusalNote) -> [SignalMapping.Field: String] {
        var fields: [SignalMapping.Field: String] = [:]
        for (index, word) in columns.enumerated() {
            guard let field = SignalMapping.Field(rawValue: word.rawValue) else { continue }
            guard fields[field] == nil else { throw .columnTwice(word, at: index) }
            fields[field] = file.columns[index].name
        }
        return fields
    }

    private func scale() throws(RefusalNote) -> Scale? {
        let typed = [
            answers.scaleLowest, answers.scaleHighest, answers.scaleDetractorUpTo, answers.scalePromoterFrom,
        ].compactMap(\.filled)
        if typed.isEmpty { return nil }
        let numbers = typed.compactMap { Int($0) }
        guard numbers.count == 4,
            let scale = Scale(
                lowest: numbers[0], highest: numbers[1], detractorUpTo: numbers[2], promoterFrom: numbers[3])
        else { throw .notAScale }
        return scale
    }

    private func checkScores(_ mapping: SignalMapping, _ reading: MappingReading) throws(RefusalNote) {
        guard let column = mapping.columns[.score] else { return }
        guard let measure = mapping.measure else { throw .noMeasure }
        guard let scale = mapping.scale ?? measure.scale else { throw .scaleNeeded(measure) }
        guard let seen = reading.guess.scores, seen.column == column, mapping.scale == nil else { return }
        if seen.leave(scale) { throw .scoresLeaveScale(seen.range, measure, scale) }
    }

    private func zone(_ desk: Desk, isAsked: Bool) throws(RefusalNote) -> String? {
        guard let name = answers.zone.filled else {
            if isAsked { throw .noZone }
            return nil
        }
        do {
            return try desk.site.world.zones.zone(named: name).name
        } catch {
            throw .unknownZone(name)
        }
    }

    private func customers(
        _ fields: [SignalMapping.Field: String]
    ) throws(RefusalNote) -> SignalMapping.Customers {
        switch answers.customers {
        case .column:
            let telling: [SignalMapping.Field] = [.customer, .email, .phone]
            guard telling.contains(where: { fields[$0] != nil }) else { throw .noCustomerColumn }
            return .column
        case .perRow: return .perRow
        case .anonymous: return .anonymous
        case nil: throw .noCustomers
        }
    }

    private func casesSince(_ zone: Zone) throws(RefusalNote) -> Instant? {
        guard let text = answers.casesSince.filled else { return nil }
        guard let day = LocalDay(text) else { throw .notADay }
        return zone.startOfDay(day)
    }
}
