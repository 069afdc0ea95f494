import Recovery
import Storage

extension CasePage {
    init(_ reading: CaseReading) {
        let found = reading.found
        self.init(head: CaseHead(reading), clock: reading.desk.clock)
        needs = found.needs
        signals = reading.signals.openingFirst(of: found)
            .map { SignalRow($0, names: [found.customer: reading.entry.name]) }
        diagnosis = reading.diagnoses.first { $0.struckAt == nil }.map(DiagnosisShown.init)
        remedies = reading.remedies.map { RemedyShown($0, currency: reading.desk.organization.currency) }
        events = CaseEventRow.rows(reading)
        verification = found.decidesFrom.map { Verification(decidesFrom: $0) }
        neighbours = reading.neighbours.map { CaseRow($0, accounts: reading.accounts) }
        if reading.desk.member.role.may(.workCases) { addForms(reading) }
    }

    /// Those whose move is possible now.
    private mutating func addForms(_ reading: CaseReading) {
        guard reading.found.isOpen else { return }
        touch = TouchFields(reading)
        end = EndFields(reading)
        switch reading.found.stage {
        case .open, .verified, .ended: break
        case .acknowledged: diagnose = DiagnosisFields(reading)
        case .diagnosed:
            diagnose = DiagnosisFields(reading)
            remedy = RemedyFields(reading)
        case .remedyChosen:
            diagnose = DiagnosisFields(reading)
            remedy = RemedyFields(reading)
            delivery = DeliveryFields(reading)
        case .remedied: reopening = ReopeningFields(reading)
        }
    }
}

extension CaseHead {
    fileprivate init(_ reading: CaseReading) {
        let found = reading.found
        self.init(
            id: found.id.rawValue, customer: reading.entry.name, score: ScoreBadge(found.opening),
            opening: found.opening.kind, stage: found.stage.word, t0: found.t0)
        customerID = found.customer.rawValue
        account = found.account.flatMap { reading.accounts[$0] }
        owner = reading.entry.ownerName
        clock = ClockFace(firstTouchOf: found)
        round = found.round
        isParked = found.isParked
        isBackfilled = found.isBackfilled
        isTest = found.isTest
    }
}

extension [Signal] {
    /// The signal that opened the case, then the others, newest first.
    fileprivate func openingFirst(of found: Case) -> [Signal] {
        filter { $0.id == found.opening.signal } + filter { $0.id != found.opening.signal }
    }
}

extension DiagnosisShown {
    fileprivate init(_ entry: CaseDiagnoses.Entry) {
        let diagnosis = entry.diagnosis
        self.init(
            cause: diagnosis.cause, reason: Words.reason(diagnosis.reason),
            whys: (entry.whys ?? "").split(separator: "\n").map(String.init), evidence: entry.evidence ?? "",
            isSystemic: diagnosis.fixability == .systemic, secondCause: diagnosis.secondCause,
            by: entry.memberName, at: entry.madeAt)
    }
}

extension RemedyShown {
    fileprivate init(_ entry: CaseRemedies.Entry, currency: String) {
        self.init(
            name: entry.kind.text,
            cost: entry.costMinor == 0 ? nil : Words.money(entry.costMinor, currency),
            chosenAt: entry.chosenAt, deliveredAt: entry.deliveredAt)
    }
}

extension Case {
    /// What the current move needs before it counts, as far as it can be seen from here.
    fileprivate var needs: [CasePage.Need] {
        switch stage {
        case .open: [CasePage.Need(Words.Cases.needsContact, isMet: contactedAt != nil)]
        case .acknowledged:
            [
                CasePage.Need(Words.Cases.needsContact, isMet: true),
                CasePage.Need(Words.Cases.needsCause, isMet: false),
                CasePage.Need(Words.Cases.needsWhys, isMet: false),
                CasePage.Need(Words.Cases.needsEvidence, isMet: false),
                CasePage.Need(Words.Cases.needsFixability, isMet: false),
            ]
        case .diagnosed, .remedyChosen:
            [
                CasePage.Need(Words.Cases.needsDiagnosis, isMet: true),
                CasePage.Need(Words.Cases.needsRemedy, isMet: stage.word == .remedyChosen),
                CasePage.Need(Words.Cases.needsDelivery, isMet: false),
            ]
        case .remedied:
            [
                CasePage.Need(Words.Cases.needsDelivery, isMet: true),
                CasePage.Need(Words.Cases.needsScore, isMet: false),
            ]
        case .verified, .ended: []
        }
    }
}
