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
        let spent = now.since(begunAt)
        var end = Duration.zero
        let part = Part.allCases.first { part in
            end += .seconds(60 * part.minutes)
            return spent < end
        }
        return Pace(part: part ?? .diagnose, left: Self.length - spent)
    }

    /// How much longer than planned it was; nil while it is open, or where it kept its time.
    package var overtime: Duration? {
        guard let ending else { return nil }
        let over = ending.at.since(begunAt) - Self.length
        return over > .zero ? over : nil
    }
}
