import Connections
import Demo
import Foundation
import Insight
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

/// A number is the length of a list: of a programme in which everything happens, in whatever slice.
@Suite struct ListsBehindFiguresTests {
    @Test func `every list has as many rows as its number says, and segments add up to it`() async throws {
        try await withHouse { house in
            let programme = try await Programme(in: house)
            var chance = SplitMix64(seed: 30)
            var counted = 0

            for _ in 0..<30 {
                let (period, filter) = programme.slice(by: &chance)
                let whole = try await programme.figures(in: period, filter)
                for figure in whole { counted += figure.check("\(period) \(filter)") }
                let parts = try await programme.segments(in: period, filter)
                // All add up: an account, a customer, a promise and an answer stand in one segment each.
                for (index, figure) in whole.enumerated() {
                    let members = parts.map { $0[index].members }
                    #expect(
                        members.reduce(0) { $0 + $1.base.count } == figure.members.base.count,
                        "\(figure.key) \(period) \(filter)")
                    // What is replaced stands in the slice of its case, the answers in their own.
                    guard figure.key != .reSurveyLift else { continue }
                    #expect(
                        members.reduce(0) { $0 + $1.numerator.count } == figure.members.numerator.count,
                        "\(figure.key) \(period) \(filter)")
                }
            }

            #expect(counted > 300)
        }
    }

    @Test func `of what goes with recovery and of every channel too`() async throws {
        try await withHouse { house in
            let programme = try await Programme(in: house)
            var shown = 0

            let groups = try await programme.browser.get("/programme/what-works.json").json.array ?? []
            for group in groups {
                for (part, count) in [("base", "cases"), ("numerator", "recovered")] {
                    let path = try programme.path(of: group, part)
                    let rows = try await programme.rows(at: path)
                    #expect("\(rows)" == group[count]?.string, "\(path)")
                    shown += rows
                }
            }
            let days = programme.all
            let channels = try await programme.channels(in: days)
            for row in channels.rows where !row.channel.isEmpty {
                for (part, count) in [
                    ("base", row.detractors?.denominator), ("numerator", row.detractors?.numerator),
                ] {
                    let path =
                        programme.path(.detractorShare, days, FigureFilter(), part)
                        + "&channel=\(row.channel)"
                    let rows = try await programme.rows(at: path)
                    #expect(rows == count ?? 0, "\(path)")
                    shown += rows
                }
            }

            #expect(Set(groups.compactMap { $0["group"]?.string }) == ["remedy", "first_contact", "owner"])
            #expect(channels.rows.count > 1)
            #expect(shown > 200)
        }
    }

    @Test func `owners are compared for who runs the programme alone`() async throws {
        try await withHouse { house in
            let programme = try await Programme(in: house)
            let owner = try await programme.browser(of: .owner, in: house)

            let file = try await owner.get("/programme/what-works.csv").text
            let page = try await owner.get("/programme/what-works").text

            #expect(file.contains("first_contact,") && !file.contains("owner,"))
            #expect(page.contains("id=\"speeds-h\"") && !page.contains("id=\"owners-h\""))
            #expect(try await programme.browser.get("/programme/what-works").text.contains("id=\"owners-h\""))
        }
    }

    @Test func `the page shows as many rows as the number says`() async throws {
        try await withHouse { house in
            let programme = try await Programme(in: house)
            var chance = SplitMix64(seed: 7)
            var shown = 0

            for number in 0..<3 {
                var (days, filter) = programme.slice(by: &chance)
                // All of time and everybody once.
                if number == 0 { (days, filter) = (programme.all, FigureFilter()) }
                // A page is asked for a value or for all, and not by cause.
                filter.cause = nil
                filter.team = filter.team.flatMap { $0.isEmpty ? nil : $0 }
                filter.location = filter.location.flatMap { $0.isEmpty ? nil : $0 }
                filter.touchpoint = filter.touchpoint.flatMap { $0.isEmpty ? nil : $0 }
                for figure in try await programme.figures(in: days, filter) {
                    for (part, ids) in [
                        ("base", figure.members.base), ("numerator", figure.members.numerator),
                    ] {
                        let path = programme.path(figure.key, days, filter, part)
                        let rows = try await programme.rows(at: path)
                        #expect(rows == ids.count, "\(path)")
                        shown += rows
                    }
                }
            }

            #expect(shown > 1_000)
        }
    }
}

/// A random programme with the browser of its lead.
private struct Programme {
    let organization: Organization
    let site: (reader: Reader, world: World)
    let browser: Browser
    let zone: Zone
    let first: LocalDay
    let last: LocalDay
    let known: [CaseFact]

