/// One of the drivers that the group goes on with: what was seen of it, what it costs, which policy stands behind it, what
/// goodwill it takes, and what is done.
package struct ChosenDriver: Hashable, Sendable {
    package let driver: Driver
    package internal(set) var diagnosis: Diagnosis
    package internal(set) var action: Action?
    /// Nil while nobody has said anything of it.
    package internal(set) var saidAt: Instant?

    package init(
        _ driver: Driver, diagnosis: Diagnosis = Diagnosis(), action: Action? = nil, saidAt: Instant? = nil
    ) {
        self.driver = driver
        self.diagnosis = diagnosis
        self.action = action
        self.saidAt = saidAt
    }

    /// Nothing was said of it.
    package var isBare: Bool { diagnosis == Diagnosis() && action == nil }

    /// What is said in words.
    package enum Words: String, CaseIterable, Hashable, Sendable {
        case saw, policy, goodwill, affected
        /// Every form has an address by the name of action.
        case action = "what"
    }

    /// What it costs: money in minor units of the session's currency, time in minutes.
    package enum CostPart: String, CaseIterable, Hashable, Sendable {
        case directMoney = "direct_money"
        case directTime = "direct_time"
        case indirectMoney = "indirect_money"
        case indirectTime = "indirect_time"

        package var isTime: Bool { self == .directTime || self == .indirectTime }
        /// A year has 525,600 minutes; nobody counts a thousand years.
        var most: Int64 { isTime ? 525_600_000 : 1_000_000_000_000 }
    }

    /// The four points, and who is affected.
    package struct Diagnosis: Hashable, Sendable {
        /// What is empty was not said, or was erased.
        package var saw = ""
        package var policy = ""
        package var goodwill = ""
        package var affected = ""
        package var cost: [CostPart: Int64] = [:]

        package init() {}

        func check() throws(DriverSession.SessionRefusal) {
            for (part, words) in [
                (Words.saw, saw), (.policy, policy), (.goodwill, goodwill), (.affected, affected),
            ]
            where words.count > Self.mostOfWords { throw .tooLong(part) }
            for part in CostPart.allCases {
                guard 0...part.most ~= cost[part] ?? 0 else { throw .costOutOfRange(part) }
            }
        }

        package static let mostOfWords = 2_000
    }

    /// What is done about it.
    package struct Action: Hashable, Sendable {
        package let kind: Kind
        /// Empty once erased.
        package let words: String
        package let owner: ID<Member>
        package let due: LocalDay
        /// The structural change that it is part of.
        package let fix: ID<Fix>?
        package internal(set) var done: Done?

        package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
            case act
            case changePolicy = "change_policy"
        }

        package struct Done: Hashable, Sendable {
            package let at: Instant
            package let by: ID<Member>

            package init(at: Instant, by: ID<Member>) {
                self.at = at
                self.by = by
            }
        }

        package init(
            kind: Kind, words: String, owner: ID<Member>, due: LocalDay, fix: ID<Fix>?, done: Done? = nil
        ) {
            self.kind = kind
            self.words = words
            self.owner = owner
            self.due = due
            self.fix = fix
            self.done = done
        }
    }

    /// An action as somebody says it, which may lack something.
    package struct ActionDraft: Hashable, Sendable {
        package var kind: Action.Kind?
        package var words = ""
        package var owner: Member?
        package var due: LocalDay?
        package var fix: ID<Fix>?

        package init() {}

        /// Nil where nothing at all was said.
        func action(today: LocalDay) throws(DriverSession.SessionRefusal) -> Action? {
            if kind == nil, words.isBlank, owner == nil, due == nil, fix == nil { return nil }
            guard let kind else { throw .noDecision }
            guard !words.isBlank else { throw .noAction }
            guard words.count <= Diagnosis.mostOfWords else { throw .tooLong(.action) }
            guard let owner else { throw .noOwner }
            guard owner.canHelp else { throw .ownerCannot }
            guard let due else { throw .noDueDay }
            guard due >= today else { throw .dueInThePast }
            return Action(kind: kind, words: words, owner: owner.id, due: due, fix: fix)
        }
    }
}
