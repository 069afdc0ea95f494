import Connections
import Operations
import Recovery
import Storage

/// An uploaded file, looked at again: its header, its first rows, and what they let us guess.
struct MappingReading: Sendable {
    let progress: ImportProgress
    let file: DelimitedFile
    let rows: [DelimitedRow]
    let guess: MappingGuess
    /// Saved mappings whose columns are all in this file.
    let saved: [String]
    /// What is proposed in place of the guess: a saved mapping, or that of the import whose rows this file corrects.
    let base: SignalMapping?
    /// The name of the saved mapping that is the base.
    let used: String?
    /// The organization's, proposed where the file names none; a person still answers the question.
    let homeZone: String

    private static let sampleRows = 200

    /// - Throws: `Missing`; `DelimitedFile.Refusal` when the file is not the one that was checked.
    static func read(_ desk: Desk, use: String?, like: String?) async throws -> MappingReading {
        let progress = try await desk.importProgress()
        guard progress.state == .mapping else { throw Missing("import") }
        let source = UploadFile.source(of: progress.id, desk.key, desk.site.workplace)
        let file = try await DelimitedFile.check(source)
        let rows = try await firstRows(of: file, source)
        let all = try await desk.read { [key = desk.key] in try $0.all(SavedMappings(of: key)) }
        var saved: [String: SignalMapping] = [:]
        for (name, text, _) in all {
            let mapping = try SignalMapping(decoding: text)
            if mapping.fits(file) { saved[name] = mapping }
        }
        let like = use == nil ? try await mapping(ofImport: like, desk) : nil
        return MappingReading(
            progress: progress, file: file, rows: rows, guess: MappingGuess(file, rows: rows, source: ""),
            saved: saved.keys.sorted(),
            base: use.flatMap { saved[$0] } ?? like.flatMap { $0.fits(file) ? $0 : nil },
            used: use.flatMap { saved[$0] == nil ? nil : $0 }, homeZone: desk.organization.zone)
    }

    private static func firstRows(of file: DelimitedFile, _ source: ByteSource) async throws -> [DelimitedRow]
    {
        var reader = DelimitedReader(file, strippingGuards: file.isRefusedRows)
        var rows: [DelimitedRow] = []
        while rows.count < sampleRows, let batch = try await reader.next(from: source) {
            rows += batch.prefix(sampleRows - rows.count)
        }
        return rows
    }

    private static func mapping(ofImport id: String?, _ desk: Desk) async throws -> SignalMapping? {
        guard let id, !id.utf8.contains(0) else { return nil }
        let query = Imports(of: desk.key, ID<Import>(id))
        guard let text = try await desk.read({ try $0.first(query) })?.plan else { return nil }
        return try ImportPlan(decoding: text).mapping
    }

    /// A date of the first rows, where the pattern reads none of them.
    func misread(_ column: String, by pattern: DatePattern) -> String? {
        guard let index = file.columns.firstIndex(where: { $0.name == column }) else { return nil }
        let cells = rows.filter { $0.refusal == nil }.map { $0.cells[index] }.filter { !$0.isBlank }
        guard cells.allSatisfy({ (try? pattern.read($0)) == nil }) else { return nil }
        return cells.first
    }

    /// Names of the controls that only a person can answer. What was answered before for files of this kind is not asked again.
    var questions: Set<String> {
        guard base == nil else { return [] }
        return Set(["source"] + guess.questions.flatMap(\.controls))
    }
}

extension MappingGuess.Question {
    fileprivate var controls: [String] {
        switch self {
        case .dateOrder, .datePattern: ["date_format"]
        case .zone: ["zone"]
        case .measure: ["measure"]
        case .scale: ["scale"]
        case .customers: ["customers"]
        }
    }
}

extension SignalMapping {
    fileprivate func fits(_ file: DelimitedFile) -> Bool {
        Set(columns.values).isSubset(of: file.columns.map(\.name))
    }
}
