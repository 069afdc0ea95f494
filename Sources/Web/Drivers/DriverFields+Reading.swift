import Operations
import Recovery

extension DriverFields {
    mutating func fill(from form: PageForm) {
        seen = form["seen"]
        for part in ChosenDriver.Words.allCases { words[part] = form[part.rawValue] }
        for part in ChosenDriver.CostPart.allCases { costs[part] = form[part.rawValue] }
        decision = form.text("decision")
        owner = form.text("owner")
        due = form["due"]
        fix = form.text("fix")
    }

    /// - Throws: which field is no number or no day.
    func read() throws(RefusalNote) -> MoveDriverSession.Said {
        var said = MoveDriverSession.Said()
        said.diagnosis.saw = words[.saw] ?? ""
        said.diagnosis.policy = words[.policy] ?? ""
        said.diagnosis.goodwill = words[.goodwill] ?? ""
        said.diagnosis.affected = words[.affected] ?? ""
        for part in ChosenDriver.CostPart.allCases { said.diagnosis.cost[part] = try cost(part) }
        said.draft.kind = decision.flatMap(ChosenDriver.Action.Kind.init)
        said.draft.words = words[.action] ?? ""
        if !due.isBlank {
            guard let day = LocalDay(due) else { throw .notADay(in: "due") }
            said.draft.due = day
        }
        said.draft.fix = fix.map { ID($0) }
        said.owner = owner.map { ID($0) }
        said.replacing = Int64(seen).map(Instant.init(milliseconds:))
        return said
    }

    /// Nil where nothing was typed.
    private func cost(_ part: ChosenDriver.CostPart) throws(RefusalNote) -> Int64? {
        let typed = costs[part] ?? ""
        if typed.isBlank { return nil }
        if part.isTime {
            guard let hours = TypedHours(typed) else {
                throw RefusalNote(
                    rule: "hours_needed", sentence: Words.Drivers.notHours, field: part.rawValue)
            }
            return hours.minutes
        }
        guard let amount = TypedAmount(typed, currency: currency) else {
            throw .notAnAmount(in: part.rawValue)
        }
        return amount.minor
    }
}

/// Hours as somebody types them: "2", "1.5", "0,25".
struct TypedHours: Hashable {
    let minutes: Int64

    init?(_ text: String) {
        let bare = text.filter { !$0.isWhitespace && $0 != "h" }
        let parts = bare.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard 1...2 ~= parts.count, let whole = parts.first, 1...9 ~= whole.utf8.count else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.utf8.count <= 2, parts.count == 1 || !decimals.isEmpty,
            (whole + decimals).utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
            let hundredths = Int64(whole + decimals + String(repeating: "0", count: 2 - decimals.utf8.count))
        else { return nil }
        minutes = (hundredths * 60 + 50) / 100
    }
}
