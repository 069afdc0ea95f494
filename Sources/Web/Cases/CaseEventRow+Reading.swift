import Recovery
import Storage

extension CaseEventRow {
    /// What happened, newest first, with the words that belong to it from their own rows.
    static func rows(_ reading: CaseReading) -> [CaseEventRow] {
        let names = Dictionary(reading.members.map { ($0.id.rawValue, $0.name) }) { first, _ in first }
        let notes = Dictionary(reading.touches.map { ($0.id, $0.note) }) { first, _ in first }
        let rationales = Dictionary(reading.remedies.map { ($0.id, $0.rationale) }) { first, _ in first }
        let remedies = Dictionary(reading.remedies.map { ($0.id, $0.title) }) { first, _ in first }
        return reading.events.map { entry in
            let event = entry.event
            let subject = event.subject ?? ""
            let said: String? =
                switch event.kind {
                case .touched: notes[subject] ?? nil
                case .remedyChosen: rationales[subject] ?? nil
                default: entry.words
                }
            return CaseEventRow(
                icon: event.kind.icon, who: entry.actorName,
                text: Words.CaseEvents.sentence(
                    event, about: names[subject] ?? remedies[subject], clock: reading.desk.clock),
                said: said, at: event.at)
        }
    }
}

extension CaseEvent.Kind {
    fileprivate var icon: Icon {
        switch self {
        case .opened, .reopened: .flag
        case .joined, .scoredEarly, .counted: .signals
        case .owned, .replaced, .handedOver: .hand
        case .snoozed: .pause
        case .promised, .promiseMoved: .flag
        case .touched, .contacted, .reached: .phone
        case .breached: .over
        case .breachWithdrawn, .verified, .promiseKept: .check
        case .diagnosed, .corrected: .note
        case .struckOut, .ended: .no
        case .merged, .tookOver, .split, .gaveBack: .customers
        case .remedyChosen: .plus
        case .remedied: .delivery
        }
    }
}
