import Recovery

extension SignalRow {
    init(_ signal: Signal, names: CustomerNaming) {
        let badge = ScoreBadge(
            score: signal.said.score, highest: signal.scale?.highest ?? 10, band: signal.band)
        self.init(
            id: signal.id.rawValue, score: badge, measure: signal.said.measure, occurred: signal.occurredAt,
            received: signal.receivedAt)
        customer = signal.customer.map { names[$0] ?? $0.rawValue }
        customerID = signal.customer?.rawValue
        comment = signal.said.comment
        channel = signal.said.channel
        stage = signal.said.stage
        caseID = signal.joined?.rawValue
        permalink = signal.said.permalink
        isTest = signal.said.isTest
    }
}
