import Operations
import Recovery

extension CommentModels {
    /// What every process of the program reads by.
    static let live = CommentModels(preparing: {
        let own = try OwnReader()
        return { comment, known in own.reading(of: comment, by: known) }
    })
}
