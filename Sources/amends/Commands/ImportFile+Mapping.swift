import Connections
import FoundationEssentials
import Operations
import Recovery
import Storage

extension ImportFile {
    /// The mapping that the options make, and what they leave open: that is asked, never guessed silently.
    func mapping(
        for checked: DelimitedFile, _ reading: FileReading, _ organization: Organization, _ office: Office
    ) async throws -> (SignalMapping, asked: [String]) {
        if let saved = try await savedMapping(organization, office) {
            var mapping = saved
            try apply(to: &mapping)
            return (mapping, [])
        }
        let guess = try await guess(checked, reading)
        var mapping = guess.mapping
        try apply(to: &mapping)
        // The columns said may leave out the customer's, which the guess had found.
        let questions = guess.questions.filter { $0 != .customers } + [.customers]
        return (mapping, questions.compactMap { open($0, mapping) })
    }

    private func savedMapping(_ organization: Organization, _ office: Office) async throws -> SignalMapping? {
        if let mappingFile {
            guard let bytes = FileManager.default.contents(atPath: office.path(mappingFile)) else {
                throw PlainError(.data, "there is no file \(mappingFile)")
            }
            do {
                return try SignalMapping(decoding: String(decoding: bytes, as: UTF8.self))
            } catch {
                throw PlainError(.data, "\(mappingFile) is no mapping: \(error)")
            }
        }
        guard let mapping else { return nil }
        let saved = try await office.reader.read { try $0.all(SavedMappings(of: organization.key)) }
        guard let found = saved.first(where: { $0.name == mapping }) else {
            let names = saved.map(\.name).joined(separator: ", ")
            throw PlainError(
                .usage, "no mapping is saved as \(mapping); there are: \(names.isEmpty ? "none" : names)")
        }
        return try SignalMapping(decoding: found.mapping)
    }

    private func guess(_ checked: DelimitedFile, _ reading: FileReading) async throws -> MappingGuess {
        var rows: [DelimitedRow] = []
        var reader = DelimitedReader(checked)
        while rows.count < 200,
            let batch = try await reader.next(from: { try reading.bytes(at: $0, count: $1) })
        {
            rows += batch.prefix(200 - rows.count)
        }
        let name = URL(filePath: file).lastPathComponent
        return MappingGuess(checked, rows: rows, source: source ?? name)
    }

    private func apply(to mapping: inout SignalMapping) throws {
        if let source { mapping.source = source }
        if let zone { mapping.zone = zone }
        if history { mapping.isHistory = true }
        if customerPerRow { mapping.customers = .perRow }
        if anonymous { mapping.customers = .anonymous }
        if let measure {
            guard let known = Measure(rawValue: measure) else {
                let all = Measure.allCases.map(\.rawValue).joined(separator: ", ")
                throw PlainError(.usage, "--measure: \(measure) is none of \(all)")
            }
            mapping.measure = known
        }
        if let dateFormat {
            guard let pattern = DatePattern(rawValue: dateFormat) else {
                throw PlainError(
                    .usage, "--date-format: \(dateFormat) is not a pattern such as dd/MM/yyyy HH:mm")
            }
            mapping.dates = pattern
        }
        // Columns said are all that is mapped: a guess beside them would be silent.
        if !columns.isEmpty { mapping.columns = [:] }
        for column in columns {
            let parts = column.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let field = SignalMapping.Field(rawValue: parts[0]) else {
                let all = SignalMapping.Field.allCases.map(\.rawValue).joined(separator: ", ")
                throw PlainError(.usage, "--column: \(column) is not FIELD=HEADER with a field of \(all)")
            }
            mapping.columns[field] = parts[1]
        }
        guard mapping.customers == .column || mapping.customers == .ask else { return }
        mapping.customers = Self.customerFields.contains { mapping.columns[$0] != nil } ? .column : .ask
    }

    /// One of them is enough to tell who the customer is.
    private static let customerFields: [SignalMapping.Field] = [.customer, .email, .phone]

    /// The sentence for a question that the options did not answer.
    private func open(_ question: MappingGuess.Question, _ mapping: SignalMapping) -> String? {
        switch question {
        case .dateOrder(let column, let patterns):
            guard mapping.columns[.occurredAt] == column, dateFormat == nil else { return nil }
            return "the dates in \(column) can be read in two ways; say --date-format "
                + patterns.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
        case .datePattern(let column):
            guard mapping.columns[.occurredAt] == column, dateFormat == nil else { return nil }
            return "how the dates in \(column) are written: --date-format"
        case .zone(let column):
            guard mapping.columns[.occurredAt] == column, mapping.zone == nil else { return nil }
            return "the time zone of the dates in \(column): --zone Europe/London"
        case .measure(let column, let proposed, let seen):
            guard mapping.columns[.score] == column, measure == nil, proposed == nil else { return nil }
            return
                "what the scores in \(column) (\(seen.lowerBound) to \(seen.upperBound)) measure: --measure nps"
        case .scale(let column, let proposed, let seen):
            guard mapping.columns[.score] == column, mapping.scale == nil, measure == nil else { return nil }
            return
                "\(column) goes from \(seen.lowerBound) to \(seen.upperBound), outside \(proposed.rawValue): --measure"
        case .customers:
            guard mapping.customers == .ask else { return nil }
            return "who the customer of a row is: --customer-per-row, --anonymous or --column customer=HEADER"
        }
    }
}
