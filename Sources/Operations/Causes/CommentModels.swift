package import Insight
package import Recovery
import Synchronization

/// What reads comments, for each organization by the model of causes that it goes by.
package final class CommentModels: Sendable {
    /// What was learned from the causes that an organization's people found.
    package struct Learned: Sendable {
        package let number: Int
        package let causes: CauseModel

        package init(number: Int, causes: CauseModel) {
            self.number = number
            self.causes = causes
        }
    }

    private let read: @Sendable (_ comment: String, _ learned: Learned?) -> SignalReading?
    private let learned = Mutex<[Organization.Key: Learned]>([:])

    package init(_ read: @escaping @Sendable (_ comment: String, _ learned: Learned?) -> SignalReading?) {
        self.read = read
    }

    /// Where nobody reads.
    package static var none: CommentModels { CommentModels { _, _ in nil } }

    /// Nil where nobody reads.
    package func reading(of comment: String, for organization: Organization.Key) -> SignalReading? {
        read(comment, learned.withLock { $0[organization] })
    }

    /// 0 before anything was learned that the organization confirmed.
    package func number(for organization: Organization.Key) -> Int {
        learned.withLock { $0[organization]?.number ?? 0 }
    }

    package func use(_ model: Learned, for organization: Organization.Key) {
        learned.withLock { $0[organization] = model }
    }
}
