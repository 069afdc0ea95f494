import Recovery

/// Every refusal that the rules know, and where it is met. Whoever adds a case to a `…Refusal` adds a row here: for a move of
/// a case one line, `.move(the refusal, in: a situation) { the move }`.
enum RefusalTable {
    static let rows: [RefusedRow] = [
        touches, diagnoses, remedies, approvals, deliveries, ends, promises, waits, ownership, commitments,
        files, help, after,
        signals, people, customers, accounts, clocks, followUps, routing, playbooks, money, themes,
        drivers, languageModel,
    ].flatMap { $0 }

    static let situations = rows.reduce(into: [Situation]()) { known, row in
        if !known.contains(where: { $0.name == row.situation.name }) { known.append(row.situation) }
    }
}
