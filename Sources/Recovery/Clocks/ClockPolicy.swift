/// How long each step of a recovery may take.
package struct ClockPolicy: Hashable, Sendable {
    package typealias Limits = [Clock.Kind: Duration]

    /// One for each kind that has a limit.
    package let limits: Limits
    /// What a case of that severity, or a graver one, gets instead where that is less.
    package let shorter: [Severity: Limits]
    /// Whether a first touch of less than 24 h is counted in working time; else by the clock on the wall.
    package let countsWorkingTime: Bool

    /// - Throws: what is wrong with it, the first of all.
    package init(
        _ limits: Limits, shorter: [Severity: Limits] = [:], countsWorkingTime: Bool = true
    ) throws(PolicyRefusal) {
        for kind in Clock.Kind.limited {
            guard let limit = limits[kind], Self.range.contains(limit) else { throw .limitOutOfRange(kind) }
        }
        for severity in Severity.allCases {
            for (kind, limit) in shorter[severity] ?? [:] {
                guard Self.range.contains(limit) else { throw .limitOutOfRange(kind) }
                if let base = limits[kind], limit > base { throw .severityLengthens(severity, kind) }
            }
        }
        self.init(checked: limits, shorter, countsWorkingTime)
        for severity in Severity.allCases {
            let firstTouch = limit(of: .firstTouch, severity)
            if limit(of: .outreach, severity) <= firstTouch { throw .hardStopNotAfterFirstTouch(severity) }
            if limit(of: .plan, severity) < firstTouch { throw .planBeforeFirstTouch(severity) }
            if limit(of: .delivery, severity) < limit(of: .remedy, severity) {
                throw .deliveryBeforeRemedy(severity)
            }
        }
    }

    private init(checked limits: Limits, _ shorter: [Severity: Limits], _ countsWorkingTime: Bool) {
        self.limits = limits
        self.shorter = shorter
        self.countsWorkingTime = countsWorkingTime
    }

    package enum PolicyRefusal: Refusal, Hashable {
        /// Less than a minute, or more than a year.
        case limitOutOfRange(Clock.Kind)
        case severityLengthens(Severity, Clock.Kind)
        case hardStopNotAfterFirstTouch(Severity)
        case planBeforeFirstTouch(Severity)
        case deliveryBeforeRemedy(Severity)

        package var rule: String {
            switch self {
            case .limitOutOfRange: "clock_limit_range"
            case .severityLengthens: "severity_only_shortens"
            case .hardStopNotAfterFirstTouch: "hard_stop_after_first_touch"
            case .planBeforeFirstTouch: "plan_after_first_touch"
            case .deliveryBeforeRemedy: "delivery_after_remedy"
            }
        }
    }

    private static let range = Duration.seconds(60)...Duration.days(365)

    /// The shortest of the policy's own and those of this severity and the lesser ones.
    package func limit(of kind: Clock.Kind, _ severity: Severity) -> Duration {
        let its = Severity.allCases.filter { $0 <= severity }.compactMap { shorter[$0]?[kind] }
        return its.reduce(limits[kind] ?? .days(365), min)
    }

    /// What an organization can begin with. Source: SPEC, "Presets".
    package enum Preset: String, CaseIterable, Hashable, Sendable {
        case strict, standard, relaxed

        package var policy: ClockPolicy {
            let (firstTouch, plan, outreach): (Duration, Duration, Duration) =
                switch self {
                case .strict: (.hours(4), .hours(24), .hours(48))
                case .standard: (.hours(24), .hours(48), .hours(48))
                case .relaxed: (.hours(48), .hours(72), .hours(96))
                }
            return ClockPolicy(
                checked: [
                    .firstTouch: firstTouch, .plan: plan, .outreach: outreach, .remedy: .days(7),
                    .delivery: .days(21), .note: .hours(24), .diagnosis: .hours(24),
                ], [.critical: [.firstTouch: .hours(2)]], true)
        }
    }

    package static let strict = Preset.strict.policy
}
