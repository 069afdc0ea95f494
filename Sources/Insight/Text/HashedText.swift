import Foundation

/// What a text consists of, as places in a table: its words and pairs of words in one half of the table, runs of two to
/// five letters within its words (with the blanks around them) in the other. Different ones may share a place.
///
/// Each counts 1 + ln(how often); digits are alike, so that "45 minutes" is "30 minutes".
package struct HashedText: Hashable, Sendable {
    package struct Feature: Hashable, Sendable {
        package let place: Int32
        package let count: Float

        package init(place: Int32, count: Float) {
            self.place = place
            self.count = count
        }
    }

    /// Ascending by place: first words, then runs of letters, each place once.
    package private(set) var features: [Feature] = []
    /// So many of them, the first, are words and pairs.
    package private(set) var wordFeatures = 0

    static let bits: UInt32 = 18
    package static let places = 2 << Int(bits)
    static let runs = 2...5

    package init(_ wording: Wording) {
        var places: [UInt32] = []
        var spare: [UInt32] = []
        places.reserveCapacity(wording.letters.count * Self.runs.count)
        var before: UInt32?
        for word in wording.words {
            let hash = Self.hash(word, wording)
            places.append(Self.place(of: hash))
            if let before { places.append(Self.place(ofPair: before, hash)) }
            before = hash
        }
        gather(&places, from: 0, &spare)
        wordFeatures = features.count

        places.removeAll(keepingCapacity: true)
        for word in wording.words { Self.runs(of: word, wording) { places.append($0) } }
        gather(&places, from: 1 << Self.bits, &spare)
    }

    private mutating func gather(_ places: inout [UInt32], from first: UInt32, _ spare: inout [UInt32]) {
        places.sortEighteenBits(&spare)
        features.reserveCapacity(features.count + places.count)
        var index = 0
        while index < places.count {
            let place = places[index]
            var end = index + 1
            while end < places.count, places[end] == place { end += 1 }
            features.append(Feature(place: Int32(first + place), count: Self.weight(of: end - index)))
            index = end
        }
    }

    /// By place: how many of the texts have it.
    static func counts(in texts: [HashedText]) -> [Int32] {
        var counts = [Int32](repeating: 0, count: places)
        for text in texts {
            for feature in text.features { counts[Int(feature.place)] += 1 }
        }
        return counts
    }

    private static func weight(of count: Int) -> Float {
        count < weights.count ? weights[count] : 1 + log(Float(count))
    }

    private static let weights: [Float] = [0] + (1..<24).map { 1 + log(Float($0)) }

    static func hash(_ word: Wording.Word, _ wording: Wording) -> UInt32 {
        var hash = seed
        for index in word.letters { hash = mixed(hash, alike(wording.letters[index])) }
        return hash
    }

    static func place(of word: UInt32) -> UInt32 { spread(word) >> (32 - bits) }

    static func place(ofPair first: UInt32, _ second: UInt32) -> UInt32 {
        spread(first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B &+ 1) >> (32 - bits)
    }

    /// The blank before a word and after it belong to its runs.
    static func runs(of word: Wording.Word, _ wording: Wording, _ body: (UInt32) -> Void) {
        let range = (word.letters.lowerBound - 1)..<(word.letters.upperBound + 1)
        for start in range.dropLast() {
            var hash = seed
            for index in start..<min(start + runs.upperBound, range.upperBound) {
                hash = mixed(hash, alike(wording.letters[index]))
                if index - start + 1 >= runs.lowerBound { body(spread(hash) >> (32 - bits)) }
            }
        }
    }

    private static let seed: UInt32 = 0x811C_9DC5

    private static func alike(_ letter: UInt32) -> UInt32 { Wording.isDigit(letter) ? 0x30 : letter }

    private static func mixed(_ hash: UInt32, _ letter: UInt32) -> UInt32 { (hash ^ letter) &* 0x0100_0193 }

    private static func spread(_ hash: UInt32) -> UInt32 {
        var hash = hash
        hash ^= hash >> 16
        hash = hash &* 0x7FEB_352D
        hash ^= hash >> 15
        hash = hash &* 0x846C_A68B
        return hash ^ hash >> 16
    }
}
