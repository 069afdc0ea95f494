import Recovery
import Testing

@Suite struct EconomicInputTests {
    @Test func `a number stands with its range and who says so`() throws {
        let input = try EconomicInput(
            .referralValue, valueMillionths: 180_000_000, between: 90_000_000, and: 260_000_000,
            from: .first, source: "Finance")

        #expect(input.rangeMillionths == 90_000_000...260_000_000)
    }

    @Test(
        arguments: [
            (1_000_001, nil, nil, "Finance", EconomicInput.InputRefusal.outOfRange(.margin)),
            (500_000, 400_000, nil, "Finance", .halfARange(.margin)),
            (500_000, 510_000, 600_000, "Finance", .notAround(.margin)),
            (500_000, 400_000, 490_000, "Finance", .notAround(.margin)),
            (500_000, 400_000, 1_000_001, "Finance", .notAround(.margin)),
            (500_000, nil, nil, "  ", .noSource),
        ] as [(Int64, Int64?, Int64?, String, EconomicInput.InputRefusal)])
    func `a number out of bounds is refused`(
        value: Int64, low: Int64?, high: Int64?, source: String, refusal: EconomicInput.InputRefusal
    ) {
        #expect(throws: refusal) {
            try EconomicInput(
                .margin, valueMillionths: value, between: low, and: high, from: .first, source: source)
        }
    }

    @Test func `a cost is taken as it is`() {
        #expect(throws: EconomicInput.InputRefusal.hasNoRange(.costPerCase)) {
            try EconomicInput(
                .costPerCase, valueMillionths: 40, between: 30, and: 50, from: .first, source: "Finance")
        }
    }

    @Test func `a later number counts from its day, an earlier one before it`() throws {
        let inputs = try [(0, 400_000), (10, 500_000)].map { days, value in
            try EconomicInput(
                .margin, valueMillionths: Int64(value), from: LocalDay.first.adding(days: days),
                source: "Finance")
        }

        #expect(inputs.inForce(.margin, on: LocalDay.first.adding(days: -1)) == nil)
        #expect(inputs.inForce(.margin, on: LocalDay.first.adding(days: 9))?.valueMillionths == 400_000)
        #expect(inputs.inForce(.margin, on: LocalDay.first.adding(days: 10))?.valueMillionths == 500_000)
        #expect(inputs.inForce(.residualYears, on: LocalDay.first.adding(days: 10)) == nil)
    }

    @Test func `every key is read back from its word`() {
        for key in EconomicInput.Key.all { #expect(EconomicInput.Key(rawValue: key.rawValue) == key) }
        #expect(EconomicInput.Key(rawValue: "hourly_cost.sponsor") == nil)
    }

    @Test func `a mark says what changed`() {
        #expect(throws: Mark.MarkRefusal.noTitle) { try Mark(.policy, on: .first, " ") }
    }
}

extension LocalDay {
    fileprivate static let first = LocalDay(daysSince1970: 20_000)
}
