import Hummingbird
import Insight
import NIOCore
import Operations
import Recovery
import Storage

/// What goes with recovery, as a page and as files.
struct WhatWorksRoutes {
    func add(to pages: PageRoutes) {
        pages.get("programme/what-works") { desk, request in
            var filter = SliceFilter(request)
            let answer = try await Self.answer(filter.filter, desk)
            filter.page = .whatWorks
            filter.offer(answer.slices)
            var page = WhatWorksPage(
                answer.works, filter, members: try await Self.members(desk),
                clock: WallClock(now: answer.now, zone: answer.zone))
            page.exceptions = try await Self.exceptions(in: answer.works.period, desk)
            let causes = EarlierCauses(
                of: desk.key, from: answer.works.period.from, to: answer.works.period.to)
            for entry in try await desk.read({ try $0.all(causes) }) {
                if entry.isSuperseded {
                    page.supersededCauses = entry.count
                } else {
                    page.struckCauses = entry.count
                }
            }
            return try desk.show(page)
        }
        for format in ExportFormat.allCases {
            pages.get("programme/what-works.\(format.rawValue)") { desk, request in
                let answer = try await Self.answer(SliceFilter(request).filter, desk)
                let table = WhatWorksTable(
                    answer.works, showsOwners: try await Self.members(desk) != nil)
                return .file(
                    "what-works", format, ResponseBody(byteBuffer: ByteBuffer(bytes: table.bytes(as: format)))
                )
            }
        }
    }

    private static func answer(_ filter: FigureFilter, _ desk: Desk) async throws -> ReadWhatWorks.Answer {
        try await desk.site.workings.answer(desk.organization, filter, at: desk.site)
    }

    private static func exceptions(in period: Period, _ desk: Desk) async throws -> [Case.Fit: Int] {
        let query = RemedyExceptions(of: desk.key, from: period.from, to: period.to)
        let counted = try await desk.read { try $0.all(query) }
        return Dictionary(uniqueKeysWithValues: counted.map { ($0.fit, $0.count) })
    }

    /// Members are compared only by who answers for the programme.
    private static func members(_ desk: Desk) async throws -> [String: String]? {
        guard desk.member.role.may(.runProgramme) else { return nil }
        let members = Members(of: desk.key)
        let entries = try await desk.read { try $0.all(members) }
        return Dictionary(uniqueKeysWithValues: entries.map { ($0.member.id.rawValue, $0.member.name) })
    }
}
