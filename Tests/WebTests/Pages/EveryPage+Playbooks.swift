import Insight
import Recovery
import Web

/// The pages of the playbooks.
extension EveryPage {
    static func written(_ words: String, version: Int = 2) -> Playbook {
        Playbook(
            Playbook.Key(.failedDelivery, reason: words), version: version,
            Dictionary(uniqueKeysWithValues: Playbook.Part.allCases.map { ($0, [words, words]) }),
            apology: words, remedies: [PlaybookRemedy(words, costs: .time, words)])
    }

    static func playbooks(_ words: String) -> PlaybookListPage {
        let key = Playbook.Key(.failedDelivery, reason: words)
        let change = PlaybookChange(by: words, at: clock.now)
        return PlaybookListPage(
            rows: [
                .init(key, version: 2, change: change, result: PlaybookResult()),
                .init(key, version: nil, change: nil, result: PlaybookResult()),
            ], clock: clock)
    }

    static func playbook(_ words: String) -> PlaybookPage {
        var page = olderPlaybook(words, version: 2)
        var fields = PlaybookFields(written(words), edited: 2, catalogue: [Choice(words, words)])
        fields.refusal = note(words, "remedies")
        page.change = fields
        return page
    }

    static func olderPlaybook(_ words: String, version: Int = 1) -> PlaybookPage {
        let change = PlaybookChange(by: words, at: clock.now)
        return PlaybookPage(
            csrf: words, clock: clock, Playbook.Key(.failedDelivery, reason: words),
            showing: written(words, version: version),
            versions: [2, 1].map { .init($0, change: change, result: PlaybookResult()) },
            names: [words: words])
    }
}
