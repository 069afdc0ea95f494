extension Case {
    /// What was done in this round about a delivery that had evidently failed, before anybody could say why.
    package struct Emergency: Hashable, Sendable {
        package internal(set) var kinds: [RemedyKind]
        package internal(set) var deliveredAt: Instant?

        package init(kinds: [RemedyKind], deliveredAt: Instant? = nil) {
            self.kinds = kinds
            self.deliveredAt = deliveredAt
        }
    }

    /// It makes right what failed; an apology may join it.
    func emergencyFit(of kind: RemedyKind, because reason: String) throws(RemedyRefusal) -> Fit {
        switch stage {
        case .open: throw .notYetAcknowledged
        case .acknowledged: break
        case .diagnosed, .remedyChosen: throw .diagnosedAlready
        case .remedied: throw .alreadyRemedied
        case .verified(_, let at), .ended(_, let at): throw .alreadyEnded(at: at)
        }
        // What reached the customer is understood before more is offered.
        guard emergency?.deliveredAt == nil else { throw .notYetDiagnosed }
        let kinds = emergency?.kinds ?? []
        guard !kinds.contains(kind) else { throw .chosenAlready(kind) }
        guard kind.fits(.failedDelivery) || (kind == .apology && !kinds.isEmpty) else {
            throw kind == .apology ? .apologyAlone : .notForAnEmergency(kind)
        }
        guard !reason.isBlank else { throw .noEmergencyReason }
        return .emergency
    }

    /// The case stays where it is: why it happened is to be said within a day.
    mutating func helpAtOnce(with kind: RemedyKind, now: Instant) {
        emergency = Emergency(kinds: (emergency?.kinds ?? []) + [kind])
        if clock(.diagnosis)?.isRunning != true { reckonings.append(.diagnosis(from: now)) }
    }

    /// It reached the customer, and counts once the cause is known.
    mutating func deliverAtOnce(at deliveredAt: Instant, by member: ID<Member>, now: Instant) {
        emergency?.deliveredAt = deliveredAt
        for kind in [Clock.Kind.plan, .remedy, .delivery] {
            stop(kind, at: deliveredAt, by: member, now: now)
        }
        note(.emergencyDelivered, at: now, by: member, became: String(deliveredAt.milliseconds))
    }

    /// The cause is known now: what was chosen before stands where it answers to it. What does not, and has not reached the
    /// customer, is taken back.
    mutating func takeUpEmergency(for diagnosis: Diagnosis, by member: ID<Member>, now: Instant) {
        stop(.diagnosis, at: now, by: member, now: now)
        guard let emergency else { return }
        if emergency.kinds.contains(where: diagnosis.isAnswered) {
            stage = .remedyChosen(diagnosis, emergency.kinds)
            note(.emergencyStands, at: now, by: member)
        } else if emergency.deliveredAt == nil {
            self.emergency = nil
            note(.emergencyTakenBack, at: now, by: member)
        }
    }
}
