package import Recovery
import Storage

/// Work that somebody enqueued and one server at a time does.
package struct ClaimedJob: Hashable, Sendable {
    package let id: String
    package let organization: Organization.Key
    package let name: String
    package let subject: String
    package let attempts: Int
    /// Grows with each claim: what an earlier holder says no longer counts.
    package let fence: Int
}

/// Claims jobs that are due and that nobody holds, or whose holder fell silent.
package struct ClaimJobs: Sendable {
    package let limit: Int

    package init(limit: Int = 4) {
        self.limit = limit
    }

    package static let lease = Duration.seconds(60)

    package func run(at workplace: Workplace) async throws -> [ClaimedJob] {
        let now = workplace.now
        return try await workplace.writer.write { connection in
            let due = try connection.all(DueJobs(now: now, limit: self.limit, connection.dialect))
            let jobs = due.map { job in
                ClaimedJob(
                    id: job.id, organization: job.organization, name: job.name, subject: job.subject,
                    attempts: job.attempts + 1, fence: job.fence + 1)
            }
            try connection.run(
                "UPDATE jobs SET leased_ms = $2, fence = fence + 1, attempts = attempts + 1 WHERE id = $1",
                forEach: jobs.map { [$0.id.sqlValue, now.adding(Self.lease).sqlValue] })
            return jobs
        }
    }
}

/// Says what became of a claimed job; what an overtaken holder says changes nothing.
package struct SettleJob: Sendable {
    package enum Outcome: Sendable {
        case done
        /// Still at it: the lease is drawn out.
        case atWork
        case again(after: Duration)
        case dead(because: String)
    }

    package let job: ClaimedJob
    package let outcome: Outcome

    package init(_ job: ClaimedJob, _ outcome: Outcome) {
        self.job = job
        self.outcome = outcome
    }

    /// False when somebody else holds the job now.
    package func run(at workplace: Workplace) async throws -> Bool {
        let now = workplace.now
        return try await workplace.writer.write { connection in
            let mine: SQL = "id = \(job.id) AND fence = \(job.fence)"
            let settling: SQL =
                switch outcome {
                case .done: "DELETE FROM jobs WHERE \(mine)"
                case .atWork: "UPDATE jobs SET leased_ms = \(now.adding(ClaimJobs.lease)) WHERE \(mine)"
                case .again(let pause):
                    "UPDATE jobs SET leased_ms = NULL, run_ms = \(now.adding(pause)) WHERE \(mine)"
                case .dead(let reason):
                    "UPDATE jobs SET leased_ms = NULL, dead_because = \(reason) WHERE \(mine)"
                }
            return try connection.run(settling) == 1
        }
    }
}
