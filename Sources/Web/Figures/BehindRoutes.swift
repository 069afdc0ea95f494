import Hummingbird
import Insight
import NIOCore
import Operations
import Recovery
import Storage

/// The lists behind the numbers of figures.
struct BehindRoutes {
    static let length = 50

    func add(to pages: PageRoutes) {
        pages.get("figures/behind") { desk, request in
            let (behind, figure) = try await Self.figure(request, desk)
            let ids = behind.ids(of: figure)
            let start = min(max(request.asked("after").flatMap { Int($0) } ?? 0, 0), ids.count)
            let shown = Array(ids[start...].prefix(Self.length))
            var page = BehindPage(
                behind, count: ids.count, rows: try await Self.rows(shown, figure.key.membersAre, desk))
            page.next = start + shown.count < ids.count ? start + shown.count : nil
            return try desk.show(page)
        }
        for format in ExportFormat.allCases {
            pages.get("figures/behind.\(format.rawValue)") { desk, request in
                let (behind, figure) = try await Self.figure(request, desk)
                return .file(behind.figure.rawValue, format, Self.file(behind, figure, format, desk))
            }
        }
    }

    private static func figure(_ request: Request, _ desk: Desk) async throws -> (Behind, Figure) {
        guard let behind = Behind(asked: request.chosen),
            let key = Figure.Key(rawValue: behind.figure.rawValue)
        else { throw Missing("figure") }
        let period = behind.period(in: desk.home)
        // A calendar may leave a day out.
        guard period.from < period.to else { throw Missing("figure") }
        let figures = ReadFigures(of: desk.organization, in: period, behind.filter, keys: [key])
        let answer = try await figures.run(with: desk.site.reader, desk.site.world)
        guard let figure = answer.figures.first else { throw Missing("figure") }
        return (behind, figure)
    }

    /// So many at a time are named and sent.
    private static let piece = 500

    private static func file(
        _ behind: Behind, _ figure: Figure, _ format: ExportFormat, _ desk: Desk
    ) -> ResponseBody {
        let ids = behind.ids(of: figure)
        let table = BehindTable(figure, address: desk.site.address)
        return ResponseBody { writer in
            try await writer.write(ByteBuffer(bytes: table.beginning(format)))
            for start in stride(from: 0, to: ids.count, by: piece) {
                let few = Array(ids[start..<min(start + piece, ids.count)])
                let named = zip(few, try await Self.rows(few, figure.key.membersAre, desk))
                let bytes = named.enumerated().flatMap { index, row in
                    table.row(row.0, row.1, format, isFirst: start + index == 0)
                }
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.write(ByteBuffer(bytes: format.end))
            try await writer.finish(nil)
        }
    }

    /// In the order of the ids; one that is gone meanwhile keeps its place under its id.
    static func rows(_ ids: [String], _ kind: Figure.Key.Kind, _ desk: Desk) async throws
        -> [BehindPage.Row]
    {
        guard !ids.isEmpty else { return [] }
        let key = desk.key
        let clock = desk.clock
        let found = try await desk.read { connection -> [String: BehindPage.Row] in
            switch kind {
            case .cases: try cases(ids, key, clock, connection)
            case .units:
                try accounts(ids, key, connection).merging(try customers(ids, key, connection)) { first, _ in
                    first
                }
            case .customers: try customers(ids, key, connection)
            case .promises: try promises(ids, key, clock, connection)
            case .signals: try signals(ids, key, clock, connection)
            }
        }
        return ids.map { found[$0] ?? BehindPage.Row($0, nil, []) }
    }

    private static func cases(
        _ ids: [String], _ key: Organization.Key, _ clock: WallClock, _ connection: any ReadConnection
    ) throws -> [String: BehindPage.Row] {
        let entries = try connection.all(CaseList(of: key, ids: Array(Set(ids))))
        return Dictionary(
            uniqueKeysWithValues: entries.map { entry in
                let found = entry.found
                let facts = [
                    Words.Behind.opened(clock.date(found.t0)), found.stage.word.text,
                    found.lastDiagnosis?.cause.text,
                    entry.ownerName,
                ]
                return (
                    found.id.rawValue,
                    BehindPage.Row(entry.name, .recovery(found.id.rawValue), facts.compactMap(\.self))
                )
            })
    }

    private static func accounts(
        _ ids: [String], _ key: Organization.Key, _ connection: any ReadConnection
    ) throws -> [String: BehindPage.Row] {
        let names = try connection.all(AccountNames(of: key, ids.map { ID($0) }))
        return Dictionary(
            uniqueKeysWithValues: names.map {
                ($0.id.rawValue, BehindPage.Row($0.name, .account($0.id.rawValue), []))
            })
    }

    private static func customers(
        _ ids: [String], _ key: Organization.Key, _ connection: any ReadConnection
    ) throws -> [String: BehindPage.Row] {
        let names = try connection.all(CustomerNames(of: key, ids.map { ID($0) }))
        return Dictionary(
            uniqueKeysWithValues: names.map {
                ($0.id.rawValue, BehindPage.Row($0.name, .customer($0.id.rawValue), []))
            })
    }

    private static func promises(
        _ ids: [String], _ key: Organization.Key, _ clock: WallClock, _ connection: any ReadConnection
    ) throws -> [String: BehindPage.Row] {
        let entries = try connection.all(PromisesByID(of: key, ids))
        return Dictionary(
            uniqueKeysWithValues: entries.map { entry in
                let facts = [
                    Words.Behind.due(clock.date(entry.dueAt)),
                    entry.keptAt.map { Words.Behind.kept(clock.date($0)) },
                ]
                return (
                    entry.id,
                    BehindPage.Row(
                        entry.words ?? Words.Behind.promise, .recovery(entry.recovery),
                        facts.compactMap(\.self))
                )
            })
    }

    private static func signals(
        _ ids: [String], _ key: Organization.Key, _ clock: WallClock, _ connection: any ReadConnection
    ) throws -> [String: BehindPage.Row] {
        let signals = try connection.all(SignalList(of: key, ids: ids))
        return Dictionary(
            uniqueKeysWithValues: signals.map { signal in
                let score = signal.said.score.map { "\($0)" }
                let name = [signal.said.measure.map(Words.measure), score].compactMap(\.self).joined(
                    separator: " ")
                return (
                    signal.id.rawValue,
                    BehindPage.Row(
                        name, .signal(signal.id.rawValue),
                        [clock.date(signal.occurredAt), signal.said.comment].compactMap(\.self))
                )
            })
    }
}
