package import Recovery
import Storage

/// Reads the comments that were taken without being read, so many at a time. What they say counts as if it had been read when
/// they came: who is leaving has a case a second later.
package struct ReadUnread: Sendable {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package static let turn = 200

    /// How many it read; 0 when there are none, or nobody reads.
    ///
    /// - Throws: also what keeps the program from reading.
    package func run(at workplace: Workplace) async throws -> Int {
        let organization = organization
        let unread = try await workplace.writer.read {
            try $0.all(UnreadComments(of: organization, limit: Self.turn))
        }
        guard !unread.isEmpty, let reader = try await workplace.world.comments.reader(for: organization)
        else { return 0 }
        // Nobody waits for this in a transaction.
        let read: [Read] = unread.map { (unread: $0, reading: $0.comment.map(reader.reading)) }
        let world = workplace.world
        try await workplace.writeAgain { connection in
            try hear(read.filter { $0.unread.isHeard($0.reading) }, connection, world)
            try keep(read, connection, world.now())
        }
        return unread.count
    }

    private typealias Read = (unread: UnreadComments.Entry, reading: SignalReading?)

    /// What may open a case, or makes one graver.
    private func hear(_ read: [Read], _ connection: any WriteConnection, _ world: World) throws {
        guard !read.isEmpty else { return }
        var hearing = try Hearing(
            ReceiveSignals(of: organization, []), about: Set(read.compactMap(\.unread.customer)).sorted(),
            connection, world)
        for (unread, reading) in read {
            if let reading { try hearing.hear(reading, of: unread) }
        }
        try hearing.write()
    }

    /// The rest, so far as nobody has read it or said something else meanwhile.
    private func keep(_ read: [Read], _ connection: any WriteConnection, _ now: Instant) throws {
        let query = UnreadComments(
            of: organization, named: read.map(\.unread.signal), connection.dialect)
        let still = Set(try connection.all(query))
        let kept = read.filter { still.contains($0.unread) }
        let readings = kept.compactMap { unread, reading in
            reading.map { (signal: unread.signal, reading: $0) }
        }
        try connection.save(readings, of: organization, at: now)
        try connection.save(
            languages: readings.compactMap { entry in entry.reading.language.map { (entry.signal, $0) } },
            of: organization)
        try connection.takeUp(unread: kept.map(\.unread.signal), of: organization)
    }
}

extension UnreadComments.Entry {
    /// Whether somebody has to hear of it.
    fileprivate func isHeard(_ reading: SignalReading?) -> Bool {
        guard isNews, customer != nil, let kinds = reading?.kinds else { return false }
        return joined != nil ? !kinds.isEmpty : !kinds.isDisjoint(with: [.churnIntent, .contactMe])
    }
}
