import ArgumentParser
import Connections
import Dispatch
import FoundationEssentials
import Glibc
import Logging
import ServiceLifecycle
import Storage

/// The socket beside a SQLite database on which its server takes commands, since one process owns the file.
///
/// A command is one line of JSON, the working directory first and then its arguments. Answers are lines that begin
/// with `1` (output), `2` (aside) or `=` (the exit code, last).
struct CommandSocket: Service {
    let office: Office
    let logger: Logger

    func run() async throws {
        let path = office.settings.socketPath
        let listener = try Self.listen(at: path)
        let commands = DispatchQueue(label: "amends.commands", attributes: .concurrent)
        commands.async {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                commands.async { serve(connection) }
            }
        }
        try? await gracefulShutdown()
        unlink(path)
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func serve(_ connection: Int32) {
        guard let line = Self.line(from: connection), let json = try? JSON(parsing: Array(line.utf8)),
            let words = json.array?.compactMap(\.string), let directory = words.first
        else {
            close(connection)
            return
        }
        let output = Office.Output(
            line: { FileHandleText.write(Self.prefixed("1", $0), to: connection) },
            aside: { FileHandleText.write(Self.prefixed("2", $0), to: connection) })
        let its = Office(
            workplace: office.workplace, settings: office.settings, directory: directory, output: output)
        Task {
            let code = await Self.code(of: Array(words.dropFirst()), in: its)
            FileHandleText.write("=\(code)\n", to: connection)
            close(connection)
        }
    }

    private static func code(of arguments: [String], in office: Office) async -> Int32 {
        do {
            guard let command = try Amends.parseAsRoot(arguments) as? any OfficeCommand else {
                throw PlainError(.unavailable, "this command needs the server to be stopped first")
            }
            try await command.work(in: office)
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            let plain = PlainError(error)
            office.output.aside("amends: \(plain.description)")
            return plain.code.rawValue
        }
    }

    private static func prefixed(_ sign: String, _ text: String) -> String {
        // By scalars: CR LF is one character, and the other side reads up to each LF.
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { sign + String($0) + "\n" }.joined()
    }

    // MARK: The side of the command

    /// Has the server run a command; prints what it prints.
    static func send(
        _ arguments: [String], from directory: String, to path: String, otherwise fault: StorageFault
    ) throws -> Int32 {
        let connection = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(connection) }
        let connected = try withAddress(path) { connect(connection, $0, $1) }
        // The server may be just starting or ending; then the database is in use all the same.
        guard connected == 0 else { throw fault }
        let line = JSON.array(([directory] + arguments).map(JSON.string)).text
        FileHandleText.write(line + "\n", to: connection)
        while let answer = Self.line(from: connection) {
            let text = String(answer.dropFirst())
            switch answer.first {
            case "1": FileHandleText.write(text + "\n", to: 1)
            case "2": FileHandleText.write(text + "\n", to: 2)
            default: return Int32(text) ?? 1
            }
        }
        throw PlainError(.unavailable, "the server ended before the command did; run it again")
    }

    // MARK: Parts

    private static func listen(at path: String) throws -> Int32 {
        unlink(path)
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let bound = try withAddress(path) { bind(listener, $0, $1) }
        guard bound == 0, Glibc.listen(listener, 16) == 0 else {
            throw PlainError(
                .permission, "the socket \(path) cannot be made: \(String(cString: strerror(errno)))")
        }
        return listener
    }

    private static func withAddress<Result>(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) throws -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8) + [0]
        guard bytes.count <= MemoryLayout.size(ofValue: address.sun_path) else {
            throw PlainError(
                .setting, "AMENDS_DATABASE: the path is too long for a socket beside it: \(path)")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    /// Up to the next line end; nil at the end of the connection.
    private static func line(from connection: Int32) -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while read(connection, &byte, 1) == 1 {
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }
}
