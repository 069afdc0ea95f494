import Recovery
import Storage

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
