/// Cuts a file of SQL into statements at each `;` that ends a line outside quotes.
enum StatementSplitter {
    static func split(_ text: String) -> [String] {
        var statements: [String] = []
        var scanner = SQLScanner()
        var statement = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let code = code(of: line, &scanner)
            // A statement begins at its first word; blank lines and comments before it fall away.
            if statement.isEmpty, code.isEmpty { continue }
            statement += line + "\n"
            if code.hasSuffix(";"), isWhole(statement, endingWith: code) {
                statements.append(statement)
                statement = ""
            }
        }
        if !statement.isEmpty { statements.append(statement) }
        return statements
    }

    /// What of a line is neither quoted nor comment, without blanks at its ends.
    private static func code(of line: Substring, _ scanner: inout SQLScanner) -> String {
        var bytes: [UInt8] = []
        for byte in line.utf8 where scanner.isCode(byte) { bytes.append(byte) }
        _ = scanner.isCode(UInt8(ascii: "\n"))
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        // The first dash of a comment counts as code until the second is seen.
        return (words.last == "-" ? words.dropLast() : words[...]).joined(separator: " ")
    }

    /// A trigger of SQLite holds statements of its own and ends with END.
    private static func isWhole(_ statement: String, endingWith code: String) -> Bool {
        let words = statement.uppercased().split(whereSeparator: \.isWhitespace)
        guard words.prefix(3).contains("TRIGGER"), words.contains("BEGIN") else { return true }
        return code.uppercased().hasSuffix("END;")
    }
}
