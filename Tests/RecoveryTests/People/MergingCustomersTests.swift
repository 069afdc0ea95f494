import Recovery
import Testing

@Suite struct MergingCustomersTests {
    private let ada = Customer.Standing(id: ID("ada"), isTest: false, mergedInto: nil)

    @Test func `nobody is merged with themselves`() {
        #expect(throws: Customer.MergeRefusal.oneAndTheSame) {
            try Customer.checkMerge(of: ada, into: ada)
        }
    }

    @Test func `who turned out to be somebody else is neither side of a merge`() {
        let bo = Customer.Standing(id: ID("bo"), isTest: false, mergedInto: ID("cy"))

        #expect(throws: Customer.MergeRefusal.isSomebodyElse) {
            try Customer.checkMerge(of: bo, into: ada)
        }
        #expect(throws: Customer.MergeRefusal.isSomebodyElse) {
            try Customer.checkMerge(of: ada, into: bo)
        }
    }

    @Test func `a test customer stays apart from real ones`() {
        let bo = Customer.Standing(id: ID("bo"), isTest: true, mergedInto: nil)

        #expect(throws: Customer.MergeRefusal.testAndReal) {
            try Customer.checkMerge(of: bo, into: ada)
        }
    }
}
