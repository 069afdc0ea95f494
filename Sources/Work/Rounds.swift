package import Logging
package import Operations
import Recovery
import ServiceLifecycle
import Storage
import Synchronization

/// What time brings: clocks that run out, jobs that are due, deltas to be folded. Tests call `tick` themselves.
package struct Rounds: Sendable {
    private let workplace: Workplace
    private let logger: Logger
    private let zones = LastLook()
    private let causes = LastLook()
    private let comments = LastLook()
    private let asked = LastLook()

    package init(at workplace: Workplace, logger: Logger) {
        self.workplace = workplace
        self.logger = logger
    }

    /// Does what is due now; returns how many things that were. What fails is logged and keeps nothing else from being
    /// done.
    /// - Throws: at once where the database is away.
    @discardableResult
    package func tick() async throws -> Int {
        try await lookRound() + readUnread() + learn() + askModels() + workOnJobs()
    }

    /// All but what may take long.
    func lookRound() async throws -> Int {
        try await make([
            ("zones", checkZones), ("clocks", noticeClocks), ("parked", routeParked), ("tasks", returnTasks),
            ("scores", foldScores), ("search", makeFindable), ("changes", forgetChanges),
            ("notices", forgetNotices),
        ])
    }

    func workOnJobs() async throws -> Int { try await make([("jobs", workOnDueJobs)]) }

    /// What comments say that were taken without being read.
    func readUnread() async throws -> Int {
        try await makeForAll("unread comments") { organization in
            try await ReadUnread(of: organization).run(at: workplace)
        }
    }

    /// What comments say, and what people found behind them.
    func learn() async throws -> Int {
        try await make([("causes", learnCauses), ("comments", readComments)])
    }

    /// What the language models of organizations suggest, of all of them at once: one that is slow keeps no other waiting. Where there was
    /// nothing to be asked, after five seconds again.
    func askModels() async throws -> Int {
        let now = workplace.now
        guard asked.at.withLock({ $0.map { now.since($0) >= .seconds(5) } ?? true }) else { return 0 }
        let organizations = try await workplace.writer.read { try $0.all(Organizations()) }
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for found in organizations {
                group.addTask {
                    let asking = AskAboutComments(of: found.key)
                    return try await make([
                        ("language model of \(found.key)", { try await asking.run(at: workplace) })
                    ])
                }
            }
            return try await group.reduce(0, +)
        }
        asked.at.withLock { $0 = count > 0 ? nil : now }
        return count
    }

    private func make(_ parts: [(name: String, () async throws -> Int)]) async throws -> Int {
        var count = 0
        for (name, part) in parts {
            do {
                count += try await part()
            } catch let fault as StorageFault where fault.code == .unreachable {
                throw fault
            } catch let error as CancellationError {
                throw error
            } catch {
                logger.error("rounds failed", metadata: ["part": "\(name)", "fault": "\(error)"])
            }
        }
        return count
    }

    /// When it starts, and once a day.
    private func checkZones() async throws -> Int {
        let now = workplace.now
        guard zones.at.withLock({ $0.map { now.since($0) >= .days(1) } ?? true }) else { return 0 }
        let count = try await CheckZones().run(at: workplace)
        zones.at.withLock { $0 = now }
        return count
    }

    /// When it starts and every ten minutes.
    private func learnCauses() async throws -> Int {
        let now = workplace.now
        guard causes.at.withLock({ $0.map { now.since($0) >= .seconds(600) } ?? true }) else { return 0 }
        causes.at.withLock { $0 = now }
        let count = try await makeForAll("causes") { organization in
            guard try await workplace.world.comments.reader(for: organization) != nil else { return 0 }
            let isAnother = try await FollowCauses(of: organization).run(at: workplace)
            return try await LearnCauses(of: organization).run(at: workplace) || isAnother ? 1 : 0
        }
        if count > 0 { comments.at.withLock { $0 = nil } }
        return count
    }

    /// The same, and until all are read.
    private func readComments() async throws -> Int {
        let now = workplace.now
        guard comments.at.withLock({ $0.map { now.since($0) >= .seconds(600) } ?? true }) else { return 0 }
        let count = try await makeForAll("comments") { organization in
            try await ReadComments(of: organization).run(at: workplace)
        }
        if count == 0 { comments.at.withLock { $0 = now } }
        return count
    }

    /// What fails for one organization is done for the others all the same.
    private func makeForAll(
        _ name: String, _ body: @escaping (Organization.Key) async throws -> Int
    ) async throws -> Int {
        let organizations = try await workplace.writer.read { try $0.all(Organizations()) }
        return try await make(
            organizations.map { found in ("\(name) of \(found.key)", { try await body(found.key) }) })
    }

    private func noticeClocks() async throws -> Int { try await NoticeClocks().run(at: workplace) }

    private func routeParked() async throws -> Int { try await RouteParked().run(at: workplace) }

    private func returnTasks() async throws -> Int { try await ReturnTasks().run(at: workplace) }

    private func foldScores() async throws -> Int { try await FoldScores().run(at: workplace) }

    private func makeFindable() async throws -> Int {
        let outcome = try await IndexTexts().run(at: workplace)
        for (subject, fault) in outcome.setAside {
            let name = "\(subject.kind) \(subject.id)"
            logger.error("search leaves out", metadata: ["subject": "\(name)", "fault": "\(fault)"])
        }
        return outcome.subjects
    }

    private func forgetChanges() async throws -> Int {
        _ = try await ForgetChanges().run(at: workplace)
        return 0
    }

    private func forgetNotices() async throws -> Int {
        _ = try await ForgetNotices().run(at: workplace)
        return 0
    }

    private func workOnDueJobs() async throws -> Int {
        let jobs = try await ClaimJobs().run(at: workplace)
        for job in jobs { try await run(job) }
        return jobs.count
    }

    private func run(_ job: ClaimedJob) async throws {
        let outcome: SettleJob.Outcome
        do {
            outcome = try await work(on: job)
        } catch let fault as StorageFault where fault.code == .unreachable {
            throw fault
        } catch {
            outcome =
                job.attempts < Self.attempts
                ? .again(after: Self.pause(after: job.attempts)) : .dead(because: "\(error)")
        }
        _ = try await SettleJob(job, outcome).run(at: workplace)
    }

    /// Somebody else has the job now.
    private struct Overtaken: Error {}

    package static let attempts = 10

    /// 1 s, 2 s, 4 s ... 5 minutes at most.
    package static func pause(after attempts: Int) -> Duration {
        .seconds(min(1 << min(attempts - 1, 20), 300))
    }

    private func work(on job: ClaimedJob) async throws -> SettleJob.Outcome {
        switch job.name {
        case StartUploadedImport.jobName:
            let id = ID<Import>(job.subject)
            let source = UploadFile.source(of: id, job.organization, workplace)
            let workplace = workplace
            do {
                _ = try await RunImport(of: job.organization, id).run(at: workplace, from: source) { _ in
                    guard try await SettleJob(job, .atWork).run(at: workplace) else {
                        throw RunImport.Overtaken()
                    }
                }
            } catch is Missing {
                return .dead(because: "the import is not there any more")
            }
            return .done
        case ReckonAnew.jobName:
            guard let cause = Case.ReckoningCause(rawValue: job.subject) else {
                return .dead(because: "no such cause")
            }
            let workplace = workplace
            try await ReckonAnew(of: job.organization, because: cause).run(at: workplace) {
                guard try await SettleJob(job, .atWork).run(at: workplace) else { throw Overtaken() }
            }
            return .done
        case RunBulk.jobName:
            let workplace = workplace
            try await RunBulk(of: job.organization, ID(job.subject)).run(at: workplace) {
                guard try await SettleJob(job, .atWork).run(at: workplace) else { throw Overtaken() }
            }
            return .done
        default:
            return .dead(because: "no such job")
        }
    }
}

/// When somebody last looked; nil before the first time.
private final class LastLook: Sendable {
    let at = Mutex<Instant?>(nil)
}
