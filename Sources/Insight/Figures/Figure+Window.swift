import Recovery

extension Figure {
    /// How long after what the deciding event may come.
    package struct Window: Hashable, Sendable {
        package let start: Start
        package let length: Length

        package enum Start: String, CaseIterable, Hashable, Sendable {
            case t0, contacted, remedied, recovered, delivered, due, occurred, received
            /// T0 + 60 d: who left earlier cannot have been recovered.
            case landmark
            /// 00:00 of the last Monday.
            case monday
        }

        package enum Length: Hashable, Sendable {
            /// Counted as soon as it starts.
            case atOnce
            case hours(Int)
            /// Of 24 h.
            case days(Int)
            /// Of the calendar, in the organization's zone.
            case months(Int)
        }

        /// Of a landmark, from the T0 before it.
        func end(from instant: Instant, in zone: Zone) -> Instant {
            let start = start == .landmark ? instant.adding(Self.landmark) : instant
            return switch length {
            case .atOnce: start
            case .hours(let count): start.adding(.hours(count))
            case .days(let count): start.adding(.days(count))
            case .months(let count): zone.adding(months: count, to: start)
            }
        }

        static let landmark = Duration.days(60)
    }
}

extension Figure.Window.Start {
    /// Why nothing started in a period.
    var whenNone: Figure.NotMeasured {
        switch self {
        case .t0, .landmark, .monday: .noDetractorCases
        case .contacted: .noContactedCases
        case .remedied, .delivered: .noRemediedCases
        case .recovered: .noRecoveredCases
        case .due: .noPromisesDue
        case .occurred: .noAnswers
        case .received: .noSignals
        }
    }
}
