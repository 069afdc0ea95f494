import Recovery
import TestSupport
import Testing

@Suite struct NoticeBatchTests {
    private func notice(_ kind: Notice.Kind, _ about: String?, minutes: Int) -> Notice {
        let at = Instant.monday(plus: .seconds(minutes * 60))
        return Notice(
            key: "\(kind.rawValue) \(minutes)", kind, for: Member.olga.id, about: about.map { ID($0) },
            clock: kind.sort == .clocks ? .plan : nil, at: at, shownFrom: at)
    }

    private func keys(_ notices: Notice...) -> [[String]] {
        NoticeBatch.batches(of: notices).map { $0.notices.map(\.key) }
    }

    @Test func `clocks of one case within an hour are one line, the newest first`() {
        #expect(
            keys(
                notice(.half, "a", minutes: 0), notice(.late, "a", minutes: 20),
                notice(.breached, "a", minutes: 60))
                == [["breached 60", "late 20", "half 0"]])
    }

    @Test func `an hour later they are another one`() {
        #expect(
            keys(notice(.half, "a", minutes: 0), notice(.breached, "a", minutes: 61))
                == [["breached 61"], ["half 0"]])
    }

    @Test func `another case and another sort are lines of their own`() {
        #expect(
            keys(
                notice(.half, "a", minutes: 0), notice(.half, "b", minutes: 1),
                notice(.reopened, "a", minutes: 2),
                notice(.late, "a", minutes: 3)
            ) == [["late 3", "half 0"], ["reopened 2"], ["half 1"]])
    }

    @Test func `files are never thrown together`() {
        #expect(
            keys(notice(.imported, nil, minutes: 0), notice(.imported, nil, minutes: 1))
                == [["imported 1"], ["imported 0"]])
    }
}
