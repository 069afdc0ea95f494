import Foundation
import Storage

/// PostgreSQL's own programs, which know best how to copy a whole database.
enum PostgreSQLTools {
    /// The address goes along in the environment: it may hold a password, and everybody on the machine can read arguments.
    static func run(_ name: String, _ arguments: [String], on address: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            try PostgreSQLAddress(address).environment
        ) { $1 }
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
