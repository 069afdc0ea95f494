extension DriverSession {
    /// What the quarter of an hour is for, in this order.
    package enum Part: String, CaseIterable, Hashable, Sendable {
        case lookBack = "look_back"
        case score
        case diagnose

        package var minutes: Int {
            switch self {
            case .lookBack: 3
            case .score: 5
            case .diagnose: 7
            }
        }

        /// What is left of the whole once it is over.
        package var leaves: Duration {
            .seconds(60 * Self.allCases.drop { $0 != self }.dropFirst().reduce(0) { $0 + $1.minutes })
        }
    }

    /// Where the group should be by the plan; the plan locks nothing.
    package struct Pace: Hashable, Sendable {
        package let part: Part
        /// Until the whole is over; below zero: over it.
        package let left: Duration

        package init(part: Part, left: Duration) {
            self.part = part
            self.left = left
        }
    }

    package static let length = Duration.seconds(60 * Part.allCases.reduce(0) { $0 + $1.minutes })

    package func pace(now: Instant) -> Pace {
        let left = Self.length - now.since(begunAt)
        return Pace(part: Part.allCases.first { left > $0.leaves } ?? .diagnose, left: left)
    }

    /// How much longer than planned it was; nil while it is open, or where it kept its time.
    package var overtime: Duration? {
        guard let ending else { return nil }
        let over = ending.at.since(begunAt) - Self.length
        return over > .zero ? over : nil
    }
}
