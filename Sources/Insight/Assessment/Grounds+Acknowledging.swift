import Recovery

extension Grounds {
    /// Detractor cases that were first touched inside their clock.
    var namedPersonInFourHours: [Measurement.Check] {
        let cases = touched
        return [
            .share(
                .insideTheClock, cases.counted(where: \.fact.isInsideTheClock), .atLeast(0.95),
                in: cases.frame.period, orElse: .detractorCases)
        ]
    }

    /// Contacted cases that a template reached before a person did, or that a template counts as touched.
    var personNotTemplate: [Measurement.Check] {
        let cases = touched.only(orElse: .noContactedCases) { $0.fact.contactedAt != nil }
        return [
            .share(
                .begunByTemplate, cases.counted { isBegunByTemplate($0.fact) }, .notOne,
                in: cases.frame.period, orElse: .contactedCases)
        ]
    }

    /// First touches by somebody who had opened the case before; customers of whom nothing is recorded.
    var wholeHistory: [Measurement.Check] {
        guard let since = facts.views.map(\.firstAt).min() else {
            return [.missing(.openedFirst, .caseViews)]
        }
        // Before the first page was noted nobody can have been seen to open one.
        let cases = touched.only(orElse: .noContactedCases) {
            $0.fact.contactedAt.map { $0 >= since } ?? false
        }
        guard !cases.members.isEmpty else { return [.missing(.openedFirst, .contactsSinceViews)] }
        let views = Dictionary(grouping: facts.views, by: \.caseID)
        let known = Set(sources.behaviours.lazy.map(\.unit))
        return [
            .share(
                .openedFirst,
                cases.counted { member in
                    guard let first = firstContact(of: member.fact) else { return false }
                    return views[member.id]?.contains {
                        $0.member == first.member && $0.firstAt <= first.touch.madeAt
                    } ?? false
                }, .atLeast(0.95), in: cases.frame.period, orElse: .contactedCases),
            .share(
                .unknownCustomers,
                cases.counted { $0.fact.account == nil && !known.contains($0.fact.unit) }, .atMost(0.1),
                in: cases.frame.period, orElse: .contactedCases),
        ]
    }

    /// Nothing in a case waits for leave, and nothing is written down where it does.
    var noPermissionNeeded: [Measurement.Check] {
        [.missing(.approvals, .approvals)]
    }
}

extension Grounds {
    /// The one that counted; nil where it is not there.
    fileprivate func firstContact(of fact: CaseFact) -> AssessmentFacts.Contact? {
        contacts(of: fact.id).first { $0.touch.madeAt == fact.contactedAt && $0.touch.counts }
    }

    fileprivate func isBegunByTemplate(_ fact: CaseFact) -> Bool {
        guard let contactedAt = fact.contactedAt else { return false }
        return firstContact(of: fact)?.touch.isTemplate ?? false
            || contacts(of: fact.id).contains {
                $0.touch.isTemplate && $0.touch.isMessageOfOurs && $0.touch.madeAt < contactedAt
            }
    }
}
