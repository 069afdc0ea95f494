import Connections
import Recovery
import Storage

extension ImportMappingPage {
    /// What is proposed for the file; a form that was refused shows what was typed instead.
    init(_ reading: MappingReading, csrf: String, typed: MappingForm? = nil, refusal: RefusalNote? = nil) {
        let proposed = reading.base ?? reading.guess.mapping
        var answers = typed?.answers ?? MappingAnswers(proposed, isGuess: reading.base == nil)
        answers.dateFormats = Self.dateFormats(reading)
        answers.dateProof = reading.dateProof
        if typed == nil, answers.zone.isEmpty { answers.zone = reading.homeZone }
        answers.scaleNote = reading.scaleNote
        let columns = reading.file.columns.enumerated().map { index, column in
            let field = typed?.columns[index] ?? proposed.word(of: column.name)
            return Column(
                header: column.label ?? column.name, samples: reading.samples(of: index), field: field,
                isGuessed: typed == nil && reading.base == nil && field != .leaveOut,
                note: reading.note(on: column.name))
        }
        self.init(
            id: reading.progress.id.rawValue, csrf: csrf, file: reading.progress.fileName,
            fileFacts: Words.Imports.facts(reading.file), columns: columns, answers: answers)
        rowCount = reading.file.rowCount
        questions = reading.questions
        saved = reading.saved
        used = reading.used
        self.refusal = refusal
    }

    /// The two that the file leaves open first, or the one that reads it; then the usual ones, for a column that is
    /// chosen by hand.
    private static func dateFormats(_ reading: MappingReading) -> [Choice] {
        var patterns: [String] = []
        for case .dateOrder(_, let open) in reading.guess.questions { patterns += open.map(\.rawValue) }
        for mapping in [reading.base, reading.guess.mapping] {
            if let pattern = mapping?.dates?.rawValue, !patterns.contains(pattern) {
                patterns.append(pattern)
            }
        }
        let others = Words.Imports.usualDatePatterns.filter { !patterns.contains($0) }
        return (patterns + others).map { Choice($0, $0) }
    }
}

extension MappingAnswers {
    /// A guess proposes what it can; what a person must decide stays open in it.
    fileprivate init(_ mapping: SignalMapping, isGuess: Bool) {
        self.init()
        source = mapping.source
        measure = mapping.measure
        if let scale = mapping.scale {
            scaleLowest = String(scale.lowest)
            scaleHighest = String(scale.highest)
            scaleDetractorUpTo = String(scale.detractorUpTo)
            scalePromoterFrom = String(scale.promoterFrom)
        }
        dateFormat = mapping.dates?.rawValue
        zone = mapping.zone ?? ""
        customers = Customers(rawValue: mapping.customers.rawValue)
        isHistory = mapping.isHistory && !isGuess
    }
}

extension SignalMapping {
    fileprivate func word(of column: String) -> ColumnWord {
        columns.first { $0.value == column }.flatMap { ColumnWord(rawValue: $0.key.rawValue) } ?? .leaveOut
    }
}

extension MappingReading {
    /// The first three values that differ.
    fileprivate func samples(of column: Int) -> [String] {
        var samples: [String] = []
        for row in rows where samples.count < 3 && row.refusal == nil {
            let cell = String(row.cells[column].prefix(60))
            if !cell.allSatisfy(\.isWhitespace), !samples.contains(cell) { samples.append(cell) }
        }
        return samples
    }

    fileprivate func note(on column: String) -> String? {
        for question in guess.questions {
            switch question {
            case .dateOrder(column, _): return Words.Imports.dayOrMonth
            case .datePattern(column): return Words.Imports.dateUnread
            case .measure(column, _, let seen): return Words.Imports.seen(seen)
            default: continue
            }
        }
        return nil
    }

    fileprivate var scaleNote: String? {
        let mapping = base ?? guess.mapping
        guard let seen = guess.scores, let scale = mapping.scale ?? mapping.measure?.scale else { return nil }
        let outside = seen.outside(scale)
        return outside == 0 || seen.leave(scale) ? nil : Words.Imports.outside(scale, outside)
    }

    fileprivate var dateProof: String? {
        for case .dates(_, let pattern, let line) in guess.settled {
            return Words.Imports.proof(pattern.rawValue, line: line)
        }
        return nil
    }
}
