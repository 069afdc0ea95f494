/// The names of companies that a customer could go to instead, as the organization gives them.
package struct Competitors: Hashable, Sendable {
    private let names: [[[UInt32]]]

    package init(_ names: [String]) {
        self.names = names.map { name in
            let wording = Wording(name)
            return wording.words.map { Array(wording.letters[$0.letters]) }
        }.filter { !$0.isEmpty }
    }

    /// The words of each name in a text; its last word may have an ending ("Northnethez", "Jasanovou").
    package func places(in reading: Reading) -> [Range<Int>] {
        let wording = reading.wording
        return names.flatMap { name in
            wording.words.indices.dropLast(name.count - 1).compactMap { start in
                let isHere = zip(name.dropLast(), wording.words[start...]).allSatisfy { part, word in
                    wording.letters[word.letters].elementsEqual(part)
                }
                let words = start..<start + name.count
                let last = wording.words[words.upperBound - 1]
                return isHere && Self.isOrHasEnding(wording.letters[last.letters], name[name.count - 1])
                    && (name.count > 1 || name[0].count >= Self.unmistakable || isCapitalised(start, wording))
                    ? words : nil
            }
        }
    }

    /// A single word that is shorter may be quite another one ("three", "orange").
    private static let unmistakable = 7
    private static let longestEnding = 4
    /// A shorter word has no ending.
    private static let shortestStem = 4
    private static let vowels = Set("aeiouyаеиоуыэюя".unicodeScalars.map(\.value))

    private static func isOrHasEnding(_ word: ArraySlice<UInt32>, _ part: [UInt32]) -> Bool {
        if word.elementsEqual(part) { return true }
        let losesVowel = part.count > shortestStem && vowels.contains(part[part.count - 1])
        let stem = part.dropLast(losesVowel ? 1 : 0)
        return stem.count >= shortestStem && word.count <= stem.count + longestEnding
            && word.starts(with: stem)
    }

    private func isCapitalised(_ word: Int, _ wording: Wording) -> Bool {
        wording.quote(word..<word + 1).unicodeScalars.first?.properties.isUppercase ?? false
    }
}
