/// What a rule asks of one field.
package struct RoutingCondition: Hashable, Sendable {
    package enum Test: String, CaseIterable, Hashable, Sendable, Codable {
        case isOneOf = "is"
        case isNoneOf = "is_not"
        case isOver = "over"
        case isUnder = "under"
        case contains
    }

    package let field: RoutingField
    package let test: Test
    /// Of a number one; of words those of which one is enough.
    package let values: [String]
    /// The values without regard to case, made once: a rule is asked of every case.
    private let folded: Set<String>
    private let number: Int64

    /// - Throws: what does not go together.
    package init(_ field: RoutingField, _ test: Test, _ values: [String]) throws(ConditionRefusal) {
        let values = values.filter { !$0.isBlank }
        guard field.tests.contains(test) else { throw .testOfAnotherField(field, test) }
        guard !values.isEmpty else { throw .noValue(field) }
        if field.isNumber {
            guard values.allSatisfy({ Int64($0) != nil }), test == .isOneOf || values.count == 1 else {
                throw .notANumber(field)
            }
        }
        self.field = field
        self.test = test
        self.values = values
        folded = Set(values.map { $0.lowercased() })
        number = Int64(values[0]) ?? 0
    }

    package enum ConditionRefusal: Refusal, Hashable {
        case testOfAnotherField(RoutingField, Test)
        case noValue(RoutingField)
        case notANumber(RoutingField)

        package var rule: String {
            switch self {
            case .testOfAnotherField: "condition_test"
            case .noValue: "condition_value"
            case .notANumber: "condition_number"
            }
        }
    }

    /// What is not known meets no condition, not even one that it be something else.
    package func holds(_ facts: RoutingFacts) -> Bool {
        if field.isNumber {
            guard let known = facts.numbers[field] else { return false }
            switch test {
            case .isOver: return known > number
            case .isUnder: return known < number
            case .isOneOf, .isNoneOf, .contains: return folded.contains(String(known))
            }
        }
        guard let known = facts.words[field], !known.isEmpty else { return false }
        switch test {
        case .contains: return known.contains { $0.hasAny(of: values) }
        case .isNoneOf: return known.allSatisfy { !folded.contains($0.lowercased()) }
        case .isOneOf, .isOver, .isUnder: return known.contains { folded.contains($0.lowercased()) }
        }
    }
}
