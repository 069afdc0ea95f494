package import Recovery

/// Work that somebody enqueued and one server at a time does.
package struct ClaimedJob: Hashable, Sendable {
    package let id: String
    package let organization: Organization.Key
    package let name: String
    package let subject: String
    package let attempts: Int
    /// Grows with each claim: what an earlier holder says no longer counts.
    package let fence: Int
}
