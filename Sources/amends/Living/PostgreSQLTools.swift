import Foundation

/// PostgreSQL's own programs, which know best how to copy a whole database.
enum PostgreSQLTools {
    static func run(_ name: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let errors = Pipe()
        process.standardError = errors
        do {
            try process.run()
        } catch {
            throw PlainError(.failed, "\(name) cannot be started: install the package postgresql-client")
        }
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let last = said.split(separator: "\n").last.map(String.init) ?? "no reason given"
            throw PlainError(.failed, "\(name) failed: \(last)")
        }
    }
}
