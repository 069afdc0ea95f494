import Connections
import Operations
import Recovery
import Storage
import TestSupport

extension SignalMapping {
    /// Columns are named after their fields.
    static func plain(_ fields: Field...) -> SignalMapping {
        var mapping = SignalMapping(
            source: "file", columns: Dictionary(uniqueKeysWithValues: fields.map { ($0, $0.rawValue) }))
        mapping.measure = .nps
        mapping.dates = .iso8601
        return mapping
    }
}

extension Company {
    /// Stops an import between two turns.
    struct Stopped: Error {}

    /// Takes a file in; `turns` stops it after so many.
    @discardableResult
    func importing(
        _ text: String, _ mapping: SignalMapping = .plain(.id, .customer, .score), piece: Int = 256 << 10,
        turns: Int = .max
    ) async throws -> ImportProgress {
        let bytes = Array(text.utf8)
        let plan = ImportPlan(mapping: mapping, file: try DelimitedFile.check(bytes))
        let begun = try await BeginImport(
            of: key, fileName: "answers.csv", fileHash: "\(text.hashValue)", plan: plan
        ).run(at: workplace)
        var left = turns
        return try await RunImport(of: key, begun.id).run(
            at: workplace,
            from: { offset, count in
                Array(bytes[min(offset, bytes.count)..<min(offset + min(piece, count), bytes.count)])
            },
            onTurn: { _ in
                left -= 1
                if left == 0 { throw Stopped() }
            })
    }
}
