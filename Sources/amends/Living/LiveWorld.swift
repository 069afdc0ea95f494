import Connections
import FoundationEssentials
import Glibc
import Operations
import Recovery
import Synchronization

extension World {
    /// The one world whose clock runs, whose names are new and whose chance is chance.
    static let live = World(
        now: { Instant(milliseconds: clockMilliseconds()) },
        newName: { LiveNames.shared.next() },
        newSecret: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        },
        zones: ZoneCatalogue { name in
            FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(name)").map { [UInt8]($0) }
        },
        comments: .live, outward: Outward(OutwardDoor.live))

    static func clockMilliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// UUIDs of version 7 that sort in the order in which this process gave them. Source: RFC 9562, 6.2 method 2.
final class LiveNames: Sendable {
    static let shared = LiveNames()

    private struct State {
        var milliseconds: Int64 = 0
        var counter: UInt32 = 0
        var chance = Chance()
    }

    /// Random words, asked of the system a page at a time: each time is a call of the kernel.
    private struct Chance: RandomNumberGenerator {
        private var words = [UInt64](repeating: 0, count: 512)
        private var used = 512

        mutating func next() -> UInt64 {
            if used == words.count {
                words.withUnsafeMutableBytes { bytes in
                    if let first = bytes.baseAddress { arc4random_buf(first, bytes.count) }
                }
                used = 0
            }
            defer { used += 1 }
            return words[used]
        }
    }

    private let state = Mutex(State())

    func next() -> String {
        let now = World.clockMilliseconds()
        let (time, counter, random) = state.withLock { state -> (Int64, UInt32, UInt64) in
            if now > state.milliseconds {
                state.milliseconds = now
                state.counter = UInt32.random(in: 0..<1 << 25, using: &state.chance)
            } else {
                state.counter += 1
                if state.counter >= 1 << 26 {
                    state.milliseconds += 1
                    state.counter = 0
                }
            }
            return (state.milliseconds, state.counter, state.chance.next())
        }
        // 48 bits of time, then 26 of the counter around the version, then chance around the variant.
        let high = UInt64(bitPattern: time) << 16 | 0x7000 | UInt64(counter >> 14)
        let low = 1 << 63 | UInt64(counter & 0x3FFF) << 48 | random & 0xFFFF_FFFF_FFFF
        return Self.text(high, low)
    }

    private static func text(_ high: UInt64, _ low: UInt64) -> String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var place = 0
            for index in 0..<32 {
                if index == 8 || index == 12 || index == 16 || index == 20 {
                    buffer[place] = UInt8(ascii: "-")
                    place += 1
                }
                let word = index < 16 ? high : low
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - index % 16 * 4)) & 15
                buffer[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                place += 1
            }
            return 36
        }
    }
}
