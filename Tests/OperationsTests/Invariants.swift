import Demo
import Operations
import Storage
import TestSupport

extension Company {
    /// What does not hold of its rows.
    func violations() async throws -> [String] {
        let audit = Audit(of: key)
        return try await workplace.writer.reader.read { try audit.violations($0) }
    }
}
