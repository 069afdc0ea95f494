import Recovery
import Storage

extension Hearing {
    /// What was kept of the comments of these signals.
    mutating func meetReadings(of signals: [Signal]) throws {
        guard !signals.isEmpty else { return }
        let keys = Dictionary(uniqueKeysWithValues: signals.map { ($0.id, SignalKey($0)) })
        for kept in try connection.all(Readings(of: organization, signals: keys.keys.sorted())) {
            if let key = keys[kept.signal] { readings[key] = kept.reading }
        }
    }

    func reading(of signal: Signal) -> SignalReading? { readings[SignalKey(signal)] }

    /// What has a case is read at once, so far as anybody reads.
    mutating func read(_ signal: inout Signal) {
        let key = SignalKey(signal)
        guard let reader, let comment = signal.said.comment, readings[key] == nil, newComments[key] != false
        else { return }
        let reading = reader.reading(of: comment)
        readings[key] = reading
        newComments[key] = true
        signal.hear(reading)
    }

    /// What a comment says that was taken without being read.
    mutating func hear(_ reading: SignalReading, of unread: UnreadComments.Entry) throws {
        guard let key = try meetSignals(where: "s.id = \(unread.signal)").first, var signal = signals[key],
            signal.said.comment == unread.comment, readings[key] == nil
        else { return }
        try checkHeld(signal.customer)
        readings[key] = reading
        newComments[key] = true
        signal.hear(reading)
        if signal.joined != nil {
            try weighAgain(signal)
        } else {
            _ = try reconsider(&signal, opening: .whenRecent)
        }
        signals[key] = signal
        changedSignals.insert(key)
    }

    /// Keeps what was read, and leaves for later what was not.
    func writeComments(of fresh: [Signal], _ changed: [Signal]) throws {
        var unread: [(signal: ID<Signal>, isNews: Bool)] = []
        var read: [(ID<Signal>, SignalReading)] = []
        for signal in fresh + changed {
            guard let isNews = newComments[SignalKey(signal)] else { continue }
            if let reading = reading(of: signal) {
                read.append((signal.id, reading))
            } else {
                unread.append((signal.id, isNews))
            }
        }
        try connection.save(read, of: organization, at: now)
        try connection.leaveUnread(unread, of: organization)
        let said = Set(changed.map(\.id))
        try connection.takeUp(unread: read.map(\.0).filter(said.contains), of: organization)
        try connection.forgetReadings(of: unread.map(\.signal).filter(said.contains), in: organization)
    }
}
