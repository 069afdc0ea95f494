/// The database could not do what it was asked; never the caller's mistake.
package struct StorageFault: Error, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// A unique index, primary key or other constraint said no.
        case constraint
        /// Deadlock, serialization failure, lock not obtained: worth another try.
        case conflict
        /// The server cannot be reached or the line died; what was not committed is gone.
        case unreachable
        /// The disk, or the size allowed to the database, is full.
        case full
        /// No permission to read or write the file, or to sign in.
        case forbidden
        /// Another process holds the database.
        case inUse
        /// The database was written by a newer version of this program.
        case newerSchema
        /// Not a database, damaged, or a value of an unexpected kind.
        case unreadable
        case other
    }

    package let code: Code
    /// What we were doing, as in "opening the database".
    package let activity: String
    /// What the engine said.
    package let underlying: String

    package init(_ code: Code, while activity: String, _ underlying: String) {
        self.code = code
        self.activity = activity
        self.underlying = underlying
    }

    package var description: String { "\(code.rawValue) while \(activity): \(underlying)" }
}
