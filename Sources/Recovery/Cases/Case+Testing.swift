extension Case {
    /// Why a case is not marked as test, or goes on being one.
    package enum TestRefusal: Refusal, Hashable {
        case markedAlready
        case notMarked
        /// One of its answers decided another case, which counts.
        case decidedAnother(ID<Case>)
        case decidedByATest
        case customerIsTest

        package var rule: String {
            switch self {
            case .markedAlready: "test_already"
            case .notMarked: "no_test"
            case .decidedAnother: "test_decided_another_case"
            case .decidedByATest: "decided_by_a_test"
            case .customerIsTest: "customer_is_test"
            }
        }
    }

    /// Takes the case out of every figure, ended or not; it is worked on as before. `signals` are those of the case,
    /// which become tests with it, `others` the customer's other cases.
    package mutating func markAsTest(
        holding signals: [ID<Signal>], beside others: [Case], by member: ID<Member>?, now: Instant
    ) throws(TestRefusal) {
        guard !isTest else { throw .markedAlready }
        if let decided = others.first(where: { !$0.isTest && $0.isDecided(by: signals) }) {
            throw .decidedAnother(decided.id)
        }
        isTest = true
        note(.markedAsTest, at: now, by: member)
    }

    /// Counts the case again, with what the customer said in it.
    package mutating func unmarkAsTest(
        customerIsTest: Bool, decidedByTest: Bool, by member: ID<Member>, now: Instant
    ) throws(TestRefusal) {
        guard isTest else { throw .notMarked }
        guard !customerIsTest else { throw .customerIsTest }
        guard !decidedByTest else { throw .decidedByATest }
        isTest = false
        note(.unmarkedAsTest, at: now, by: member)
    }

    /// Whether the signal is none of this case's: what a customer says in earnest does not join a test.
    package func isBeside(_ signal: Signal) -> Bool { isTest && !signal.said.isTest }

    /// Whether the test ends for the sake of another case of its customer, which counts.
    package func givesWay(to other: Case) -> Bool { isOpen && isTest && !other.isTest && other.id != id }

    /// Whether the case is open or may be again: one of a customer's is at most, and a test gives way to one that counts.
    package func mayBeOpen(beside others: [Case]) -> Bool {
        isOpen || others.allSatisfy { !$0.isOpen || $0.givesWay(to: self) }
    }

    /// Ends a test whose customer says in earnest what opens a case: only one of theirs is open.
    package mutating func giveWay(to signal: ID<Signal>, now: Instant) {
        note(.gaveWay, at: now, about: signal.rawValue)
        close(as: .notADetractor, by: nil, now: now)
    }

    /// The scores that the stage and the figures of the case hang on.
    package var decidingSignals: [ID<Signal>] {
        var signals = [nextScore?.signal].compactMap { $0 }
        if case .verified(let score, _) = stage, score.signal != nextScore?.signal {
            signals.append(score.signal)
        }
        return signals
    }

    package func isDecided(by signals: [ID<Signal>]) -> Bool {
        decidingSignals.contains { signals.contains($0) }
    }
}
