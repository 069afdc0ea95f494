package import Foundation
package import Recovery

/// A comment and what somebody said it is about: one of the four causes, or nothing that could be told from it.
package struct LabelledComment: Hashable, Sendable {
    /// Nil: unclear.
    package let cause: Cause?
    package let language: String
    package let text: String

    package init(_ cause: Cause?, language: String, text: String) {
        self.cause = cause
        self.language = language
        self.text = text
    }

    /// Why a file of comments cannot be read.
    package enum FileRefusal: Error, Hashable {
        case notUTF8
        case noColumn(String)
        case tooFewFields(line: Int)
        case unknownCause(String, line: Int)
        case empty
    }

    /// Reads a file of fields apart by tabs, with `cause`, `language` and `text` in its header; other columns are passed over.
    package static func read(_ data: Data) throws(FileRefusal) -> [LabelledComment] {
        // Some programs begin a file with a sign that says how it is encoded.
        let mark = Data("\u{FEFF}".utf8)
        let content = data.starts(with: mark) ? data.dropFirst(mark.count) : data
        guard let file = String(data: content, encoding: .utf8) else { throw .notUTF8 }
        let lines = file.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        let header =
            lines.first?.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) ?? []
        func column(_ name: String) throws(FileRefusal) -> Int {
            guard let index = header.firstIndex(of: name) else { throw .noColumn(name) }
            return index
        }
        let columns = (try column("cause"), try column("language"), try column("text"))
        var comments: [LabelledComment] = []
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == header.count else { throw .tooFewFields(line: index + 1) }
            let label = String(fields[columns.0])
            let cause = Cause(rawValue: label)
            guard cause != nil || label == unclear else { throw .unknownCause(label, line: index + 1) }
            comments.append(
                LabelledComment(cause, language: String(fields[columns.1]), text: String(fields[columns.2])))
        }
        guard !comments.isEmpty else { throw .empty }
        return comments
    }

    package static let unclear = "unclear"

    /// Comments that were written for this; what they are stands in Texts/README.md.
    ///
    /// - Throws: when the program came without them.
    package static func own() throws -> [LabelledComment] {
        let file = OwnFile(folder: "Texts", name: "causes", type: "tsv")
        return try read(Data(file.text().utf8))
    }
}
