import Insight
import Testing

@Suite struct CauseLearningDueTests {
    @Test(arguments: [
        (29, Int?.none, false), (30, nil, true), (35, 30, false), (36, 30, true), (30, 40, false),
    ])
    func `it is learned from thirty causes, and from a fifth more the next time`(
        confirmed: Int, last: Int?, isDue: Bool
    ) {
        #expect(CauseLearning.isDue(confirmed: confirmed, after: last) == isDue)
    }
}
