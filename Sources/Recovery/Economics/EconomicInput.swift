/// One of the numbers that the economics are worked out from, and who says so.
package struct EconomicInput: Hashable, Sendable {
    package let key: Key
    /// Millionths: of one, of a year, or of the currency's larger unit.
    package let valueMillionths: Int64
    /// How far off it may be; nil where nobody said.
    package let rangeMillionths: ClosedRange<Int64>?
    /// Holds from this day on, until a later one of the same key.
    package let from: LocalDay
    package let source: String

    /// - Throws: why it cannot stand.
    package init(
        _ key: Key, valueMillionths: Int64, between low: Int64? = nil, and high: Int64? = nil,
        from: LocalDay, source: String
    ) throws(InputRefusal) {
        guard (0...key.most).contains(valueMillionths) else { throw .outOfRange(key) }
        switch (low, high) {
        case (nil, nil): rangeMillionths = nil
        case (let low?, let high?):
            guard key.hasRange else { throw .hasNoRange(key) }
            guard 0 <= low, low <= valueMillionths, valueMillionths <= high, high <= key.most else {
                throw .notAround(key)
            }
            rangeMillionths = low...high
        default: throw .halfARange(key)
        }
        guard !source.isBlank, source.count <= 200 else { throw .noSource }
        self.key = key
        self.valueMillionths = valueMillionths
        self.from = from
        self.source = source
    }

    /// Why a number is not taken.
    package enum InputRefusal: Refusal, Hashable {
        case outOfRange(Key)
        case halfARange(Key)
        case notAround(Key)
        case hasNoRange(Key)
        case noSource

        package var rule: String {
            switch self {
            case .outOfRange: "input_out_of_range"
            case .halfARange: "input_half_a_range"
            case .notAround: "input_not_in_its_range"
            case .hasNoRange: "input_has_no_range"
            case .noSource: "input_source"
            }
        }
    }
}

extension Collection<EconomicInput> {
    /// The one of a key that holds on a day.
    package func inForce(_ key: EconomicInput.Key, on day: LocalDay) -> EconomicInput? {
        filter { $0.key == key && $0.from <= day }.max { $0.from < $1.from }
    }
}
