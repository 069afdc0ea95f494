import Connections
import Operations
import Recovery
import Storage
import Web

/// An error as the command line tells it: one sentence, and an exit code that scripts can tell apart.
struct PlainError: Error, CustomStringConvertible {
    /// Source: sysexits.h.
    enum Code: Int32 {
        case failed = 1
        case usage = 64
        case data = 65
        case unavailable = 69
        case permission = 77
        case setting = 78
    }

    let code: Code
    let description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }

    init(_ error: any Error) {
        switch error {
        case let plain as PlainError: self = plain
        case let fault as StorageFault: self.init(fault)
        case let refusal as DelimitedFile.Refusal: self.init(.data, refusal.description)
        case let mismatch as SignalMapping.Mismatch: self.init(.data, "line 1: \(mismatch)")
        case let missing as Missing: self.init(.failed, "there is no such \(missing.kind) here")
        case ZoneCatalogue.Refusal.unknownZone(let name):
            self.init(.usage, "\(name) is no time zone; it is written like Europe/London")
        case let refusal as any Refusal:
            let utc = WallClock(now: Instant(milliseconds: 0), zone: .utc)
            self.init(.failed, Words.refusal(refusal, currency: "", clock: utc) + " (\(refusal.rule))")
        default: self.init(.failed, "\(error)")
        }
    }

    private init(_ fault: StorageFault) {
        switch fault.code {
        case .unreachable: self.init(.unavailable, "the database cannot be reached: \(fault.underlying)")
        case .inUse: self.init(.unavailable, "another process holds the database: \(fault.underlying)")
        case .full: self.init(.failed, "the disk is full: \(fault.underlying)")
        case .forbidden: self.init(.permission, "no permission while \(fault.activity): \(fault.underlying)")
        case .newerSchema: self.init(.failed, "the database is of a newer version: \(fault.underlying)")
        case .unreadable:
            self.init(.failed, "not a database, or damaged, while \(fault.activity): \(fault.underlying)")
        case .constraint, .conflict, .other: self.init(.failed, fault.description)
        }
    }
}
