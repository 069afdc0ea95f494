import Insight

/// The same chance in every run of one seed.
struct Chance: RandomNumberGenerator, Sendable {
    private var words: SplitMix64

    init(seed: UInt64) {
        words = SplitMix64(seed: seed)
    }

    mutating func next() -> UInt64 { words.next() }

    /// True in so many of 100.
    mutating func isIn(_ percent: Double) -> Bool { Double.random(in: 0..<100, using: &self) < percent }

    mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Most often near the beginning of the range, seldom at its end.
    mutating func early(_ range: ClosedRange<Int>) -> Int {
        let share = Double.random(in: 0..<1, using: &self) * Double.random(in: 0..<1, using: &self)
        return range.lowerBound + Int(share * Double(range.count))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }

    /// One of those, as often as its weight says.
    mutating func pick<Element>(_ weighted: [(Element, Int)]) -> Element {
        var left = Int.random(in: 0..<weighted.reduce(0) { $0 + $1.1 }, using: &self)
        for (element, weight) in weighted.dropLast() {
            if left < weight { return element }
            left -= weight
        }
        return weighted[weighted.count - 1].0
    }
}
