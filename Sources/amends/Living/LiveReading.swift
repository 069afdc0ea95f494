import Operations
import Recovery

extension CommentModels {
    /// What every process of the program reads by; it is learned when the first comment comes, which then waits some
    /// seconds. Where the program came without its texts nobody reads, and comments are kept all the same.
    static let live = CommentModels { comment, learned in try? own.get().reading(of: comment, by: learned) }

    private static let own = Result { try OwnReader() }
}
