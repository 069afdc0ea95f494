import Recovery
import TestSupport
import Testing

@Suite struct ClockPolicyTests {
    @Test func `strict is what an organization begins with`() {
        let strict = ClockPolicy.strict

        #expect(strict.limit(of: .firstTouch, .normal) == .hours(4))
        #expect(strict.limit(of: .firstTouch, .critical) == .hours(2))
        #expect(strict.limit(of: .plan, .critical) == .hours(24))
        #expect(strict.limit(of: .outreach, .low) == .hours(48))
        #expect(strict.limit(of: .remedy, .high) == .days(7))
        #expect(strict.limit(of: .delivery, .high) == .days(21))
        #expect(strict.limit(of: .note, .high) == .hours(24))
        #expect(strict.limit(of: .diagnosis, .high) == .hours(24))
    }

    @Test(arguments: ClockPolicy.Preset.allCases)
    func `a preset could have been set by hand`(preset: ClockPolicy.Preset) throws {
        let policy = preset.policy

        #expect(try ClockPolicy(policy.limits, shorter: policy.shorter) == policy)
        #expect(
            policy.limit(of: .firstTouch, .normal)
                == [.strict: .hours(4), .standard: .hours(24), .relaxed: .hours(48)][preset])
    }

    @Test func `what cannot work is refused with what is wrong`() {
        func refusal(
            _ changes: ClockPolicy.Limits, _ shorter: [Severity: ClockPolicy.Limits] = [:]
        ) -> ClockPolicy.PolicyRefusal? {
            let limits = ClockPolicy.Preset.relaxed.policy.limits.merging(changes) { _, new in new }
            do {
                _ = try ClockPolicy(limits, shorter: shorter)
                return nil
            } catch { return error }
        }

        #expect(refusal([:]) == nil)
        #expect(refusal([.outreach: .hours(48)]) == .hardStopNotAfterFirstTouch(.low))
        #expect(refusal([.outreach: .hours(48), .firstTouch: .hours(47)]) == nil)
        #expect(refusal([:], [.high: [.outreach: .hours(40)]]) == .hardStopNotAfterFirstTouch(.high))
        #expect(refusal([.plan: .hours(47)]) == .planBeforeFirstTouch(.low))
        #expect(refusal([.delivery: .days(6)]) == .deliveryBeforeRemedy(.low))
        #expect(refusal([.note: .zero]) == .limitOutOfRange(.note))
        #expect(refusal([.delivery: .days(366)]) == .limitOutOfRange(.delivery))
        #expect(refusal([:], [.critical: [.note: .hours(25)]]) == .severityLengthens(.critical, .note))
        #expect(refusal([:], [.critical: [.firstTouch: .zero]]) == .limitOutOfRange(.firstTouch))
    }

    @Test func `a graver case never has more time than a lesser one`() throws {
        let policy = try ClockPolicy(
            ClockPolicy.strict.limits,
            shorter: [.normal: [.remedy: .days(3)], .critical: [.remedy: .days(5)]])

        #expect(policy.limit(of: .remedy, .low) == .days(7))
        #expect(policy.limit(of: .remedy, .critical) == .days(3))
    }

    @Test func `the first rule that fits decides, and one of no condition is refused`() throws {
        let relaxed = ClockPolicy.Preset.relaxed.policy
        let standard = ClockPolicy.Preset.standard.policy
        let rules = ClockRules([
            try .init(team: ID("key"), measure: .csat, policy: relaxed),
            try .init(team: ID("key"), measure: nil, policy: standard),
        ])

        #expect(rules.policy(ofTeam: ID("key"), .csat) == relaxed)
        #expect(rules.policy(ofTeam: ID("key"), .nps) == standard)
        #expect(rules.policy(ofTeam: ID("key"), nil) == standard)
        #expect(rules.policy(ofTeam: nil, .csat) == .strict)
        #expect(throws: ClockRules.RuleRefusal.noCondition) {
            try ClockRules.Rule(team: nil, measure: nil, policy: relaxed)
        }
    }
}
