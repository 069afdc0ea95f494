/// The same chance in every run of one seed. Source: SplitMix64 (Steele, Lea, Flood 2014).
struct Chance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

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
