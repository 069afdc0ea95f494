import Insight
import Operations
import Recovery

/// Scorecards that take long to count, kept for a while: each says as of when it is. What is quick is counted each time.
actor KeptScorecards {
    private struct Key: Hashable {
        let organization: Organization
        let filter: FigureFilter
    }

    private struct Kept {
        let answer: ReadScorecard.Answer
        let madeAt: Instant
    }

    private var kept: [Key: Kept] = [:]
    private var making: [Key: Task<ReadScorecard.Answer, any Error>] = [:]

    private static let slow = Duration.milliseconds(25)
    /// Younger ones are shown as they are.
    private static let fresh = Duration.seconds(60)
    /// Older ones are not shown any more; those in between are, while a new one is made.
    private static let stale = Duration.seconds(600)
    private static let most = 100

    func scorecard(
        of organization: Organization, _ filter: FigureFilter, at site: Site
    ) async throws -> ReadScorecard.Answer {
        let key = Key(organization: organization, filter: filter)
        let now = site.world.now()
        if let found = kept[key], now.since(found.madeAt) <= Self.stale {
            if now.since(found.madeAt) > Self.fresh { _ = make(key, at: site) }
            return found.answer
        }
        return try await make(key, at: site).value
    }

    /// One for all who ask meanwhile.
    private func make(_ key: Key, at site: Site) -> Task<ReadScorecard.Answer, any Error> {
        if let running = making[key] { return running }
        let task = Task {
            let began = site.world.now()
            let made: Result<ReadScorecard.Answer, any Error>
            do {
                made = .success(
                    try await ReadScorecard(of: key.organization, key.filter).run(
                        with: site.reader, site.world))
            } catch {
                made = .failure(error)
            }
            let now = site.world.now()
            self.keep(made, key, took: now.since(began), at: now)
            return try made.get()
        }
        making[key] = task
        return task
    }

    private func keep(
        _ made: Result<ReadScorecard.Answer, any Error>, _ key: Key, took time: Duration, at now: Instant
    ) {
        making[key] = nil
        guard case .success(let answer) = made, time > Self.slow else {
            kept[key] = nil
            return
        }
        if kept.count >= Self.most, let oldest = kept.min(by: { $0.value.madeAt < $1.value.madeAt })?.key {
            kept[oldest] = nil
        }
        kept[key] = Kept(answer: answer, madeAt: now)
    }
}
