/// The words that texts of one organization consist of, kept small, to be searched for those that are nearly typed.
///
/// All words of one length stand one after another, two bytes a letter: 200,000 words take 5 MB and are looked through
/// in about a millisecond.
package struct Vocabulary: Sendable {
    private var byLength: [Int: Words] = [:]
    package private(set) var count = 0

    /// Words of one length.
    private struct Words {
        var letters: [UInt16] = []
        /// Which letters each word has.
        var sets: [LetterSet] = []
    }

    package init() {}

    /// A word with digits in it is a number of something: no other number is meant when it is mistyped. Letters beyond
    /// the first plane are left to exact search.
    package static func takes(_ word: String) -> Bool {
        let length = word.unicodeScalars.count
        return (2...lengthLimit).contains(length)
            && word.unicodeScalars.allSatisfy { $0.value <= 0xFFFF && $0.properties.numericType == nil }
    }

    private static let lengthLimit = 40

    /// A word is added once by whoever adds it.
    package mutating func add(_ word: String) {
        guard Self.takes(word) else { return }
        let letters = word.unicodeScalars.map { UInt16($0.value) }
        byLength[letters.count, default: Words()].letters += letters
        byLength[letters.count, default: Words()].sets.append(LetterSet(letters))
        count += 1
    }

    package func contains(_ word: String) -> Bool {
        let typed = word.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
        guard let words = byLength[typed.count] else { return false }
        let set = LetterSet(typed)
        return words.sets.indices.contains { index in
            words.sets[index] == set
                && words.letters[index * typed.count..<(index + 1) * typed.count].elementsEqual(typed)
        }
    }

    package struct Near: Hashable, Sendable {
        package let word: String
        /// In letters added, left out, changed or swapped with the next one.
        package let distance: Int
    }

    /// How far off a word may be: one letter; from eight letters on two.
    package static func reach(of word: String) -> Int {
        let length = word.unicodeScalars.count
        return length < 3 ? 0 : length < 8 ? 1 : 2
    }

    /// Words at most `reach(of:)` away, the nearest first; among those, the ones with the same beginning.
    package func near(_ word: String, atMost limit: Int) -> [Near] {
        guard Self.takes(word) else { return [] }
        let typed = word.unicodeScalars.map { UInt16($0.value) }
        let reach = Self.reach(of: word)
        let set = LetterSet(typed)
        var distances = EditDistance(to: typed, within: reach)
        var found: [(letters: ArraySlice<UInt16>, distance: Int)] = []
        for length in max(1, typed.count - reach)...(typed.count + reach) {
            guard let words = byLength[length] else { continue }
            for index in words.sets.indices where set.isNear(words.sets[index], within: reach) {
                let letters = words.letters[index * length..<(index + 1) * length]
                if let distance = distances.measure(letters) { found.append((letters, distance)) }
            }
        }
        func begins(_ letters: ArraySlice<UInt16>) -> Int {
            zip(letters, typed).prefix { $0 == $1 }.count
        }
        return
            found.map { ($0.letters, $0.distance, begins($0.letters)) }
            .sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.2 > $1.2 }
            .prefix(limit)
            .map { Near(word: String(utf16: $0.0), distance: $0.1) }
    }
}

/// Which letters a word has, several letters sharing a bit. Each letter that is changed, added or left out takes one bit
/// away at most, and brings one.
private struct LetterSet: Equatable {
    private let bits: UInt32

    init(_ letters: [UInt16]) {
        bits = letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }

    func isNear(_ other: LetterSet, within reach: Int) -> Bool {
        var lost = bits & ~other.bits
        var gained = other.bits & ~bits
        // Each turn takes one bit away: quicker than counting them.
        for _ in 0..<reach {
            lost &= lost &- 1
            gained &= gained &- 1
        }
        return lost | gained == 0
    }
}

extension String {
    fileprivate init(utf16 letters: ArraySlice<UInt16>) {
        self.init(String.UnicodeScalarView(letters.compactMap { Unicode.Scalar($0) }))
    }
}
