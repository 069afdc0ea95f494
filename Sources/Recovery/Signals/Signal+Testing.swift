extension Signal {
    /// Why a signal is not marked as test, or goes on being one.
    package enum TestRefusal: Refusal, Hashable {
        case markedAlready
        case notMarked
        /// It decided a case that counts.
        case decidedACase(ID<Case>)
        case customerIsTest

        package var rule: String {
            switch self {
            case .markedAlready: "test_already"
            case .notMarked: "no_test"
            case .decidedACase: "test_decided_a_case"
            case .customerIsTest: "customer_is_test"
            }
        }
    }

    /// Takes the signal out of every figure. `cases` are the customer's.
    package mutating func markAsTest(beside cases: [Case]) throws(TestRefusal) {
        guard !said.isTest else { throw .markedAlready }
        if let decided = cases.first(where: { !$0.isTest && $0.isDecided(by: [id]) }) {
            throw .decidedACase(decided.id)
        }
        said.isTest = true
    }

    /// Counts the signal again.
    package mutating func unmarkAsTest(customerIsTest: Bool) throws(TestRefusal) {
        guard said.isTest else { throw .notMarked }
        guard !customerIsTest else { throw .customerIsTest }
        said.isTest = false
    }

    /// Goes along with its case, or is one of a test customer.
    package mutating func setTest(_ isTest: Bool) { said.isTest = isTest }
}
