extension Zone {
    /// Why the bytes of a zone cannot be followed.
    package enum Damage: Error, Hashable, Sendable {
        case notTimeZoneData
        /// Version 1 knows nothing beyond 2037.
        case versionOne
        case endsEarly
        /// An index or an order that cannot be.
        case contradictory
        case unreadableFooter
        /// Such data counts seconds that instants here do not have.
        case countsLeapSeconds
    }

    /// Reads a compiled zone, version 2 or later, as in `/usr/share/zoneinfo`.
    ///
    /// Source: RFC 9636, sections 3.1 to 3.3.
    package init(name: String, bytes: [UInt8]) throws(Damage) {
        var reader = BigEndianReader(bytes)
        let first = try Header(&reader)
        guard first.version >= UInt8(ascii: "2") else { throw .versionOne }
        try reader.skip(first.blockLength(timeLength: 4))
        let header = try Header(&reader)
        guard header.leaps == 0 else { throw .countsLeapSeconds }
        guard header.types > 0 else { throw .contradictory }
        try reader.need(header.blockLength(timeLength: 8))

        var transitions: [Int64] = []
        transitions.reserveCapacity(header.times)
        for _ in 0..<header.times { transitions.append(try reader.integer(length: 8)) }
        var types: [Int] = []
        types.reserveCapacity(header.times)
        for _ in 0..<header.times { types.append(Int(try reader.byte())) }
        var offsets: [Int] = []
        for _ in 0..<header.types {
            offsets.append(Int(try reader.integer(length: 4)))
            try reader.skip(2)
        }
        try reader.skip(header.characters + header.standards + header.universals)

        guard zip(transitions, transitions.dropFirst()).allSatisfy({ $0 < $1 }),
            types.allSatisfy({ $0 < header.types }), offsets.allSatisfy({ abs($0) <= 93_600 })
        else { throw .contradictory }
        let footer = try reader.line()
        let rule = ZoneRule(footer)
        guard footer.isEmpty || rule != nil else { throw .unreadableFooter }
        self.init(
            name: name, transitions: transitions, offsets: types.map { offsets[$0] },
            earliestOffset: offsets[0], rule: rule)
    }
}

/// The counts that say how long each part of the data that follows is.
private struct Header {
    let version: UInt8
    let universals, standards, leaps, times, types, characters: Int

    init(_ reader: inout BigEndianReader) throws(Zone.Damage) {
        guard try reader.integer(length: 4) == 0x545A_6966 else { throw .notTimeZoneData }
        version = try reader.byte()
        try reader.skip(15)
        universals = try reader.count()
        standards = try reader.count()
        leaps = try reader.count()
        times = try reader.count()
        types = try reader.count()
        characters = try reader.count()
    }

    func blockLength(timeLength: Int) -> Int {
        times * (timeLength + 1) + types * 6 + characters + leaps * (timeLength + 4) + standards + universals
    }
}

/// Takes numbers off a row of bytes, the most significant byte first.
private struct BigEndianReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func need(_ length: Int) throws(Zone.Damage) {
        guard length <= bytes.count - position else { throw .endsEarly }
    }

    mutating func skip(_ length: Int) throws(Zone.Damage) {
        try need(length)
        position += length
    }

    mutating func byte() throws(Zone.Damage) -> UInt8 {
        try need(1)
        defer { position += 1 }
        return bytes[position]
    }

    mutating func count() throws(Zone.Damage) -> Int {
        Int(UInt32(truncatingIfNeeded: try integer(length: 4)))
    }

    /// Signed, of four or eight bytes.
    mutating func integer(length: Int) throws(Zone.Damage) -> Int64 {
        try need(length)
        defer { position += length }
        let number = bytes[position..<position + length].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return length == 4 ? Int64(Int32(truncatingIfNeeded: number)) : Int64(bitPattern: number)
    }

    /// What stands between two line feeds.
    mutating func line() throws(Zone.Damage) -> ArraySlice<UInt8> {
        guard try byte() == 10, let end = bytes[position...].firstIndex(of: 10) else { throw .endsEarly }
        defer { position = end + 1 }
        return bytes[position..<end]
    }
}
