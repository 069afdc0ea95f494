import Foundation
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct CaseTimelineTests {
    @Test(arguments: Engine.allCases)
    func `events, notes, touches and promises stand in one line, newest first`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            let lea = house.company.lea
            house.watch.advance(.seconds(60))
            try await WriteNote(of: house.company.key, about: opened.id, by: lea, "Look at the till")
                .run(at: house.site.workplace)
            house.watch.advance(.seconds(60))
            try await house.company.move(
                opened, .touch(.callAnswered, madeAt: nil, isTemplate: false, note: "They were kind"))
            house.watch.advance(.seconds(60))
            try await house.company.move(
                opened, .promise(words: "An engineer", due: house.watch.now.adding(.days(1))))

            let page = try await house.browser(of: lea).get("/cases/\(opened.id)").text

            let line = try #require(page.between("<ol class=\"timeline\">", "</ol>"))
            let places = ["“An engineer”", "“They were kind”", "“Look at the till”", "Opened: "].map {
                line.range(of: $0)?.lowerBound
            }
            #expect(places.allSatisfy { $0 != nil })
            #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
            #expect(line.contains("wrote a note:"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a long line is read page by page, each entry once`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            // All at one instant: only the tie-break tells them apart.
            for number in 100..<170 {
                try await WriteNote(
                    of: house.company.key, about: opened.id, by: house.company.lea, "Note \(number) of many"
                ).run(at: house.site.workplace)
                if number % 7 == 0 {
                    try await house.company.receive(.nps(2, as: "\(number)"))
                }
            }
            let browser = try await house.browser(of: house.company.lea)

            var seen: [String] = []
            var address: String? = "/cases/\(opened.id)?tab=all"
            var pages = 0
            while let next = address {
                let page = try await browser.get(next)
                let line = try #require(page.text.between("<ol class=\"timeline\">", "</ol>"))
                seen += line.split(separator: "<li>").map(String.init).filter { $0.contains("class=\"dot\"") }
                address = page.text.between("<section id=\"events\"", "</section>")?
                    .between("<nav class=\"row apart\"", "</nav>")?.between("href=\"", "\" rel=\"next\"")
                    .map { String($0.replacing("&amp;", with: "&").prefix { $0 != "#" }) }
                pages += 1
                try #require(pages < 10)
            }

            #expect(pages == 2)
            for number in 100..<170 {
                #expect(seen.filter { $0.contains("Note \(number) of many") }.count == 1, "\(number)")
            }
            #expect(seen.filter { $0.contains("joined the case") }.count == 10)
            #expect(try await browser.get("/cases/\(opened.id)?before=nonsense").status == 200)
        }
    }

    @Test func `why a case ended is told, however long its line has grown`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1"))
            let opened = try await house.onlyCase()
            try await house.company.move(
                opened, by: house.company.lea, .end(.noResponse, because: "Three calls, no answer."))
            house.watch.advance(.seconds(60))
            for number in 0..<60 {
                try await WriteNote(
                    of: house.company.key, about: opened.id, by: house.company.lea, "Note \(number)"
                ).run(at: house.site.workplace)
            }

            let page = try await house.browser(of: house.company.lea).get("/cases/\(opened.id)").text

            #expect(page.contains("<p class=\"kept\" dir=\"auto\">“Three calls, no answer.”</p>"))
        }
    }

    @Test(arguments: [
        ("https://example.org/r/1", true), ("HTTP://example.org/r/1", true), ("javascript:alert(1)", false),
        ("mailto:ada@example.org", false), ("//example.org", false),
    ])
    func `the source of a signal is a link where it is one of the web`(
        permalink: String, isLink: Bool
    ) async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, as: "1").with { $0.permalink = permalink })
            let opened = try await house.onlyCase()
            let browser = try await house.browser(of: house.company.lea)

            for page in ["/cases/\(opened.id)", "/signals/\(opened.opening.signal?.rawValue ?? "")"] {
                let text = try await browser.get(page).text
                let link = "href=\"\(permalink)\" rel=\"noopener noreferrer nofollow\""
                #expect(text.contains(link) == isLink)
                #expect(text.contains("<bdi>\(permalink)</bdi>") != isLink)
            }
        }
    }
}
