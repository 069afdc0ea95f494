import Foundation
import Insight
import Recovery

/// What customers of a British telephone company answered.
enum TelecomComments {
    private static let file = SharedTexts.file("nps/telecom_uk_nps_verbatim.csv")
    static let areThere = file != nil

    static func read() throws -> [ThemeComment] {
        guard let file else { throw CocoaError(.fileNoSuchFile) }
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return rows(of: text).dropFirst().compactMap(comment)
    }

    private static func comment(_ row: [String]) -> ThemeComment? {
        guard row.count == 6, let month = Int(row[0].dropFirst(3).prefix(2)),
            let year = Int(row[0].dropFirst(6).prefix(4))
        else { return nil }
        var comment = ThemeComment(row[4], in: LocalMonth(year: year, month: month))
        comment.language = "en"
        comment.stage = row[1]
        comment.band = Band(rawValue: row[2].lowercased()) ?? .unscored
        return comment
    }

    /// Commas part fields, quotes hold those with commas, two quotes are one.
    private static func rows(of text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        for sign in text {
            switch sign {
            case "\"":
                if !isQuoted, !field.isEmpty { field.append(sign) }
                isQuoted.toggle()
            case "," where !isQuoted:
                row.append(field)
                field = ""
            case "\n" where !isQuoted, "\r\n" where !isQuoted:
                rows.append(row + [field])
                (row, field) = ([], "")
            default: field.append(sign)
            }
        }
        return field.isEmpty && row.isEmpty ? rows : rows + [row + [field]]
    }
}
