/// The first rows of a file column by column, and which field each column fits best.
struct ColumnSamples {
    typealias Field = SignalMapping.Field

    /// Folded.
    let names: [String]
    let labels: [String]
    /// Of each column the values that say something.
    private let values: [[(line: Int, text: String)]]

    private static let most = 200

    init(_ file: DelimitedFile, rows: some Sequence<DelimitedRow>) {
        names = file.columns.map { HeaderWords.folded($0.name) }
        labels = file.columns.map { HeaderWords.folded($0.label ?? "") }
        var values: [[(line: Int, text: String)]] = Array(repeating: [], count: file.columns.count)
        let none = Set(SignalMapping.usualNoValues.map { $0.lowercased() })
        for row in rows.prefix(Self.most) where row.refusal == nil {
            for (column, cell) in row.cells.enumerated() {
                let text = String(cell.trimmedOfSpace)
                if !text.isEmpty, !none.contains(text.lowercased()) {
                    values[column].append((row.line, text))
                }
            }
        }
        self.values = values
    }

    /// Best fits first; no column and no field twice.
    func assignment() -> [Field: Int] {
        var fits: [(fit: Int, field: Field, column: Int)] = []
        for field in Field.allCases {
            for column in names.indices {
                let fit = max(
                    HeaderWords.fit(names[column], field) * 2, HeaderWords.fit(labels[column], field))
                if fit > 0, canHold(field, column: column) { fits.append((fit, field, column)) }
            }
        }
        // Stable, so that of equal fits the earlier field and column win.
        var assignment: [Field: Int] = [:]
        var taken: Set<Int> = []
        for match in fits.enumerated().sorted(by: {
            ($1.element.fit, $0.offset) < ($0.element.fit, $1.offset)
        }) {
            let (_, field, column) = match.element
            if assignment[field] == nil, taken.insert(column).inserted { assignment[field] = column }
        }
        return assignment
    }

    func dates(in column: Int) -> DateGuess? {
        values[column].isEmpty ? nil : DateGuess(values[column])
    }

    func scores(in column: Int, named name: String) -> SeenScores? {
        SeenScores(wholeNumbers(in: column), in: name)
    }

    /// A column that is named like a date and holds none that can be read.
    var likelyDates: Int? {
        names.indices.first {
            HeaderWords.fit(names[$0], .occurredAt) >= 20 && !values[$0].isEmpty && dates(in: $0) == nil
                && wholeNumbers(in: $0).isEmpty
        }
    }

    private func wholeNumbers(in column: Int) -> [Int] {
        values[column].compactMap { value in
            var text = value.text
            // Nil for what is no number, as most values are.
            let number = text.withUTF8 { try? WrittenNumber($0) }
            return number.flatMap { $0.isWhole ? $0.whole : nil }
        }
    }

    private func canHold(_ field: Field, column: Int) -> Bool {
        let values = values[column]
        switch field {
        case .score:
            let numbers = wholeNumbers(in: column)
            return !numbers.isEmpty && numbers.count * 10 >= values.count * 7
                && numbers.allSatisfy { $0 <= 100 }
        case .comment: return wholeNumbers(in: column).count * 2 < max(values.count, 1)
        case .occurredAt: return dates(in: column) != nil
        case .email: return values.allSatisfy { $0.text.contains("@") }
        case .id: return Set(values.map(\.text)).count == values.count
        case .churnIntent, .contactMe, .test:
            return values.allSatisfy { BoundMapping.flag($0.text) != nil }
        case .reach: return wholeNumbers(in: column).count == values.count
        case .customer, .name, .phone, .account, .channel, .entryPoint, .touchpoint, .stage, .reportedReason,
            .language, .tags, .permalink:
            return true
        }
    }
}
