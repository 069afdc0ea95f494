import Recovery
import Storage

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
