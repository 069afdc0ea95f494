import FoundationEssentials

extension DelimitedFile.Column {
    static func columns(_ written: [String], labels: [String]) -> [DelimitedFile.Column] {
        var seen: Set<String> = []
        return written.enumerated().map { index, cell in
            let trimmed = String(cell.trimmedOfSpace)
            let wanted = trimmed.isEmpty ? "column \(index + 1)" : trimmed
            var name = wanted
            var number = 2
            while !seen.insert(name).inserted {
                name = "\(wanted) (\(number))"
                number += 1
            }
            let label = index < labels.count ? String(labels[index].trimmedOfSpace) : ""
            return DelimitedFile.Column(name: name, written: cell, label: label.isEmpty ? nil : label)
        }
    }
}

extension StringProtocol {
    /// Without spaces, no-break spaces and byte order marks at either end.
    var trimmedOfSpace: SubSequence {
        func isSpace(_ character: Character) -> Bool {
            character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}"
        }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) })
        else { return self[endIndex...] }
        return self[first...last]
    }
}

/// The third row of a Qualtrics export, whose cells are JSON.
struct QualtricsHeader {
    /// The zone in which the export writes its dates.
    private(set) var zone: String?

    /// Nil unless every cell that is not empty names its import id.
    init?(row: [String]) {
        let cells = row.filter { !$0.isEmpty }
        guard !cells.isEmpty else { return nil }
        for cell in cells {
            // A cell that is no such JSON makes this an ordinary row, which is no error.
            guard let id = try? JSONDecoder().decode(ImportID.self, from: Data(cell.utf8)) else { return nil }
            zone = zone ?? id.timeZone
        }
    }

    private struct ImportID: Decodable {
        let id: String
        let timeZone: String?

        enum CodingKeys: String, CodingKey {
            case id = "ImportId"
            case timeZone
        }
    }
}
