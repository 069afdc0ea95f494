package import Connections
package import Recovery
import Storage

/// Takes in the rows of our own export, each once under the key it had: again, it changes nothing.
package struct TakeExported: Sendable {
    package let organization: Organization.Key
    package let exported: ExportedFile

    package init(of organization: Organization.Key, _ exported: ExportedFile) {
        self.organization = organization
        self.exported = exported
    }

    package struct Counts: Hashable, Sendable {
        package internal(set) var read = 0
        package internal(set) var new = 0
        package internal(set) var updated = 0
        package internal(set) var unchanged = 0
        package internal(set) var refused = 0
        /// Customers who turned out to be somebody else: their signals come under the one who stayed.
        package internal(set) var merged = 0
        /// Accounts whose manager is no member here.
        package internal(set) var withoutManager = 0
        /// The first of those refused, by the line in the file.
        package internal(set) var reasons: [Reason] = []

        package struct Reason: Hashable, Sendable {
            package let line: Int
            package let words: String
        }

        fileprivate static let mostReasons = 20
    }

    private static let turn = 500

    package func run(
        at workplace: Workplace, from source: @escaping ByteSource,
        onTurn: (Counts) async throws -> Void = { _ in }
    ) async throws -> Counts {
        let query = Members(of: organization)
        let members = Set(try await workplace.writer.read { try $0.all(query) }.compactMap(\.email))
        var counts = Counts()
        var reader = DelimitedReader(exported.file, strippingGuards: true)
        while let batch = try await reader.next(from: source) {
            var rest = batch[...]
            while !rest.isEmpty {
                try await take(Array(rest.prefix(Self.turn)), members, &counts, workplace)
                rest = rest.dropFirst(Self.turn)
                try await onTurn(counts)
            }
        }
        return counts
    }

    private func take(
        _ rows: [DelimitedRow], _ members: Set<String>, _ counts: inout Counts, _ workplace: Workplace
    ) async throws {
        counts.read += rows.count
        switch exported.list {
        case .accounts:
            let forms: [(line: Int, form: AccountForm)] = read(rows, &counts) {
                row, counts throws(ExportedRow.Unreadable) in
                if let email = row["manager_email"], !members.contains(email) { counts.withoutManager += 1 }
                return try row.account(managers: members)
            }
            let answers = try await ReceiveAccounts(of: organization, forms.map(\.form)).run(at: workplace)
            counts.add(answers, forms.map(\.line))
        case .customers:
            let forms: [(line: Int, form: CustomerForm)] = read(rows, &counts) {
                row, counts throws(ExportedRow.Unreadable) in
                guard row["merged_into"] == nil else {
                    counts.merged += 1
                    return nil
                }
                return try row.customer()
            }
            let answers = try await ReceiveCustomers(of: organization, forms.map(\.form)).run(at: workplace)
            counts.add(answers, forms.map(\.line))
        case .behaviourEvents:
            let forms: [(line: Int, form: BehaviourForm)] = read(rows, &counts) {
                row, _ throws(ExportedRow.Unreadable) in try row.behaviour()
            }
            let answers = try await ReceiveBehaviours(of: organization, forms.map(\.form)).run(at: workplace)
            counts.add(answers, forms.map(\.line))
        case .signals:
            let forms: [(line: Int, form: SignalForm)] = read(rows, &counts) {
                row, _ throws(ExportedRow.Unreadable) in try row.signal()
            }
            let answers = try await ReceiveSignals(of: organization, forms.map(\.form)).run(at: workplace)
            counts.add(answers, forms.map(\.line))
        case .readings, .modelSuggestions, .cases, .touches, .diagnoses, .remedies, .promises, .caseFiles,
            .tasks, .events,
            .fixes,
            .fixCases,
            .economicInputs, .driverSessions, .driverSignals, .drivers, .marks, .themes, .playbooks,
            .casePlaybooks, .approvals, .goodwillTables,
            .reonboardingSteps, .goodwillAmounts, .teamBudgets, .teamMonths, .members, .teams,
            .teamMembers:
            throw ExportedFile.NotTaken(list: exported.list)
        }
    }

    private func read<Form>(
        _ rows: [DelimitedRow], _ counts: inout Counts,
        _ form: (ExportedRow, inout Counts) throws(ExportedRow.Unreadable) -> Form?
    ) -> [(line: Int, form: Form)] {
        var forms: [(line: Int, form: Form)] = []
        for row in rows {
            do throws(ExportedRow.Unreadable) {
                let exportedRow = try ExportedRow(row, of: exported.list)
                if let form = try form(exportedRow, &counts) { forms.append((row.line, form)) }
            } catch {
                counts.refuse(row.line, error.words)
            }
        }
        return forms
    }
}

extension TakeExported.Counts {
    fileprivate mutating func refuse(_ line: Int, _ words: String) {
        refused += 1
        if reasons.count < Self.mostReasons { reasons.append(Reason(line: line, words: words)) }
    }

    fileprivate mutating func add(_ answers: [RecordAnswer], _ lines: [Int]) {
        for (answer, line) in zip(answers, lines) {
            switch answer {
            case .taken: new += 1
            case .updated: updated += 1
            case .unchanged: unchanged += 1
            case .refused(let refusal): refuse(line, refusal.rule)
            }
        }
    }

    fileprivate mutating func add(_ answers: [SignalAnswer], _ lines: [Int]) {
        for (answer, line) in zip(answers, lines) {
            switch answer {
            case .taken: new += 1
            case .updated: updated += 1
            case .unchanged: unchanged += 1
            case .refused(let refusal): refuse(line, refusal.rule)
            }
        }
    }
}
