package import Recovery
import Storage

/// What a plan would have made of the cases of the last 30 days, beside the plan of today: by the very function that gives
/// them. Leave and capacity are of those days, and are left out.
package struct DryRun: Sendable {
    package struct Result: Sendable {
        package let cases: Int
        /// How many would have had another owner.
        package let changed: Int
        /// How many each rule took, the last is for all else.
        package let taken: [Int]
        /// How many each got by today's plan, and would have got.
        package let owners: [(member: ID<Member>, today: Int, wouldBe: Int)]
    }

    package static let days = 30
    package static let most = 10_000

    package let organization: Organization.Key
    package let plan: RoutingPlan

    package init(of organization: Organization.Key, _ plan: RoutingPlan) {
        self.organization = organization
        self.plan = plan
    }

    package func run(at workplace: Workplace) async throws -> Result {
        let world = workplace.world
        return try await workplace.writer.read { connection in
            let now = world.now()
            let zone = try connection.zone(of: organization, world)
            let cases = try connection.all(
                CasesToRoute(
                    of: organization, since: now.subtracting(.days(Self.days)), on: zone.day(of: now),
                    try connection.all(OrganizationsReasons(of: organization)), limit: Self.most))
            let timekeeping = try connection.timekeeping(of: organization, world)
            var routing = try connection.routing(of: organization, timekeeping, now: now, world)
            for index in routing.candidates.indices {
                routing.candidates[index].openCases = 0
                routing.candidates[index].isAway = false
            }
            return Self.compare(
                cases.map(\.question),
                Routing(routing.plan.unlimited, among: routing.candidates, by: routing.goodwill),
                Routing(plan.unlimited, among: routing.candidates, by: routing.goodwill), now: now)
        }
    }

    private static func compare(
        _ questions: [Routing.Question], _ today: Routing, _ wouldBe: Routing, now: Instant
    ) -> Result {
        var (today, wouldBe) = (today, wouldBe)
        var taken = Array(repeating: 0, count: wouldBe.plan.rules.count + 1)
        var changed = 0
        var owners: [ID<Member>: (today: Int, wouldBe: Int)] = [:]
        for (number, question) in questions.enumerated() {
            let then = now.adding(.milliseconds(number))
            let (old, new) = (today.give(question, now: then), wouldBe.give(question, now: then))
            if let new { taken[new.rule ?? wouldBe.plan.rules.count] += 1 }
            if old?.ownership.owner != new?.ownership.owner { changed += 1 }
            if let owner = old?.ownership.owner { owners[owner, default: (0, 0)].today += 1 }
            if let owner = new?.ownership.owner { owners[owner, default: (0, 0)].wouldBe += 1 }
        }
        return Result(
            cases: questions.count, changed: changed, taken: taken,
            owners: owners.map { ($0.key, $0.value.today, $0.value.wouldBe) }.sorted { $0.member < $1.member }
        )
    }
}

extension RoutingPlan {
    fileprivate var unlimited: RoutingPlan {
        var plan = self
        plan.capacity = .max
        return plan
    }
}
