import Recovery

extension Grounds {
    /// Patterns that came up, with a fix of their cause and place within 30 d.
    var patternStartsFix: [Measurement.Check] {
        let window = Figure.Window(start: .t0, length: .days(30))
        let days = moment.latestRipe(window)
        let patterns = RecurringPattern.all(self, in: days)
        let answered = patterns.filter { pattern in
            facts.fixes.contains { pattern.isAnswered(by: $0) }
        }
        guard let share = Share(answered.count, of: patterns.count) else {
            return [.init(.patternsAnswered, .missing(.recurringPatterns), .atLeast(0.9), days: days)]
        }
        var check = Measurement.Check(.patternsAnswered, .share(share), .atLeast(0.9), days: days)
        check.cases = Figure.Members(base: patterns.flatMap(\.cases), numerator: answered.flatMap(\.cases))
        return [check]
    }

    var functionOwnsFix: [Measurement.Check] {
        [.missing(.functionOwners, facts.fixes.isEmpty ? .fixes : .ownersOfFixes)]
    }

    var customersTold: [Measurement.Check] {
        let isShipped = facts.fixes.contains { $0.shippedAt != nil }
        return [.missing(.customersTold, isShipped ? .customersToldOfFixes : .shippedFixes)]
    }

    /// Recovery to fix has a number, and the fixes were gone through this quarter.
    var fixesReviewed: [Measurement.Check] {
        let days = moment.latestRipe(Figure.Key.recoveryToFix)
        let members = Figure.recoveryToFix(sources, in: moment.frame(days)).members
        let known = Measurement.Check.share(
            .recoveryToFix, members, .isSo, in: days, orElse: sources.hasFixes ? .ripeRecoveries : .fixes)
        return [known, .init(.fixesReviewed, last(.fixesReviewed), .withinDays(100))]
    }
}
