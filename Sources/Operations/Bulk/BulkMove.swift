package import Recovery
import Storage

/// A move that many cases can make at once.
package enum BulkMove: Hashable, Sendable {
    case handOver(to: ID<Member>, because: String)
    case snooze(until: Instant)
    case markAsTest(Bool)

    package var move: MoveCase.Move {
        switch self {
        case .handOver(let to, let reason): .handOver(to: to, because: reason)
        case .snooze(let until): .snooze(until: until)
        case .markAsTest(let isTest): .markAsTest(isTest)
        }
    }

    package init?(_ move: MoveCase.Move) {
        switch move {
        case .handOver(let to, let reason): self = .handOver(to: to, because: reason)
        case .snooze(let until?): self = .snooze(until: until)
        case .markAsTest(let isTest): self = .markAsTest(isTest)
        default: return nil
        }
    }

    /// Nil where the row lacks what its kind needs.
    init?(_ entry: BulkMoves.Entry) {
        switch entry.kind {
        case .handOver:
            guard let to = entry.to, let reason = entry.reason else { return nil }
            self = .handOver(to: to, because: reason)
        case .snooze:
            guard let until = entry.until else { return nil }
            self = .snooze(until: until)
        case .test: self = .markAsTest(true)
        case .count: self = .markAsTest(false)
        }
    }

    var row: (kind: BulkMoves.Kind, to: ID<Member>?, reason: String?, until: Instant?) {
        switch self {
        case .handOver(let to, let reason): (.handOver, to, reason, nil)
        case .snooze(let until): (.snooze, nil, nil, until)
        case .markAsTest(let isTest): (isTest ? .test : .count, nil, nil, nil)
        }
    }
}
