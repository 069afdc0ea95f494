import Recovery
import TestSupport

extension Driver {
    static let lateInstallation = Driver(.failedDelivery, at: "installation")
    static let wrongInvoice = Driver(.processFriction, at: "invoice")
    static let oversold = Driver(.mismatchedExpectations, at: "showroom")
    static let forgotten = Driver(.relationalNeglect)
}

extension ScoredSignal {
    /// Scored, and put to a driver as found.
    static func scored(_ id: String, _ driver: Driver?, _ impact: Int?) -> ScoredSignal {
        ScoredSignal(
            id: ID(id), touchpoint: driver?.touchpoint, driver: driver,
            basis: driver == nil ? .unclear : .found, impact: impact)
    }
}

extension DriverSession {
    /// Begun on Monday with these.
    static func open(_ signals: [ScoredSignal], chosen: [ChosenDriver] = []) -> DriverSession {
        DriverSession(
            id: ID("session"), begunAt: .monday, drawn: signals.count, signals: signals, chosen: chosen)
    }

    /// Five signals of four drivers: 9 for the late installation, 5 for the invoice, 4 and 1 for the rest.
    static let scored = open([
        .scored("1", .lateInstallation, 5), .scored("2", .lateInstallation, 4),
        .scored("3", .wrongInvoice, 5),
        .scored("4", .oversold, 4), .scored("5", .forgotten, 1),
    ])

    /// The same with its first three drivers taken.
    static var taken: DriverSession {
        get throws {
            var session = scored
            try session.choose([.lateInstallation, .wrongInvoice, .oversold])
            return session
        }
    }

    static let today = LocalDay(daysSince1970: 20_514)

    mutating func decide(
        _ driver: Driver, _ draft: ChosenDriver.ActionDraft = .whole,
        _ diagnosis: ChosenDriver.Diagnosis = .init(), replacing seen: Instant? = nil,
        now: Instant = .monday
    ) throws {
        try diagnose(driver, diagnosis, draft, replacing: seen, today: Self.today, now: now)
    }
}

extension ChosenDriver.ActionDraft {
    /// All that an action needs.
    static var whole: ChosenDriver.ActionDraft {
        var draft = ChosenDriver.ActionDraft()
        draft.kind = .act
        draft.words = "Call before the crew leaves."
        draft.owner = .olga
        draft.due = DriverSession.today.adding(days: 7)
        return draft
    }

    func with(_ change: (inout ChosenDriver.ActionDraft) -> Void) -> ChosenDriver.ActionDraft {
        var copy = self
        change(&copy)
        return copy
    }
}
