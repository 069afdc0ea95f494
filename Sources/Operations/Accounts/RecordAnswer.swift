package import Recovery

/// What became of one account, customer or behaviour event.
package enum RecordAnswer: Sendable {
    case taken(String)
    case updated(String)
    case unchanged(String)
    case refused(any Refusal)
}
