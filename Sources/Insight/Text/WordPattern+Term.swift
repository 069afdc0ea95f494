extension WordPattern {
    /// What one word is compared with, in small letters without marks.
    struct Term: Hashable, Sendable {
        enum Extent: Hashable, Sendable {
            case whole, beginning, end, number
        }

        let letters: [UInt32]
        let extent: Extent

        static let number = Term(letters: [], extent: .number)

        func matches(_ index: Int, of wording: Wording) -> Bool {
            let word = wording.letters[wording.words[index].letters]
            switch extent {
            case .whole: return word.count == letters.count && word.elementsEqual(letters)
            case .beginning: return word.starts(with: letters)
            case .end: return word.suffix(letters.count).elementsEqual(letters)
            case .number: return word.allSatisfy(Wording.isDigit)
            }
        }
    }

    /// What one word may be, looked up by its first letter.
    struct Terms: Hashable, Sendable {
        let all: [Term]
        private let byFirstLetter: [UInt32: [Term]]
        /// Those that do not say what a word begins with.
        private let others: [Term]

        init(_ all: [Term]) {
            self.all = all
            let beginnings = all.filter { [.whole, .beginning].contains($0.extent) }
            byFirstLetter = Dictionary(grouping: beginnings) { $0.letters[0] }
            others = all.filter { ![.whole, .beginning].contains($0.extent) }
        }

        func match(_ word: Int, of wording: Wording) -> Bool {
            let first = wording.letters[wording.words[word].letters.lowerBound]
            return byFirstLetter[first]?.contains { $0.matches(word, of: wording) } ?? false
                || others.contains { $0.matches(word, of: wording) }
        }
    }
}
