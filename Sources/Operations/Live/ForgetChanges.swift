import Recovery
import Storage

/// Takes hints away that every open page has had time to hear.
package struct ForgetChanges: Sendable {
    package init() {}

    package static let age = Duration.seconds(600)

    package func run(at workplace: Workplace) async throws -> Int {
        let before = workplace.now.subtracting(Self.age)
        return try await workplace.writer.write { connection in
            try connection.run("DELETE FROM changes WHERE at_ms < \(before)")
        }
    }
}