    init(in house: House) async throws {
        let workplace = house.site.workplace
        last = try #require(LocalDay("2026-03-01"))
        _ = try await RandomProgramme(until: last, seed: 6).run(at: workplace)
        let found = try await workplace.writer.reader.read { connection in
            let organization = try connection.all(Organizations()).first { $0.name == "Programme 6" }
            let members = try organization.map { try connection.all(Members(of: $0.key)) } ?? []
            let first = try organization.flatMap { try connection.first(FirstDay(of: $0.key)) }
            return (organization, members.first { $0.member.role == .programmeLead }, first)
        }
        organization = try #require(found.0)
        first = try #require(found.2)
        zone = try house.site.world.zones.zone(named: organization.zone)
        site = (workplace.writer.reader, house.site.world)
        browser = try await house.browser(of: try #require(found.1).member.id, in: organization.key)
        let key = organization.key
        known = try await workplace.writer.reader.read { connection in
            try connection.all(CaseFactRows(of: key)).map { entry in
                var fact = CaseFact(id: entry.id, t0: entry.t0, unit: entry.unit)
                fact.segment = entry.segment
                fact.team = entry.team
                fact.location = entry.location
                fact.touchpoint = entry.touchpoint
                fact.cause = entry.cause
                return fact
            }
        }
    }

    var all: ClosedRange<LocalDay> { first...last.adding(days: 1) }

    /// Some days, and the values of some case, "" where it has none.
    func slice(by chance: inout SplitMix64) -> (ClosedRange<LocalDay>, FigureFilter) {
        let days = last.daysSince1970 - first.daysSince1970
        let start = Int.random(in: 0..<days - 30, using: &chance)
        let length = Int.random(in: 20...days - start, using: &chance)
        let its = known[Int.random(in: known.indices, using: &chance)]
        func maybe(_ value: String?) -> String? { Bool.random(using: &chance) ? nil : value ?? "" }
        var filter = FigureFilter()
        switch Int.random(in: 0..<6, using: &chance) {
        case 0: break
        case 1: filter.team = its.team ?? ""
        case 2: filter.location = its.location ?? ""
        case 3: filter.touchpoint = its.touchpoint ?? ""
        case 4: filter.cause = its.cause ?? ""
        default: (filter.team, filter.touchpoint) = (maybe(its.team), maybe(its.touchpoint))
        }
        return (first.adding(days: start)...first.adding(days: start + length), filter)
    }

    func figures(in days: ClosedRange<LocalDay>, _ filter: FigureFilter) async throws -> [Figure] {
        let period = Period(from: zone.startOfDay(days.lowerBound), to: zone.startOfDay(days.upperBound))
        return try await ReadFigures(of: organization, in: period, filter, keys: Figure.Key.allCases).run(
            with: site.reader, site.world
        ).figures
    }

    /// The same of every segment that there is, and of those without one.
    func segments(in days: ClosedRange<LocalDay>, _ filter: FigureFilter) async throws -> [[Figure]] {
        var parts: [[Figure]] = []
        for segment in ["Large", "Middle", "Small", ""] {
            var sliced = filter
            sliced.segment = segment
            parts.append(try await figures(in: days, sliced))
        }
        return parts
    }

    func path(
        _ key: Figure.Key, _ days: ClosedRange<LocalDay>, _ filter: FigureFilter, _ part: String
    ) -> String {
        let slices = [
            ("team", filter.team), ("location", filter.location), ("touchpoint", filter.touchpoint),
        ].compactMap { name, value in value.map { "&\(name)=\($0)" } }
        return
            "/figures/behind?figure=\(key.rawValue)&from=\(days.lowerBound)&to=\(days.upperBound)&part=\(part)"
            + slices.joined()
    }

    /// The list behind a row of the file.
    func path(of group: JSON, _ part: String) throws -> String {
        let days = try ["from", "to"].map { name in
            "&\(name)=\(zone.day(of: try Instant(rfc3339: group[name]?.string ?? "")))"
        }
        let names = ["remedy": "remedy", "first_contact": "speed", "owner": "owner"]
        let name = try #require(group["group"]?.string.flatMap { names[$0] })
        let cause = group["cause"]?.string.map { "&cause=\($0)" } ?? ""
        return "/figures/behind?figure=recovery_rate&part=\(part)\(days.joined())"
            + "&\(name)=\(group["value"]?.string ?? "")\(cause)"
    }

    func channels(in days: ClosedRange<LocalDay>) async throws -> ChannelTable {
        let period = Period(from: zone.startOfDay(days.lowerBound), to: zone.startOfDay(days.upperBound))
        let figures = ReadFigures(of: organization, in: period, keys: [.detractorShare])
        return try #require(try await figures.run(with: site.reader, site.world).channels)
    }

    func browser(of role: Role, in house: House) async throws -> Browser {
        let key = organization.key
        let members = try await site.reader.read { try $0.all(Members(of: key)) }
        return try await house.browser(
            of: try #require(members.first { $0.member.role == role }).member.id, in: key)
    }

    /// Of all pages of the list.
    func rows(at path: String) async throws -> Int {
        var (count, after) = (0, 0)
        while true {
            let page = try await browser.get("\(path)&after=\(after)")
            try #require(page.status == 200, "\(path)")
            let rows = page.text.components(separatedBy: "<li><b>").count - 1
            count += rows
            after += 50
            if !page.text.contains("after=\(after)") { return count }
        }
    }
}

extension Figure {
    /// Whether the lists are as long as what is shown of them; how many numbers that were.
    fileprivate func check(_ comment: String) -> Int {
        var counted = 0
        if case .soFar(let counts, let all) = maturity {
            #expect(members.numerator.count == counts && members.base.count == all, "\(key) \(comment)")
            counted += 1
        }
        if let denominator {
            #expect(members.base.count == denominator, "\(key) \(comment)")
            counted += 1
        }
        if let numerator {
            #expect(members.numerator.count == numerator, "\(key) \(comment)")
            counted += 1
        }
        for beside in besides {
            guard case .share(let share) = beside.amount else { continue }
            #expect(beside.members?.base.count == share.denominator, "\(key) \(beside.key) \(comment)")
            #expect(beside.members?.numerator.count == share.numerator, "\(key) \(beside.key) \(comment)")
        }
        return counted
    }
}
