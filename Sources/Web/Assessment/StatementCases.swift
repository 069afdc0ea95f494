import Insight

/// What is listed of a statement: which of its checks, and which part of what was looked at. All of it stands in the
/// address.
package struct StatementCases: Hashable, Sendable {
    package enum Part: String, CaseIterable, Hashable, Sendable {
        case all, counted, others
    }

    let statement: Statement
    let check: Measurement.Check.Key
    package var part: Part

    init(_ statement: Statement, _ check: Measurement.Check.Key, _ part: Part) {
        self.statement = statement
        self.check = check
        self.part = part
    }

    /// Nil for what names no statement or no check.
    package init?(asked: (String) -> String?) {
        guard let statement = asked("statement").flatMap(Statement.init),
            let check = asked("check").flatMap(Measurement.Check.Key.init)
        else { return nil }
        self.init(statement, check, asked("part").flatMap(Part.init) ?? .all)
    }

    var query: [(String, String?)] {
        [("statement", statement.rawValue), ("check", check.rawValue), ("part", part.rawValue)]
    }

    /// One for each that was looked at: a case may come several times.
    func ids(of members: Figure.Members) -> [String] {
        switch part {
        case .all: members.base
        case .counted: members.numerator
        case .others: members.others
        }
    }
}

extension Figure.Members {
    /// The base without those that count, each as often as is left of it.
    fileprivate var others: [String] {
        var counted = Dictionary(numerator.map { ($0, 1) }, uniquingKeysWith: +)
        return base.filter { id in
            guard let left = counted[id], left > 0 else { return true }
            counted[id] = left - 1
            return false
        }
    }
}
