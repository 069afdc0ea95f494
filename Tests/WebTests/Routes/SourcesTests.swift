import Connections
import Operations
import Recovery
import TestSupport
import Testing
import Web

@Suite struct SourcesTests {
    static let kiosks: SignalMapping = {
        var mapping = SignalMapping(
            source: "kiosk", columns: [.id: "Nr.", .score: "Note", .occurredAt: "Tag"])
        mapping.measure = .csat
        mapping.dates = DatePattern(rawValue: "dd.MM.yyyy HH:mm")
        mapping.zone = "Europe/Vienna"
        return mapping
    }()

    @Test(arguments: Engine.allCases)
    func `sources are listed once each, with the mappings that read their files`(engine: Engine) async throws
    {
        try await withHouse(engine) { house in
            try await house.save(Self.kiosks, as: "Kiosks & co")
            for source in ["survey", "kiosk", "survey", "kiosk", "app"] {
                try await house.company.receive(
                    .nps(9, as: "\(source)-\(house.watch.now)").with { $0.source = source })
                house.watch.advance(.seconds(1))
            }
            let olga = try await house.browser(of: house.company.olga)

            let page = try await olga.get("/settings/sources")

            let listed = page.text.split(separator: "<th scope=\"row\" class=\"breaks\">").dropFirst().map {
                String($0.prefix { $0 != "<" })
            }
            #expect(listed.prefix(3) == ["app", "kiosk", "survey"])
            #expect(page.text.contains("href=\"/settings/sources/mapping?name=Kiosks%20%26%20co\""))
            #expect(page.text.contains("kiosk: CSAT, 3 columns"))
        }
    }

    @Test func `a mapping is shown in words`() async throws {
        try await withHouse { house in
            try await house.save(Self.kiosks, as: "Kiosks & co")
            let olga = try await house.browser(of: house.company.olga)

            let page = try await olga.get("/settings/sources/mapping?name=Kiosks%20%26%20co")

            #expect(page.text.contains("1 to 5; detractor up to 2, promoter from 4"))
            #expect(page.text.contains("dd.MM.yyyy HH:mm"))
            #expect(page.text.contains("Europe/Vienna"))
            #expect(page.text.contains("Nr.</th><td>Id of the answer</td>"))
            #expect(!page.text.contains("action=\"/settings/sources"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a mapping is renamed to a free name, and deleted once that is confirmed`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            try await house.save(Self.kiosks, as: "Kiosks")
            try await house.save(Self.kiosks, as: "Others")
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/settings/sources/mapping?name=Kiosks")

            let taken = try await lea.post(
                "/settings/sources/mapping/rename", ["mapping": "Kiosks", "name": "Others"])
            let renamed = try await lea.post(
                "/settings/sources/mapping/rename", ["mapping": "Kiosks", "name": "Halls"])
            let unsure = try await lea.post("/settings/sources/mapping/delete", ["mapping": "Halls"])
            let sure = try await lea.post(
                "/settings/sources/mapping/delete", ["mapping": "Halls", "confirm": "yes"])

            #expect(taken.text.contains("data-rule=\"mapping_name_taken\""))
            #expect(taken.text.contains("value=\"Others\""))
            #expect(renamed.status == 303)
            #expect(unsure.text.contains("data-rule=\"confirm_needed\""))
            #expect(sure.status == 303)
            let left = try await lea.get("/settings/sources").text
            #expect(left.contains("Others") && !left.contains("Halls"))
        }
    }

    @Test func `a mapping of another organization is not there, and an owner changes none`() async throws {
        try await withHouse { house in
            let other = try await Company.found("Harbour Ltd", at: house.site.workplace, house.watch)
            try await house.save(Self.kiosks, as: "Soundings", of: other)
            try await house.save(Self.kiosks, as: "Kiosks")
            let lea = try await house.browser(of: house.company.lea)
            let olga = try await house.browser(of: house.company.olga)
            try await lea.get("/settings/sources")
            try await olga.get("/settings/sources")

            let there = try await lea.get("/settings/sources/mapping?name=Soundings")
            let renaming = try await lea.post(
                "/settings/sources/mapping/rename", ["mapping": "Soundings", "name": "Mine"])
            let deleting = try await lea.post(
                "/settings/sources/mapping/delete", ["mapping": "Soundings", "confirm": "yes"])
            let olgas = try await olga.post(
                "/settings/sources/mapping/delete", ["mapping": "Kiosks", "confirm": "yes"])

            #expect([there, renaming, deleting].map(\.status) == [404, 404, 404])
            #expect(olgas.status == 403)
        }
    }
}

extension House {
    fileprivate func save(_ mapping: SignalMapping, as name: String, of company: Company? = nil) async throws
    {
        try await SaveMapping(of: (company ?? self.company).key, mapping, as: name).run(at: site.workplace)
    }
}
