import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Recovery
import Storage

/// What the reader is told in the app.
struct NoticeRoutes {
    private static let mostUnread = 200
    private static let mostRead = 50
    /// More cases than anybody sees to in a day.
    private static let mostDue = 200

    func add(to pages: PageRoutes) {
        pages.get("notices") { desk, _ in try desk.show(try await Self.page(desk)) }
        pages.get("notices/bell") { desk, _ in
            Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: Bell(unread: desk.unread).html.text)))
        }
        pages.post("notices") { desk, form, _ in
            // What nobody saw on the page stays unread.
            let seen = Int64(form["until"]).map(Instant.init(milliseconds:)) ?? desk.clock.now
            try await MarkNoticesRead(of: desk.key, desk.member.id, shownUntil: seen)
                .run(at: desk.site.workplace)
            return try desk.go(to: .notices)
        }
    }

    private static func page(_ desk: Desk) async throws -> NoticesPage {
        let (key, reader, now) = (desk.key, desk.member, desk.clock.now)
        return try await desk.read { connection in
            func rows(isRead: Bool) throws -> [NoticeRow] {
                let query = NoticesOf(
                    reader.id, of: key, isRead: isRead, now: now, limit: isRead ? mostRead : mostUnread)
                return NoticeRow.rows(of: try connection.all(query), reader: reader.id)
            }
            let due = CaseList(of: key, openOwnedBy: reader.id, dueBefore: desk.endOfDay, limit: mostDue)
            let open = reader.role.may(.workCases) ? try connection.all(due) : nil
            return NoticesPage(
                csrf: desk.csrf, digest: open.map { Digest(of: $0, now: now, dayEnds: desk.endOfDay) },
                unread: try rows(isRead: false), read: try rows(isRead: true), clock: desk.clock)
        }
    }
}

extension Desk {
    /// Of the member's day.
    fileprivate var endOfDay: Instant { clock.zone.startOfDay(clock.zone.day(of: clock.now).adding(days: 1)) }
}

extension NoticeRow {
    fileprivate static func rows(of entries: [NoticesOf.Entry], reader: ID<Member>) -> [NoticeRow] {
        let byKey = Dictionary(entries.map { ($0.notice.key, $0) }) { first, _ in first }
        return NoticeBatch.batches(of: entries.map(\.notice)).map { batch in
            let entry = byKey[batch.first.key]
            let names = batch.notices.compactMap { notice in
                byKey[notice.key]?.actorName.map { (notice.key, $0) }
            }
            return NoticeRow(
                batch, customer: entry?.customerName, owner: entry?.owner == reader ? nil : entry?.ownerName,
                actors: Dictionary(names) { first, _ in first })
        }
    }
}

extension Digest {
    fileprivate init(of open: [CaseList.Entry], now: Instant, dayEnds end: Instant) {
        self.init(
            parts: DueToday.allCases.map { due in
                Part(
                    due,
                    open.filter { $0.found.isDueToday(as: due, now: now, dayEnds: end) }.map {
                        Entry(
                            caseID: $0.found.id.rawValue,
                            customer: $0.customerName ?? $0.customerEmail ?? $0.customerKey,
                            overdue: due == .overdue ? $0.found.overdueClocks(now: now) : [])
                    })
            })
    }
}
