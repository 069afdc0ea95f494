package import Connections
package import Recovery

/// The things an operation may not take from the air: the time, a fresh name, chance, time zones, what comments say, and the way
/// to other systems.
package struct World: Sendable {
    package var now: @Sendable () -> Instant
    /// A UUID of version 7: names sort by when they were given.
    package var newName: @Sendable () -> String
    /// So many bytes that nobody can guess.
    package var newSecret: @Sendable (_ bytes: Int) -> [UInt8]
    package var zones: ZoneCatalogue
    package var comments: CommentModels
    package var outward: Outward

    package init(
        now: @escaping @Sendable () -> Instant, newName: @escaping @Sendable () -> String,
        newSecret: @escaping @Sendable (_ bytes: Int) -> [UInt8], zones: ZoneCatalogue,
        comments: CommentModels = .none, outward: Outward = .none
    ) {
        self.now = now
        self.newName = newName
        self.newSecret = newSecret
        self.zones = zones
        self.comments = comments
        self.outward = outward
    }
}
