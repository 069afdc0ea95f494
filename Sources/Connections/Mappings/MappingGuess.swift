package import Recovery

/// A mapping proposed for a file never seen before, with what a person must still say.
package struct MappingGuess: Sendable {
    package private(set) var mapping: SignalMapping
    package private(set) var questions: [Question] = []
    /// What the file itself settled.
    package private(set) var settled: [Settled] = []
    package private(set) var scores: SeenScores?

    /// What is never decided without asking.
    package enum Question: Hashable, Sendable {
        /// The samples can be read day first and month first.
        case dateOrder(column: String, [DatePattern])
        /// The name says date, but no pattern reads its values.
        case datePattern(column: String)
        case zone(column: String)
        /// What was measured: the proposal stands in the mapping and waits to be confirmed.
        case measure(column: String, proposed: Measure?, seen: ClosedRange<Int>)
        /// More samples than slips would explain leave the scale of the proposed measure.
        case scale(column: String, Measure, seen: ClosedRange<Int>)
        case customers
    }

    package enum Settled: Hashable, Sendable {
        /// A day above 12 on this line tells day from month.
        case dates(column: String, DatePattern, provedBy: Int)
        /// A Qualtrics export names its zone.
        case zone(String)
    }

    /// `rows` are the first 200 or so.
    package init(_ file: DelimitedFile, rows: some Sequence<DelimitedRow>, source: String) {
        let samples = ColumnSamples(file, rows: rows)
        let indices = samples.assignment()
        mapping = SignalMapping(source: source, columns: indices.mapValues { file.columns[$0].name })
        if let column = indices[.occurredAt] {
            settleDates(in: column, file, samples)
        } else if let column = samples.likelyDates {
            questions.append(.datePattern(column: file.columns[column].name))
        }
        if let column = indices[.score] { proposeMeasure(for: column, file, samples) }
        let customer: [SignalMapping.Field] = [.customer, .email, .phone]
        if !customer.contains(where: { mapping.columns[$0] != nil }) {
            mapping.customers = .ask
            questions.append(.customers)
        }
    }

    private mutating func settleDates(in column: Int, _ file: DelimitedFile, _ samples: ColumnSamples) {
        guard let dates = samples.dates(in: column) else { return }
        let name = file.columns[column].name
        if let rival = dates.rival {
            questions.append(.dateOrder(column: name, [dates.pattern, rival]))
        } else {
            mapping.dates = dates.pattern
        }
        if let line = dates.provedBy { settled.append(.dates(column: name, dates.pattern, provedBy: line)) }
        guard dates.needsZone else { return }
        if let zone = file.zone {
            mapping.zone = zone
            settled.append(.zone(zone))
        } else {
            questions.append(.zone(column: name))
        }
    }

    private mutating func proposeMeasure(for column: Int, _ file: DelimitedFile, _ samples: ColumnSamples) {
        let name = file.columns[column].name
        guard let seen = samples.scores(in: column, named: name) else { return }
        scores = seen
        let measure =
            Self.measure(named: samples.names[column]) ?? Self.measure(named: samples.labels[column])
            ?? (samples.names.contains { $0.contains("nps") } ? .nps : nil)
        mapping.measure = measure
        questions.append(.measure(column: name, proposed: measure, seen: seen.range))
        if let measure, let scale = measure.scale, seen.leave(scale) {
            questions.append(.scale(column: name, measure, seen: seen.range))
        }
    }

    private static func measure(named name: String) -> Measure? {
        measureWords.first { name.contains($0.word) }?.measure
    }

    /// Parts of words in folded names.
    private static let measureWords: [(word: String, measure: Measure)] = [
        ("nps", .nps), ("promoter", .nps), ("recommend", .nps), ("empfehl", .nps), ("recomend", .nps),
        ("recommand", .nps), ("doporuc", .nps), ("csat", .csat), ("satisf", .csat), ("zufrieden", .csat),
        ("spokojen", .csat), ("effort", .ces), ("aufwand", .ces), ("ces ", .ces), ("star", .stars),
        ("stern", .stars),
        ("etoile", .stars), ("estrella", .stars),
    ]
}
