package import Recovery

/// What became of one signal; given only once it is durable.
package enum SignalAnswer: Sendable {
    case taken(ID<Signal>, ID<Case>?, opened: Bool)
    case updated(ID<Signal>, ID<Case>?, opened: Bool)
    case unchanged(ID<Signal>, ID<Case>?)
    case refused(Signal.SignalRefusal)

    package var opened: Bool {
        switch self {
        case .taken(_, _, let opened), .updated(_, _, let opened): opened
        case .unchanged, .refused: false
        }
    }
}
