package import Recovery

/// What nobody edited and no case began with is read from the program, not from rows made at founding: so an organization
/// that is older than playbooks has them too, and better words of a later release reach those who never wrote their own.
/// The first case that begins with one keeps it as it is then.
extension ReadConnection {
    /// The latest version of what is worked by: the reason's own where it has one, else the cause's.
    package func playbook(
        of cause: Cause, reason: String? = nil, in organization: Organization.Key
    ) throws -> Playbook {
        if let reason {
            let own = PlaybookVersions(of: organization, Playbook.Key(cause, reason: reason))
            if let own = try first(own) { return own.playbook }
        }
        return try first(PlaybookVersions(of: organization, Playbook.Key(cause)))?.playbook ?? .shipped(cause)
    }

    /// All versions, the latest first; none of a reason that has no playbook of its own.
    package func versions(
        of key: Playbook.Key, in organization: Organization.Key
    ) throws -> [PlaybookVersions.Entry] {
        let kept = try all(PlaybookVersions(of: organization, key))
        return kept.isEmpty && key.reason == nil ? [PlaybookVersions.Entry(.shipped(key.cause))] : kept
    }

    /// The latest version of each, by cause, each cause's before those of its reasons.
    package func playbooks(in organization: Organization.Key) throws -> [PlaybookVersions.Entry] {
        let kept = try all(PlaybookVersions(of: organization))
        return Cause.allCases.flatMap { cause in
            let its = kept.filter { $0.playbook.key.cause == cause }
            let hasOwn = its.contains { $0.playbook.key.reason == nil }
            return (hasOwn ? [] : [PlaybookVersions.Entry(.shipped(cause))]) + its
        }
    }
}
