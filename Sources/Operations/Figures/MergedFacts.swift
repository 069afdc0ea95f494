import Insight
import Recovery
import Storage

/// What was done in cases that go on in an older one of the same person, told of that one: figures count as if the two
/// had always been one.
struct MergedFacts {
    private let entries: [MergedCases.Entry]
    private let goesOnIn: [String: String]

    init(_ entries: [MergedCases.Entry]) {
        self.entries = entries
        goesOnIn = Dictionary(entries.map { ($0.id, $0.goesOnIn) }, uniquingKeysWith: { first, _ in first })
    }

    /// The case in which it all goes on: the older one may have been merged into a yet older one.
    func goesOn(_ id: String) -> String {
        var place = id
        while let next = goesOnIn[place] { place = next }
        return place
    }

    /// Whoever was met in the younger case was met. What was delivered in it is not the remedy that the older one waits
    /// for, by whose delivery the next score is found.
    func addContacts(to cases: inout [CaseFact]) {
        guard !entries.isEmpty else { return }
        let byCase = Dictionary(grouping: entries) { goesOn($0.id) }
        for index in cases.indices {
            for entry in byCase[cases[index].id] ?? [] {
                let fact = cases[index]
                cases[index].contactedAt = [fact.contactedAt, entry.contactedAt].compactMap(\.self).min()
                // What was kept is since the younger case's T0.
                if cases[index].contactedAt != fact.contactedAt {
                    cases[index].contactedAfterOpenMilliseconds = nil
                    cases[index].isContactOfMergedCase = true
                }
                cases[index].reachedAt = [fact.reachedAt, entry.reachedAt].compactMap(\.self).min()
            }
        }
    }

}
