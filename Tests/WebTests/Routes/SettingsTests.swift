import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct SettingsTests {
    @Test(arguments: Engine.allCases)
    func `a reason of one's own decides to whom a case goes`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/settings/reasons")

            let wrong = try await lea.post(
                "/settings/reasons", ["code": "Late!", "cause": "failed_delivery", "usual_remedy": "300"])
            let right = try await lea.post(
                "/settings/reasons",
                ["code": "lost_cargo", "cause": "failed_delivery", "usual_remedy": "300"])
            try await house.company.receive(.nps(2, as: "1").with { $0.reportedReason = "lost_cargo" })

            #expect(wrong.text.contains("data-rule=\"reason_code\""))
            #expect(wrong.text.contains("value=\"Late!\""))
            #expect(right.status == 303)
            #expect(try await lea.get("/settings/reasons").text.contains("EUR 300.00"))
            // Olga and Otto may give 100.
            #expect(try await house.onlyCase().owner == house.company.lea)
        }
    }

    @Test func `the organization's zone is one that there is, and only who administers changes it`()
        async throws
    {
        try await withHouse { house in
            let lea = try await house.browser(of: house.company.lea)
            let olga = try await house.browser(of: house.company.olga)
            try await lea.get("/settings/organization")
            try await olga.get("/settings/organization")

            let wrong = try await lea.post(
                "/settings/organization", ["name": "Tolva", "zone": "Mars/Olympus"])
            let right = try await lea.post(
                "/settings/organization", ["name": "Tolva", "zone": "Europe/Prague"])
            let other = try await olga.post("/settings/organization", ["name": "Mine", "zone": "UTC"])

            #expect(wrong.text.contains("data-rule=\"zone_unknown\""))
            #expect(right.status == 303)
            #expect(other.status == 403)
            #expect(try await olga.get("/settings/organization").text.contains("Tolva"))
        }
    }
}
