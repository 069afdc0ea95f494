import Recovery
import TestSupport
import Testing

@Suite struct KeptSignalRefusalTests {
    @Test(arguments: [
        Signal.SignalRefusal.noSource, .scoreWithoutMeasure, .anotherCustomer, .scoreIsFinal(since: .monday),
        .decidedACase(ID("case 1")),
    ])
    func `why a row was refused comes back as it was`(refusal: Signal.SignalRefusal) {
        #expect(Signal.SignalRefusal(kept: refusal.kept) == refusal)
    }

    @Test(arguments: [
        "score_is_final", "score_is_final soon", "score_outside_scale", "Date: 5 is no date", "",
    ])
    func `what tells too little, or stood in a cell, is none of these`(reason: String) {
        #expect(Signal.SignalRefusal(kept: reason) == nil)
    }
}
