import Recovery

extension PolicyPage {
    mutating func fill(from form: PageForm) {
        team = form.text("team")
        measure = form.choice("measure")
        for field in typed.keys.sorted() { typed[field] = form[field] }
        for kind in Clock.Kind.limited {
            for severity in Self.shortening {
                let field = Self.field(kind, severity)
                typed[field] = form[field]
            }
        }
        countsWorkingTime = form.isTicked("working")
        if let preset: ClockPolicy.Preset = form.choice("preset") { fill(with: preset.policy) }
    }

    /// - Throws: `RefusalNote` for what is no length of time, `ClockPolicy.PolicyRefusal` for what cannot work.
    func policy() throws -> ClockPolicy {
        var limits: ClockPolicy.Limits = [:]
        var shorter: [Severity: ClockPolicy.Limits] = [:]
        for kind in Clock.Kind.limited {
            limits[kind] = try length(Self.field(kind, nil))
            for severity in Self.shortening {
                let field = Self.field(kind, severity)
                guard typed[field]?.isBlank == false else { continue }
                shorter[severity, default: [:]][kind] = try length(field)
            }
        }
        return try ClockPolicy(limits, shorter: shorter, countsWorkingTime: countsWorkingTime)
    }

    private func length(_ field: String) throws(RefusalNote) -> Duration {
        guard let length = TypedLength(typed[field] ?? "") else {
            throw RefusalNote(rule: "clock_limit", sentence: Words.Clocks.noLength, field: field)
        }
        return length.duration
    }

    /// Nil for all other cases.
    func rule() throws -> ClockRules.Rule {
        try ClockRules.Rule(team: team.map { ID($0) }, measure: measure, policy: try policy())
    }
}
