extension Organization {
    /// Why customers could not be understood to speak of these companies.
    package enum CompetitorsRefusal: Refusal, Hashable {
        case tooMany
        case notAName(String)

        package var rule: String {
            switch self {
            case .tooMany: "competitors_too_many"
            case .notAName: "competitor_name"
            }
        }
    }

    package static let mostCompetitors = 50
    /// In characters.
    package static let lengthsOfCompetitors = 2...60

    /// The names of those that a customer could go to instead, one a line; each once, however its letters are written.
    package static func competitors(typed text: String) throws(CompetitorsRefusal) -> [String] {
        var names: [String] = []
        var known: Set<String> = []
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split(whereSeparator: \.isWhitespace)
            let name = words.joined(separator: " ")
            guard !name.isEmpty, known.insert(name.lowercased()).inserted else { continue }
            guard lengthsOfCompetitors.contains(name.count), name.contains(where: \.isLetter) else {
                throw .notAName(String(name.prefix(lengthsOfCompetitors.upperBound)))
            }
            names.append(name)
        }
        guard names.count <= mostCompetitors else { throw .tooMany }
        return names
    }
}
