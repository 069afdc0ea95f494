import Connections
import HTTPTypes
import Insight
import Hummingbird
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct ExportsTests {
    @Test(arguments: Engine.allCases)
    func `every list is taken home as a file, of one's own organization alone`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let other = try await Company.found("Harbour", at: house.site.workplace, house.watch)
            for (company, words) in [(house.company, "OURWORDS"), (other, "THEIRWORDS")] {
                try await company.receive(
                    .nps(2, of: CustomerForm.ada.at(words), as: "1").with { $0.comment = "=" + words })
            }
            let lea = try await house.browser(of: house.company.lea)
            let page = try await lea.get("/settings/exports")

            for list in ExportList.allCases {
                for format in ExportFormat.allCases {
                    let path = Path.exportFile(list, format).text
                    #expect(page.text.contains("href=\"\(path)\""))
                    let file = try await lea.get(path)
                    #expect(file.status == 200)
                    #expect(file.headers[.contentType] == format.mediaType)
                    #expect(
                        file.headers[.contentDisposition]
                            == "attachment; filename=\"\(list.rawValue).\(format.rawValue)\"")
                    #expect(!file.text.contains("THEIRWORDS"), "\(path)")
                    if format == .json { #expect(try file.json.array != nil, "\(path)") }
                }
            }
            let signals = try await lea.get("/settings/exports/signals.csv")
            #expect(signals.text.contains("'=OURWORDS"))
            for path in ["signals", "signals.xml", "nothing.csv", "signals.csv.json", ".csv"] {
                #expect(try await lea.get("/settings/exports/\(path)").status == 404, "\(path)")
            }
        }
    }

    @Test func `only who administers takes everything home`() async throws {
        try await withHouse { house in
            let olga = try await house.browser(of: house.company.olga)

            #expect(try await olga.get("/settings/exports").status == 403)
            #expect(try await olga.get("/settings/exports/signals.csv").status == 403)
            #expect(try await Browser(house.site).get("/settings/exports/signals.csv").status != 200)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the figures that are shown are taken home in the same slice`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, of: .ada, as: "1").with { $0.touchpoint = "delivery" })
            try await house.company.receive(.nps(10, of: .bo, as: "2").with { $0.touchpoint = "a & b" })
            let olga = try await house.browser(of: house.company.olga)
            let page = try await olga.get("/figures?period=all&touchpoint=a+%26+b&cause=process_friction")
            let query = "period=all&amp;touchpoint=a%20%26%20b&amp;cause=process_friction"
            #expect(page.text.contains("href=\"/figures.csv?\(query)\""))
            #expect(page.text.contains("href=\"/figures.json?\(query)\""))

            let csv = try await olga.get("/figures.csv?period=all&touchpoint=a+%26+b")
            let json = try await olga.get("/figures.json?period=all&touchpoint=a+%26+b").json

            let lines = csv.text.split(separator: "\r\n")
            #expect(lines.count { $0.hasPrefix("nps,") } == 3)
            #expect(lines.filter { $0.hasPrefix("nps,") }.allSatisfy { $0.contains(",a & b,") })
            #expect(lines.contains { $0.hasPrefix("recovery_rate,") })
            #expect(json["figures"]?.array?.count == Figure.Key.allCases.count)
            #expect(json["slice"]?["touchpoint"] == "a & b")
            #expect(json["scores"]?.array?.first?["answers"] == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `those behind a number are taken home, each by its id`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, of: .ada, as: "1"), .nps(1, of: .bo, as: "2"))
            let olga = try await house.browser(of: house.company.olga)
            let query = "figure=cases_classified&from=2026-03-01&to=2026-04-01"
            let page = try await olga.get("/figures/behind?\(query)")
            #expect(page.text.contains("/figures/behind.csv?figure=cases_classified&amp;from=2026-03-01"))

            let csv = try await olga.get("/figures/behind.csv?\(query)")
            let json = try await olga.get("/figures/behind.json?\(query)").json

            let cases = try await house.company.cases().map(\.id.rawValue)
            #expect(csv.text.split(separator: "\r\n").count == 3)
            #expect(Set((json.array ?? []).compactMap { $0["id"]?.string }) == Set(cases))
            #expect(json.array?.first?["kind"] == "case")
            #expect(json.array?.first?["counts"] == false)
            #expect(csv.text.contains("http://amends.test/cases/\(cases[0])"))
            #expect(try await olga.get("/figures/behind.csv?figure=nothing").status == 404)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the month on one page is read from the scorecard, and writes nothing`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, of: .ada, as: "1").with { $0.comment = "Cold coffee" })
            house.watch.advance(.days(40))
            let sponsor = try await house.browser(of: house.company.olga)

            let scorecard = try await sponsor.get("/scorecard")
            let month = try await sponsor.get("/scorecard/month")

            #expect(scorecard.text.contains("href=\"/scorecard/month\""))
            #expect(month.text.contains("Mar 2026"))
            #expect(month.text.contains("Cold coffee"))
            #expect(month.text.contains("href=\"/scorecard/month?month=2026-04\""))
            #expect(try await sponsor.get("/scorecard/month?month=2026-04").text.contains("as they stand on"))
            for asked in ["2026-05", "2026-1", "x", "0001-01", "9999-12", "2025-01"] {
                #expect(try await sponsor.get("/scorecard/month?month=\(asked)").status == 404, "\(asked)")
            }
            #expect(
                try await house.company.count(
                    "SELECT COUNT(*) FROM programme_events WHERE kind = 'month_reported'") == 0)
        }
    }
}
