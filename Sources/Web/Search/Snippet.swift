package import Insight

/// A piece of a text around the first word that was looked for, those words marked.
package struct Snippet: Hashable, Sendable {
    struct Piece: Hashable, Sendable {
        let text: String
        let isMarked: Bool
    }

    let pieces: [Piece]

    /// About as many signs as two lines hold.
    private static let length = 180
    private static let before = 50

    package init(of text: String, for question: SearchQuestion) {
        let met = text.foldedWords.filter { question.meets($0.text) }.map(\.range)
        let start = Self.start(in: text, before: met.first?.lowerBound)
        let end = text.index(start, offsetBy: Self.length, limitedBy: text.endIndex) ?? text.endIndex
        var pieces: [Piece] = []
        func add(_ range: Range<String.Index>, isMarked: Bool) {
            if !range.isEmpty { pieces.append(Piece(text: String(text[range]), isMarked: isMarked)) }
        }
        var place = start
        for range in met where range.lowerBound >= place && range.upperBound <= end {
            add(place..<range.lowerBound, isMarked: false)
            add(range, isMarked: true)
            place = range.upperBound
        }
        add(place..<end, isMarked: false)
        if start > text.startIndex { pieces.insert(Self.cut, at: 0) }
        if end < text.endIndex { pieces.append(Self.cut) }
        self.pieces = pieces
    }

    private static let cut = Piece(text: "…", isMarked: false)

    /// At a whole word, a little before the first one that is met.
    private static func start(in text: String, before met: String.Index?) -> String.Index {
        guard let met, let start = text.index(met, offsetBy: -before, limitedBy: text.startIndex),
            start > text.startIndex
        else { return text.startIndex }
        return text[start..<met].firstIndex(of: " ").map { text.index(after: $0) } ?? met
    }
}

extension Snippet: Rendered {
    package var html: HTML {
        """
        \(each: pieces, { $0.isMarked ? "<mark>\($0.text)</mark>" : "\($0.text)" })
        """
    }
}
