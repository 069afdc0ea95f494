/// The names of companies that a customer could go to instead, as the organization gives them.
package struct Competitors: Hashable, Sendable {
    private let names: [[[UInt32]]]

    package init(_ names: [String]) {
        self.names = names.map { name in
            let wording = Wording(name)
            return wording.words.map { Array(wording.letters[$0.letters]) }
        }.filter { !$0.isEmpty }
    }

    /// The words of each name in a text, in their order; its last word may have an ending ("Northnethez", "Jasanovou").
    package func places(in reading: Reading) -> [Range<Int>] {
        guard !names.isEmpty else { return [] }
        return (0..<reading.count).flatMap { start in
            names.compactMap { name in
                let words = start..<start + name.count
                return Self.stands(name, at: words, in: reading) ? words : nil
            }
        }
    }

    private static func stands(_ name: [[UInt32]], at words: Range<Int>, in reading: Reading) -> Bool {
        guard words.upperBound <= reading.count,
            zip(name.dropLast(), words).allSatisfy({ reading.letters(of: $1).elementsEqual($0) }),
            isOrHasEnding(reading.letters(of: words.upperBound - 1), name[name.count - 1])
        else { return false }
        return name.count > 1 || name[0].count >= unmistakable
            || reading.isCapitalised(words.lowerBound) && !reading.beginsSentence(words.lowerBound)
    }

    /// A single word that is shorter may be quite another one ("three", "orange"): it is a name with a capital letter, if that
    /// is not the sentence's.
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
}
