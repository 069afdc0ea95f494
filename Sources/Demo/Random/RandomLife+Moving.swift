import Operations
import Recovery
import Storage

extension RandomLife {
    /// Every month or so somebody moves many cases at once.
    mutating func planBulk() {
        var at = from
        while at < to {
            at = at.adding(.hours(chance.whole(300...1_100)))
            plan(.moveMany, at: at)
        }
    }

    /// Some that were there at any time, or all that are open.
    mutating func moveMany(at instant: Instant) async throws {
        let lead = staff.lead
        let known = cases
        let which: BeginBulk.Which =
            chance.isIn(50)
            ? .listed(CaseFilter(.all, for: lead, now: instant))
            : .named(known.filter { _ in chance.isIn(20) })
        let move: BulkMove = chance.pick([
            (.handOver(to: chance.pick(staff.owners), because: chance.pick(["They are away.", " "])), 45),
            (.snooze(until: instant.adding(.hours(chance.whole(-5...90)))), 45),
            (.markAsTest(chance.isIn(50)), 10),
        ])
        _ = try await BeginBulk(of: home.key, by: lead, move, of: which).run(at: place(at: instant))
        count("bulk moves")
    }

    /// What was left to be done by whoever claims it.
    mutating func workOnJobs(at place: Workplace) async throws {
        for job in try await ClaimJobs().run(at: place) {
            switch (job.name, Case.ReckoningCause(rawValue: job.subject)) {
            case (ReckonAnew.jobName, let cause?):
                let changed = try await ReckonAnew(of: job.organization, because: cause).run(at: place)
                tally.told["cases dated anew", default: 0] += changed
            case (RunBulk.jobName, _):
                try await RunBulk(of: job.organization, ID(job.subject)).run(at: place)
                try await countOutcomes(of: ID(job.subject))
            default: throw Missing("job \(job.name)")
            }
            _ = try await SettleJob(job, .done).run(at: place)
        }
    }

    private mutating func countOutcomes(of bulk: ID<Bulk>) async throws {
        let query = BulkCases(of: home.key, bulk, limit: BeginBulk.most)
        for entry in try await writer.reader.read({ try $0.all(query) }) {
            count("bulk, each case: \(entry.outcome.rawValue)")
            if let rule = entry.refusal?.rule { tally.refused[rule, default: 0] += 1 }
        }
    }
}
