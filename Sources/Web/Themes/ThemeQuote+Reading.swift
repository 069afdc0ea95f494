import Insight
import Recovery
import Storage

extension ThemeQuote {
    /// So many letters of a comment at most; the signal has all of it.
    private static let most = 400

    fileprivate init?(
        _ signal: Signal, names: CustomerNaming, _ finder: inout ThemeFinder, clock: WallClock
    ) {
        // Marked as a test or emptied since it was counted.
        guard let comment = signal.said.comment, !signal.said.isTest else { return nil }
        let text = comment.count > Self.most ? String(comment.prefix(Self.most)) + " …" : comment
        self.init(
            SignalRow(signal, names: names), text,
            at: finder.places(in: text).compactMap { text.place(ofBytes: $0) }, clock: clock)
    }
}

extension Desk {
    /// The comments of these signals, for each theme in the order in which its signals are named.
    func quotes(_ wanted: [(theme: Theme, signals: [ID<Signal>])]) async throws -> [[ThemeQuote]] {
        let (key, ids) = (key, Set(wanted.flatMap(\.signals)).map(\.rawValue).sorted())
        let (signals, names) = try await read { connection in
            let signals = try connection.all(SignalList(of: key, ids: ids))
            return (signals, try connection.customerNames(signals, of: key))
        }
        let byID = Dictionary(signals.map { ($0.id, $0) }) { first, _ in first }
        return wanted.map { theme, signals in
            var finder = ThemeFinder([theme])
            return signals.compactMap { byID[$0] }
                .compactMap { ThemeQuote($0, names: names, &finder, clock: clock) }
        }
    }
}
