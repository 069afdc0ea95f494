extension Playbook {
    /// Why a playbook cannot be worked by.
    package enum PlaybookRefusal: Refusal, Hashable {
        case noQuestion
        case noOpening
        case noFittingRemedy(Cause)
        case tooManyLines(Part)
        case lineTooLong(Part)
        case apologyTooLong
        case tooManyRemedies
        case remedyUnknown(code: String)
        case remedyTooLong
        case remedyUnexplained
        case moneyForNeglect

        package var rule: String {
            switch self {
            case .noQuestion: "playbook_question"
            case .noOpening: "playbook_opening"
            case .noFittingRemedy: "playbook_remedy_fits"
            case .tooManyLines: "playbook_lines"
            case .lineTooLong: "playbook_line_length"
            case .apologyTooLong: "playbook_apology_length"
            case .tooManyRemedies: "playbook_remedies"
            case .remedyUnknown: "playbook_remedy_unknown"
            case .remedyTooLong: "playbook_remedy_length"
            case .remedyUnexplained: "playbook_remedy_words"
            case .moneyForNeglect: "money_for_neglect"
            }
        }
    }

    package static let mostLines = 20
    package static let mostRemedies = 12
    package static let longestLine = 300
    package static let longestApology = 1_000

    /// Whether it can be worked by, with what the organization offers.
    package func check(against catalogue: [Remedy]) throws(PlaybookRefusal) {
        if self[.questions].isEmpty { throw .noQuestion }
        if self[.openings].isEmpty { throw .noOpening }
        for part in Part.allCases {
            guard self[part].count <= Self.mostLines else { throw .tooManyLines(part) }
            guard self[part].allSatisfy({ $0.count <= Self.longestLine }) else { throw .lineTooLong(part) }
        }
        guard (apology ?? "").count <= Self.longestApology else { throw .apologyTooLong }
        try checkRemedies(against: catalogue)
    }

    /// One that does not fit may stand beside one that does, as it may in a case; money for neglect may not.
    private func checkRemedies(against catalogue: [Remedy]) throws(PlaybookRefusal) {
        guard remedies.count <= Self.mostRemedies else { throw .tooManyRemedies }
        var kinds: [RemedyKind] = []
        for remedy in remedies {
            guard let known = catalogue.first(where: { $0.code == remedy.code }) else {
                throw .remedyUnknown(code: remedy.code)
            }
            guard !remedy.words.isBlank else { throw .remedyUnexplained }
            guard remedy.words.count <= Self.longestLine else { throw .remedyTooLong }
            if key.cause == .relationalNeglect, known.kind.isMoney || remedy.cost == .money {
                throw .moneyForNeglect
            }
            kinds.append(known.kind)
        }
        guard kinds.contains(where: { $0.fits(key.cause) }) else { throw .noFittingRemedy(key.cause) }
    }
}
