import Connections
import Operations
import Recovery
import Storage

/// A file of answers as it was sent once; sent again after a crash it is the same.
struct RandomFile: Sendable {
    let number: Int
    let forms: [SignalForm]

    /// Columns are named after their fields. The last row is cut off.
    var text: String {
        let rows = forms.map { form in
            let score = form.score.map(String.init) ?? ""
            return
                "\(form.sourceID),\(form.customer?.id ?? ""),\(score),\(form.occurredAt?.milliseconds ?? 0)"
        }
        return (["id,customer,score,occurred_at"] + rows + ["F-\(number)-last"]).joined(separator: "\n")
    }
}

extension RandomLife {
    /// Some files in the year.
    mutating func planFiles() {
        for _ in 0..<chance.whole(3...6) { plan(.importFile, at: someTime()) }
    }

    mutating func importFile(at instant: Instant) async throws {
        let sent = file ?? makeFile(at: instant)
        file = sent
        let bytes = Array(sent.text.utf8)
        let plan = ImportPlan(
            mapping: mapping, file: try DelimitedFile.check(bytes),
            openCasesSince: instant.subtracting(.days(60)))
        let begun = try await BeginImport(
            of: home.key, fileName: "answers.csv", fileHash: Secret.hash(of: sent.text), plan: plan
        ).run(at: place(at: instant))
        let done = try await RunImport(of: home.key, begun.id).run(at: place(at: instant)) { offset, count in
            Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
        }
        file = nil
        count("files imported")
        tally.told["rows imported", default: 0] += done.counts.new
        tally.told["rows refused", default: 0] += done.counts.refused
        try await follow(done, sent, at: instant)
        // Before anybody has worked on what it brought, mostly.
        if chance.isIn(40) {
            self.plan(.undoImport(done.id), at: instant.adding(.seconds(chance.early(60...120_000))))
        }
    }

    mutating func undoImport(_ id: ID<Import>, at instant: Instant) async throws {
        let (signals, gone) = (try await sources(of: id), Set(try await opened(by: id).map(\.recovery)))
        try await UndoImport(of: home.key, id).run(at: place(at: instant))
        acknowledged.subtract(signals)
        cases.removeAll { gone.contains($0) }
        count("imports undone")
    }

    private var mapping: SignalMapping {
        var mapping = SignalMapping(
            source: "file",
            columns: [.id: "id", .customer: "customer", .score: "score", .occurredAt: "occurred_at"])
        mapping.measure = .nps
        mapping.dates = .unixMilliseconds
        return mapping
    }

    private mutating func makeFile(at instant: Instant) -> RandomFile {
        let number = nextNumber()
        let forms = (1...chance.whole(4...24)).map { row in
            var form = SignalForm(source: "file", sourceID: "F-\(number)-\(chance.isIn(3) ? 1 : row)")
            let person = chance.whole(0...people.people.count - 1)
            form.customer = chance.isIn(95) ? people.people[person].names[0] : nil
            form.score = chance.isIn(4) ? 11 : chance.whole(0...10)
            form.occurredAt = instant.subtracting(.hours(chance.early(0...2_000)))
            return form
        }
        return RandomFile(number: number, forms: forms)
    }

    /// What was told of as taken is not there, or more is.
    private struct RowsDiffer: Error {
        let told: Int
        let stored: Int
    }

    /// What was taken is there from now on, and what it opened is worked on.
    private mutating func follow(
        _ done: ImportProgress, _ sent: RandomFile, at instant: Instant
    ) async throws {
        let stored = try await sources(of: done.id)
        // Rows that said more of an earlier one are that one.
        guard stored.count == done.counts.new else {
            throw RowsDiffer(told: done.counts.new, stored: stored.count)
        }
        acknowledged.formUnion(stored)
        for found in try await opened(by: done.id) where speakers[found.recovery] == nil {
            guard let form = sent.forms.first(where: { $0.sourceID == found.source }) else { continue }
            begin(found.recovery, about: form, at: instant)
        }
    }

    private func opened(by id: ID<Import>) async throws -> [(recovery: ID<Case>, source: String)] {
        let key = home.key
        return try await writer.reader.read { connection in
            try connection.rows(
                """
                SELECT c.id, s.source_id FROM cases c
                JOIN signals s ON s.organization_id = c.organization_id AND s.id = c.opening_signal_id
                WHERE s.organization_id = \(key) AND s.import_id = \(id) ORDER BY c.id
                """
            ).map { (recovery: try $0.id(0), source: try $0.text(1)) }
        }
    }

    private func sources(of id: ID<Import>) async throws -> [String] {
        let key = home.key
        return try await writer.reader.read { connection in
            try connection.rows(
                "SELECT source_id FROM signals WHERE organization_id = \(key) AND import_id = \(id)"
            ).map { try $0.text(0) }
        }
    }
}
