extension Customer {
    /// What a merge asks of each of the two.
    package struct Standing: Hashable, Sendable {
        package let id: ID<Customer>
        package let isTest: Bool
        /// Who they turned out to be before.
        package let mergedInto: ID<Customer>?

        package init(id: ID<Customer>, isTest: Bool, mergedInto: ID<Customer>?) {
            self.id = id
            self.isTest = isTest
            self.mergedInto = mergedInto
        }
    }

    /// Why two customers are not made one.
    package enum MergeRefusal: Refusal, Hashable {
        case oneAndTheSame
        case isSomebodyElse
        case testAndReal

        package var rule: String {
            switch self {
            case .oneAndTheSame: "merge_with_itself"
            case .isSomebodyElse: "customer_was_merged"
            case .testAndReal: "merge_of_test_and_real"
            }
        }
    }

    /// Why a merge is not undone.
    package enum SplitRefusal: Refusal, Hashable {
        case undoneAlready(at: Instant)
        case mergedAgain
        case olderCaseHasEnded(at: Instant)
        /// Somebody worked on a case that the merge had moved on, or a score decided it.
        case workedOnSince
        /// A signal or a score since then ties the two together.
        case heardSince

        package var rule: String {
            switch self {
            case .undoneAlready: "merge_undone_already"
            case .mergedAgain: "merged_again"
            case .olderCaseHasEnded: "merged_case_has_ended"
            case .workedOnSince: "merged_case_worked_on"
            case .heardSince: "merged_case_heard_more"
            }
        }
    }

    package static func checkMerge(of merged: Standing, into survivor: Standing) throws(MergeRefusal) {
        guard merged.id != survivor.id else { throw .oneAndTheSame }
        guard merged.mergedInto == nil, survivor.mergedInto == nil else { throw .isSomebodyElse }
        // Test answers are in no figure, and would be in all of them.
        guard merged.isTest == survivor.isTest else { throw .testAndReal }
    }
}
