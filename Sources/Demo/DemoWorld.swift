import Operations
import Recovery
import Synchronization

/// Makes worlds that stand at one simulated instant; their names and secrets follow from the seed alone, whatever runs
/// beside them.
struct DemoWorld: Sendable {
    let seed: UInt64
    let zones: ZoneCatalogue
    var comments = CommentModels.none

    /// `act` tells worlds of the same instant apart.
    func at(_ instant: Instant, act: Int) -> World {
        let names = DemoNames(seed: seed &+ UInt64(act) &* 0x9E37_79B9, at: instant)
        return World(
            now: { instant }, newName: { names.next() },
            newSecret: { count in (0..<count).map { _ in names.nextByte() } }, zones: zones,
            comments: comments)
    }
}

/// UUIDs of version 7 that sort by the simulated instant and then by when they were given.
private final class DemoNames: Sendable {
    private let milliseconds: Int64
    private let state: Mutex<(chance: Chance, count: UInt64)>

    init(seed: UInt64, at instant: Instant) {
        milliseconds = instant.milliseconds
        state = Mutex((Chance(seed: seed ^ UInt64(bitPattern: instant.milliseconds)), 0))
    }

    func next() -> String {
        let (count, random) = state.withLock { state -> (UInt64, UInt64) in
            state.count += 1
            return (state.count, state.chance.next())
        }
        let words = [
            Self.hex(UInt64(bitPattern: milliseconds) >> 16, 8),
            Self.hex(UInt64(bitPattern: milliseconds), 4),
            Self.hex(0x7000 | count >> 10 & 0xFFF, 4),
            Self.hex(0x8000 | (count & 0x3FF) << 4 | random >> 60, 4),
            Self.hex(random, 12),
        ]
        return words.joined(separator: "-")
    }

    func nextByte() -> UInt8 { state.withLock { UInt8(truncatingIfNeeded: $0.chance.next()) } }

    private static func hex(_ value: UInt64, _ digits: Int) -> String {
        let text = String(value, radix: 16)
        return String((String(repeating: "0", count: 16) + text).suffix(digits))
    }
}
