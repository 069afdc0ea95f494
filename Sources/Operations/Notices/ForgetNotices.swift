import Recovery
import Storage

/// Takes notices away that were read long ago; what happened stays with the case.
package struct ForgetNotices: Sendable {
    package init() {}

    package static let age = Duration.days(90)

    package func run(at workplace: Workplace) async throws -> Int {
        let before = workplace.now.subtracting(Self.age)
        return try await workplace.writer.write { connection in
            try connection.run("DELETE FROM notices WHERE read_ms < \(before)")
        }
    }
}
