import Recovery
import Storage

extension RoutingFacts {
    /// What the signal says that opens a case.
    init(of signal: Signal, openedBy kind: OpeningKind, _ severity: Severity) {
        self.init()
        let said = signal.said
        self[.source] = said.source
        self[.channel] = said.channel
        self[.measure] = said.measure?.rawValue
        self[.band] = signal.band.rawValue
        self[.touchpoint] = said.touchpoint
        self[.journeyStage] = said.stage
        self[.entryPoint] = said.entryPoint
        set(.tag, said.tags)
        self[.language] = said.language
        self[.reportedReason] = said.reportedReason
        set(.churnIntent, said.churnIntent)
        set(.contactMe, said.contactMe)
        self[.comment] = said.comment
        self[.openedBy] = kind.rawValue
        self[.severity] = severity.rawValue
        self[.segment] = signal.stamp.segment
        set(.score, said.score.map(Int64.init))
        set(.reach, said.reach.map(Int64.init))
    }

    mutating func take(_ account: KnownAccount, _ tier: ValueTier?) {
        self[.account] = account.key
        self[.location] = account.location
        self[.valueTier] = tier?.rawValue
        set(.annualRevenue, account.annualRevenueMinor)
    }
}
