import Hummingbird
package import Operations
package import Recovery
import Storage

/// The month on one page.
struct MonthRoutes {
    func add(to pages: PageRoutes) {
        pages.get("scorecard/month") { desk, request in
            let month = try Self.month(request, desk)
            let answer = try await ReadMonth(of: desk.organization, month).run(
                with: desk.site.reader, desk.site.world)
            return try desk.show(MonthPage(answer, of: desk.organization, now: desk.clock.now))
        }
    }

    /// The last whole one unless the address says another.
    private static func month(_ request: Request, _ desk: Desk) throws -> LocalMonth {
        guard let asked = request.chosen("month") else {
            return LocalMonth(desk.today).adding(months: -1)
        }
        guard let month = LocalMonth(asked) else { throw Missing("month") }
        return month
    }
}

extension MonthPage {
    /// - Parameter isAlone: it is sent round, and leads nowhere.
    package init(
        _ answer: ReadMonth.Answer, of organization: Organization, now: Instant, isAlone: Bool = false
    ) {
        self.init(
            answer.report, of: organization.name, clock: WallClock(now: now, zone: answer.zone))
        func path(_ recovery: String) -> Path? { isAlone ? nil : .recovery(recovery) }
        voices = answer.voices.detractors.map { Voice($0, path: path($0.recovery)) }
        returned = answer.voices.returned.map { pair in
            let path = path(pair.before.recovery)
            return Returned(
                before: Voice(pair.before, path: path), after: Voice(pair.after, cause: nil, path: path))
        }
        broken = answer.broken.map {
            Broken($0.words ?? Words.Behind.promise, due: $0.dueAt, path: path($0.recovery))
        }
        earliest = isAlone ? nil : answer.earliest
    }
}

extension MonthPage.Voice {
    fileprivate init(_ voice: MonthVoices.Voice, path: Path?) {
        self.init(voice.signal, cause: voice.cause, path: path)
    }

    fileprivate init(_ signal: Signal, cause: Cause?, path: Path?) {
        let badge = ScoreBadge(
            score: signal.said.score, highest: signal.scale?.highest ?? 10, band: signal.band)
        self.init(
            badge, signal.said.comment ?? "", cause: cause, stage: cause == nil ? nil : signal.said.stage,
            at: signal.occurredAt, path: path)
    }
}
