extension Case {
    /// How a remedy answers to what was found to be the cause.
    package enum Fit: String, CaseIterable, Hashable, Sendable, Codable {
        case firstCause = "first_cause"
        case secondCause = "second_cause"
        /// An apology or money, as a sign beside another remedy.
        case beside
        /// It fits neither cause, and there is a reason for it.
        case deviation
        /// Chosen before the diagnosis, since the delivery had evidently failed.
        case emergency
    }

    /// What lets a remedy be chosen that would be refused otherwise, each with its reason.
    package enum RemedyException: Hashable, Sendable {
        /// It does not fit the first cause.
        case misfit(because: String)
        /// It cannot wait for the diagnosis.
        case emergency(because: String)

        package var reason: String {
            switch self {
            case .misfit(let reason), .emergency(let reason): reason
            }
        }
    }

    /// Why a remedy of this kind would be refused now; nil when it fits. Pages show it beside the choice.
    package func refusal(of kind: RemedyKind, by exception: RemedyException? = nil) -> RemedyRefusal? {
        do throws(RemedyRefusal) {
            _ = try fit(of: kind, by: exception)
            return nil
        } catch { return error }
    }

    /// Each remedy is checked, whether it is the first or joins others.
    func fit(of kind: RemedyKind, by exception: RemedyException?) throws(RemedyRefusal) -> Fit {
        if case .emergency(let reason) = exception { return try emergencyFit(of: kind, because: reason) }
        switch stage {
        case .open, .acknowledged: throw .notYetDiagnosed
        case .remedied: throw .alreadyRemedied
        case .verified(_, let at), .ended(_, let at): throw .alreadyEnded(at: at)
        case .diagnosed(let diagnosis):
            return try fit(of: kind, to: diagnosis, beside: [], because: exception?.reason)
        case .remedyChosen(let diagnosis, let kinds):
            guard !kinds.contains(kind) else { throw .chosenAlready(kind) }
            return try fit(of: kind, to: diagnosis, beside: kinds, because: exception?.reason)
        }
    }

    /// No reason makes an apology put right what failed, nor money answer neglect.
    private func fit(
        of kind: RemedyKind, to diagnosis: Diagnosis, beside kinds: [RemedyKind], because reason: String?
    ) throws(RemedyRefusal) -> Fit {
        let cause = diagnosis.cause
        if kind.fits(cause) { return .firstCause }
        if !kinds.isEmpty, kind == .apology || kind.isMoney { return .beside }
        if kind == .apology, cause == .failedDelivery { throw .apologyAlone }
        if kind.isMoney, cause == .relationalNeglect { throw .moneyForNeglect(kind) }
        let fitsSecond = diagnosis.secondCause.map(kind.fits) == true
        guard let reason, !reason.isBlank else {
            throw fitsSecond ? .fitsTheSecondCause(kind) : .doesNotFit(kind, cause: cause)
        }
        return fitsSecond ? .secondCause : .deviation
    }

    /// Money beside time and attention is a small sign of seriousness: what somebody may give by themselves.
    func checkSmall(_ chosen: ChosenRemedy, most limitMinor: Int64) throws(RemedyRefusal) {
        guard chosen.kind.isMoney, stage.diagnosis?.cause == .relationalNeglect,
            chosen.costMinor > limitMinor
        else { return }
        throw .secondSignIsSmall(limitMinor: limitMinor)
    }
}

extension Case.RemedyRefusal {
    /// Whether a reason would do.
    package var isMetByAReason: Bool {
        switch self {
        case .doesNotFit, .fitsTheSecondCause: true
        default: false
        }
    }
}

extension Diagnosis {
    /// Whether a remedy of this kind answers to one of its causes.
    func isAnswered(by kind: RemedyKind) -> Bool {
        kind.fits(cause) || secondCause.map(kind.fits) == true
    }
}
