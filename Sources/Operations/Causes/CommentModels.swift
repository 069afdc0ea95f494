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

    /// What is known of an organization whose comments are read.
    package struct Known: Sendable {
        /// Nil before anything was learned that it confirmed.
        package fileprivate(set) var learned: Learned?
        package fileprivate(set) var competitors = Competitors([])

        package init() {}
    }

    package typealias Read = @Sendable (_ comment: String, _ known: Known) -> SignalReading

    /// Reads one organization's comments by what is known at that moment.
    package struct Reader: Sendable {
        fileprivate let read: Read
        fileprivate let known: Known

        /// Of the model; 0 before anything was learned that the organization confirmed.
        package var number: Int { known.learned?.number ?? 0 }

        package func reading(of comment: String) -> SignalReading { read(comment, known) }
    }

    private let prepare: (@Sendable () throws -> Read)?
    private let prepared = Mutex<Task<Read, any Error>?>(nil)
    private let known = Mutex<[Organization.Key: Known]>([:])

    private init(_ prepare: (@Sendable () throws -> Read)?) {
        self.prepare = prepare
    }

    /// Whatever has to be learned first is learned when the first comment comes.
    package convenience init(preparing prepare: @escaping @Sendable () throws -> Read) {
        self.init(prepare)
    }

    package convenience init(_ read: @escaping Read) {
        self.init { read }
    }

    /// Where nobody reads.
    package static var none: CommentModels { CommentModels(nil) }

    /// Nil where nobody reads. Who asks first waits, as who asks meanwhile, and no thread with them.
    ///
    /// - Throws: what keeps the program from reading, each time.
    package func reader(for organization: Organization.Key) async throws -> Reader? {
        guard let prepare else { return nil }
        let begun = prepared.withLock { prepared in
            let task = prepared ?? Task { try await OwnThread.learning.run(prepare) }
            prepared = task
            return task
        }
        let read = try await begun.value
        return Reader(read: read, known: known.withLock { $0[organization] ?? Known() })
    }

    /// 0 before anything was learned that the organization confirmed.
    package func number(for organization: Organization.Key) -> Int {
        known.withLock { $0[organization]?.learned?.number ?? 0 }
    }

    /// An older model than the one in use is let go.
    package func use(_ model: Learned, for organization: Organization.Key) {
        known.withLock { known in
            if known[organization]?.learned?.number ?? 0 < model.number {
                known[organization, default: Known()].learned = model
            }
        }
    }

    /// Who names one of these companies may leave.
    package func listen(for competitors: [String], in organization: Organization.Key) {
        let competitors = Competitors(competitors)
        known.withLock { $0[organization, default: Known()].competitors = competitors }
    }
}
