extension WordPattern {
    /// What one word is compared with, in small letters without marks.
    struct Term: Hashable, Sendable {
        enum Extent: Hashable, Sendable {
            case whole, beginning, end, part, number
        }

        let letters: [UInt32]
        let extent: Extent

        static let number = Term(letters: [], extent: .number)
        static let digits: ClosedRange<UInt32> = 0x30...0x39

        func matches(_ index: Int, of wording: Wording) -> Bool {
            let word = wording.letters[wording.words[index].letters]
            switch extent {
            case .whole: return word.count == letters.count && word.elementsEqual(letters)
            case .beginning: return word.starts(with: letters)
            case .end: return word.suffix(letters.count).elementsEqual(letters)
            case .number: return word.allSatisfy(Self.digits.contains)
            case .part:
                return word.indices.contains { word[$0...].starts(with: letters) }
            }
        }
    }
}
