import Foundation

/// A word as search knows it: small letters without marks ("Grüße" is "grusse"), and where it stands.
package struct FoldedWord: Hashable, Sendable {
    package let text: String
    package let range: Range<String.Index>
}

extension String {
    /// What is longer is nobody's word.
    private static let longestWord = 64

    /// Its words in their order: what stands between signs that are neither letter nor digit. Chinese and Japanese, which
    /// leave no space between words, are split into their signs.
    package var foldedWords: [FoldedWord] {
        var words: [FoldedWord] = []
        var start: Index?
        var isPlain = true
        func end(at index: Index) {
            guard let from = start else { return }
            let text = String(self[from..<index].unicodeScalars.prefix(Self.longestWord))
            let folded = isPlain ? text.lowercased() : text.folded
            if !folded.isEmpty { words.append(FoldedWord(text: folded, range: from..<index)) }
            start = nil
            isPlain = true
        }
        for index in unicodeScalars.indices {
            let scalar = unicodeScalars[index]
            guard scalar.isOfWord(going: start != nil) else {
                end(at: index)
                continue
            }
            if scalar.isWordAlone { end(at: index) }
            if start == nil { start = index }
            if !scalar.isASCII { isPlain = false }
            if scalar.isWordAlone { end(at: unicodeScalars.index(after: index)) }
        }
        end(at: endIndex)
        return words
    }

    private var folded: String {
        let spelled = String(String.UnicodeScalarView(unicodeScalars.flatMap(\.spelled)))
        let bare = spelled.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return String(String.UnicodeScalarView(bare.unicodeScalars.filter { $0.isOfWord(going: false) }))
    }
}

extension Unicode.Scalar {
    /// Marks belong to the word that they stand in; none begins with one.
    fileprivate func isOfWord(going: Bool) -> Bool {
        if isASCII {
            return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20)
        }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber:
            return true
        case .nonspacingMark, .spacingMark, .enclosingMark: return going
        default: return false
        }
    }

    /// Ideographs and kana.
    fileprivate var isWordAlone: Bool {
        switch value {
        case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Letters that Unicode does not take apart, as people type them who do not have them.
    fileprivate var spelled: [Unicode.Scalar] {
        switch self {
        case "æ", "Æ": ["a", "e"]
        case "œ", "Œ": ["o", "e"]
        case "ø", "Ø": ["o"]
        case "ł", "Ł": ["l"]
        case "đ", "Đ", "ð", "Ð": ["d"]
        case "þ", "Þ": ["t", "h"]
        case "ı": ["i"]
        case "ß", "ẞ": ["s", "s"]
        default: [self]
        }
    }
}
