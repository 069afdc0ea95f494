import Recovery
import Web

extension EveryPage {
    static func notices(_ words: String) -> NoticesPage {
        let late = Digest.Entry(caseID: words, customer: words, overdue: [.firstTouch])
        let rows = noticeRows(words)
        return NoticesPage(
            csrf: words,
            digest: Digest(
                parts: DueToday.allCases.map { .init($0, Array(repeating: late, count: 9)) }),
            unread: rows, read: rows, clock: clock)
    }

    /// One of each kind, of which the clocks stand in one line.
    private static func noticeRows(_ words: String) -> [NoticeRow] {
        let notices = Notice.Kind.allCases.map { kind in
            Notice(
                key: kind.rawValue, kind, for: ID(words), about: kind == .imported ? nil : ID(words),
                clock: kind.sort == .clocks ? .plan : nil, by: ID(words), cases: 2, at: clock.now,
                shownFrom: clock.now)
        }
        let actors = Dictionary(uniqueKeysWithValues: notices.map { ($0.key, words) })
        return NoticeBatch.batches(of: notices).map {
            NoticeRow($0, customer: words, owner: words, actors: actors)
        }
    }
}
