extension DriverSession {
    /// What somebody says of a signal; what they leave out stays as it is.
    package struct SignalScore: Hashable, Sendable {
        package let signal: ID<Signal>
        package var impact: Int?
        package var putting: Putting

        package enum Putting: Hashable, Sendable {
            case asItStands
            /// Nil: to none.
            case to(Driver?)
        }

        package init(_ signal: ID<Signal>, impact: Int? = nil, _ putting: Putting = .asItStands) {
            self.signal = signal
            self.impact = impact
            self.putting = putting
        }
    }

    /// Weighs signals and puts them to drivers; of each, nothing but what is said changes. One that is gone meanwhile is
    /// passed over. Returns those that changed.
    package mutating func score(_ scores: [SignalScore]) throws(SessionRefusal) -> [ScoredSignal] {
        try checkOpen()
        let touchpoints = touchpoints
        var changed: [ScoredSignal] = []
        for score in scores {
            guard let place = signals.firstIndex(where: { $0.id == score.signal }) else { continue }
            let before = signals[place]
            if let impact = score.impact {
                guard ScoredSignal.impacts.contains(impact) else { throw .impactOutOfRange(score.signal) }
                signals[place].impact = impact
            }
            if case .to(let driver) = score.putting, driver != before.driver {
                if let named = driver?.touchpoint, !touchpoints.contains(named) {
                    throw .touchpointUnknown(score.signal)
                }
                signals[place].driver = driver
                signals[place].basis = driver == nil ? .unclear : .chosen
            }
            if signals[place] != before { changed.append(signals[place]) }
        }
        return changed
    }

    /// Where customers of this session met us: to none but these a signal is put.
    package var touchpoints: Set<String> { Set(signals.compactMap(\.touchpoint)) }

    package var scoredCount: Int { signals.count { $0.impact != nil } }
}
