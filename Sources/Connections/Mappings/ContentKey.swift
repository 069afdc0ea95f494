/// The name of a row that has no id of its own: a hash of what its mapped columns say.
///
/// FNV-1a of 128 bits, over field name, 0x1F, value, 0x1E for each value there is, in the order of the fields.
/// It must never change: a file sent again is recognised by it.
struct ContentKey: Hashable {
    // Source: draft-eastlake-fnv, 128-bit offset basis and prime (2^88 + 0x13B).
    private(set) var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        var high = UInt64(truncatingIfNeeded: value >> 64)
        var low = UInt64(truncatingIfNeeded: value)
        for byte in bytes {
            // The product with the prime, in halves: UInt128's own takes several times as long.
            low ^= UInt64(byte)
            let product = low.multipliedFullWidth(by: Self.lowPrime)
            high = high &* Self.lowPrime &+ product.high &+ low << Self.highPrimeShift
            low = product.low
        }
        value = UInt128(high) << 64 | UInt128(low)
    }

    mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { add($0) }
    }

    /// 32 hexadecimal digits and the ordinal: the second equal row of a file is another signal than the first.
    func sourceID(ordinal: Int) -> String {
        let digits = String(unsafeUninitializedCapacity: 32) { buffer in
            for place in 0..<32 {
                let digit = UInt8(truncatingIfNeeded: value >> UInt128(124 - place * 4) & 0xF)
                buffer[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
            }
            return 32
        }
        return "row-\(digits)-\(ordinal)"
    }

    private static let lowPrime: UInt64 = 0x13B
    /// 2^88 lies 24 bits up in the high half.
    private static let highPrimeShift: UInt64 = 24
}
