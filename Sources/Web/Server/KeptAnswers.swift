import Operations
package import Recovery

/// Answers that take long to count, kept for a while: each says as of when it is. What is quick is counted each time.
package actor KeptAnswers<Filter: Hashable & Sendable, Answer: Sendable> {
    package struct Question: Hashable, Sendable {
        package let organization: Organization
        package let filter: Filter
    }

    private struct Kept {
        let answer: Answer
        let madeAt: Instant
    }

    private struct Making {
        let number: Int
        let task: Task<Answer, any Error>
    }

    private let count: @Sendable (Question, Site) async throws -> Answer
    /// The filter by which answers are made before somebody asks; nil: none is.
    private let whole: Filter?
    private var kept: [Question: Kept] = [:]
    private var making: [Question: Making] = [:]
    private var begun = 0
    /// When somebody asked last for what takes long, without a filter.
    private var askedAt: [Question: Instant] = [:]

    private static var slow: Duration { .milliseconds(25) }
    /// Younger ones are shown as they are.
    private static var fresh: Duration { .seconds(60) }
    /// Older ones are not shown any more; those in between are, while a new one is made.
    private static var stale: Duration { .seconds(600) }
    /// For so long it is likely that somebody asks again.
    private static var remembered: Duration { .seconds(86_400) }
    /// One of very many cases holds some ten megabytes.
    private static var most: Int { 20 }

    package init(whole: Filter?, count: @escaping @Sendable (Question, Site) async throws -> Answer) {
        self.whole = whole
        self.count = count
    }

    package func answer(_ organization: Organization, _ filter: Filter, at site: Site) async throws -> Answer
    {
        let question = Question(organization: organization, filter: filter)
        let now = site.world.now()
        expect(question, at: now)
        if let found = kept[question], now.since(found.madeAt) <= Self.stale {
            if now.since(found.madeAt) > Self.fresh { _ = make(question, at: site) }
            return found.answer
        }
        return try await make(question, at: site).value
    }

    /// Those of whom somebody may ask soon, whole.
    package func expect(_ organizations: [Organization], at now: Instant) {
        guard let whole else { return }
        for organization in organizations {
            expect(Question(organization: organization, filter: whole), at: now)
        }
    }

    /// Counts what somebody may ask for, before it is too old to be shown: then nobody waits. One after the other.
    package func keepReady(at site: Site) async {
        let now = site.world.now()
        askedAt = askedAt.filter { now.since($0.value) <= Self.remembered }
        for question in askedAt.keys {
            if let found = kept[question], now.since(found.madeAt) <= Self.stale / 2 { continue }
            // Whoever asks is told what went wrong.
            _ = try? await make(question, at: site).value
        }
    }

    /// As the organization is now: what it was before nobody asks for.
    private func expect(_ question: Question, at now: Instant) {
        guard question.filter == whole else { return }
        askedAt = askedAt.filter { $0.key.organization.key != question.organization.key }
        askedAt[question] = now
    }

    /// Whoever changed what they are counted from wants to see it.
    package func forget(_ organization: Organization.Key) {
        kept = kept.filter { $0.key.organization.key != organization }
        making = making.filter { $0.key.organization.key != organization }
    }

    /// One for all who ask meanwhile.
    private func make(_ question: Question, at site: Site) -> Task<Answer, any Error> {
        if let running = making[question] { return running.task }
        begun += 1
        let number = begun
        let task = Task {
            let began = site.world.now()
            let made: Result<Answer, any Error>
            do {
                made = .success(try await self.count(question, site))
            } catch {
                made = .failure(error)
            }
            let now = site.world.now()
            self.keep(made, question, number, took: now.since(began), at: now)
            return try made.get()
        }
        making[question] = Making(number: number, task: task)
        return task
    }

    private func keep(
        _ made: Result<Answer, any Error>, _ question: Question, _ number: Int, took time: Duration,
        at now: Instant
    ) {
        // Forgotten meanwhile: it may tell of what was before.
        guard making[question]?.number == number else { return }
        making[question] = nil
        guard case .success(let answer) = made, time > Self.slow else {
            kept[question] = nil
            if case .success = made { askedAt[question] = nil }
            return
        }
        kept = kept.filter { now.since($0.value.madeAt) <= Self.stale }
        if kept.count >= Self.most, let oldest = kept.min(by: { $0.value.madeAt < $1.value.madeAt })?.key {
            kept[oldest] = nil
        }
        kept[question] = Kept(answer: answer, madeAt: now)
    }
}
