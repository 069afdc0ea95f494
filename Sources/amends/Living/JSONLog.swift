import Connections
import Glibc
import Logging
import Operations
import Recovery

/// Log lines as JSON on standard error: ids and codes, never secrets or customers' words.
struct JSONLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info
    let label: String

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var members = [
            JSON.Member("at", World.live.now().json), JSON.Member("level", .string(event.level.rawValue)),
            JSON.Member("message", .string(event.message.description)),
        ]
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) {
            members.append(JSON.Member(key, .string("\(value)")))
        }
        // One write, so that lines of several threads do not mix.
        let line = JSON.object(members).encoded() + [UInt8(ascii: "\n")]
        _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
}
