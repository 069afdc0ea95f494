import Operations
import Recovery

extension DemoLife {
    /// A change that removes a cause: begun, shipped and looked at after so many months of the demo.
    private struct Plan {
        let title: String
        let cause: Cause
        let touchpoint: String
        let shipped: Int
        let verdict: Fix.Verdict
    }

    private static let plans = [
        Plan(
            title: "No shop sells above need without a second look", cause: .mismatchedExpectations,
            touchpoint: "showroom", shipped: 6, verdict: .ineffective),
        Plan(
            title: "A hand-over call before every installation", cause: .failedDelivery,
            touchpoint: "installation", shipped: 10, verdict: .verified),
        Plan(
            title: "One file on a customer for billing and support", cause: .processFriction,
            touchpoint: "invoice", shipped: 12, verdict: .verified),
        Plan(
            title: "The agent sees the last three calls", cause: .processFriction, touchpoint: "support line",
            shipped: 14, verdict: .verified),
    ]

    /// On the first of a month: what was shipped then is put down with the cases that it answers, and judged later.
    mutating func fix(on day: LocalDay) async throws {
        let month = LocalMonth(day)
        guard day == month.firstDay else { return }
        let number = month.monthsSince1970 - LocalMonth(firstDay).monthsSince1970
        let at = zone.startOfDay(day).adding(.hours(10))
        if number == 0 { try await beginLongWork(at: at) }
        for mark in DemoCompany.marks where mark.month == number {
            let mark = try Mark(mark.kind, on: day.adding(days: mark.day), mark.title)
            try await ChangeMarks(of: home.key, by: staff.lead, .add(mark)).run(at: place(at: at))
            count("marks")
        }
        for plan in Self.plans where plan.shipped == number {
            let record = RecordFix(
                of: home.key, by: staff.lead, title: plan.title, cause: plan.cause,
                touchpoint: plan.touchpoint)
            let id = try await record.run(at: place(at: at))
            let answered = stories.filter {
                $0.cause == plan.cause && $0.touchpoint == plan.touchpoint && at.since($0.t0) <= .days(150)
            }.map(\.id)
            try await MoveFix(of: home.key, id, by: staff.lead, .answer(answered)).run(at: place(at: at))
            try await MoveFix(of: home.key, id, by: staff.lead, .ship(at: nil)).run(at: place(at: at))
            shipped.append((id, plan.verdict, judged: number + 2))
            count("fixes")
        }
        for fix in shipped where fix.judged == number {
            try await MoveFix(of: home.key, fix.id, by: staff.lead, .judge(fix.verdict)).run(
                at: place(at: at))
        }
    }

    /// Of each cause, where it comes up most.
    private mutating func beginLongWork(at: Instant) async throws {
        let titles: [(Cause, String, String)] = [
            (.failedDelivery, "One plan of every site for all crews", "installation"),
            (.processFriction, "One key to a customer in all systems", "invoice"),
            (.mismatchedExpectations, "Leaflets that say what a plan does not do", "showroom"),
            (.relationalNeglect, "A call before every renewal", "contract renewal"),
        ]
        for (cause, title, touchpoint) in titles {
            let record = RecordFix(
                of: home.key, by: staff.lead, title: title, cause: cause, touchpoint: touchpoint)
            longWork[cause] = try await record.run(at: place(at: at))
            count("fixes")
        }
    }
}
