import Connections
import HTTPTypes
import Operations
import Recovery
import TestSupport
import Testing
import Web

@Suite struct PlaybooksOverHTTPTests {
    @Test(arguments: Engine.allCases)
    func `a program reads what owners work by, and what became of it`(engine: Engine) async throws {
        try await withAPI(engine) { api in
            let bugs = Playbook.Key(.failedDelivery, reason: "product_bug")
            let own = Playbook(
                bugs, [.questions: ["Which screen?"], .openings: ["We failed you."]],
                remedies: [PlaybookRemedy("redo", costs: .time, "Do it again.")])
            _ = try await SavePlaybook(of: api.company.key, by: api.company.lea, own, editing: 0)
                .run(at: api.site.workplace)

            let list = try await api.reading.get("/api/v1/playbooks").json
            let one = try await api.reading.get("/api/v1/playbooks/\(bugs)").json
            let shipped = try await api.reading.get("/api/v1/playbooks/process_friction").json

            let ids = (list["items"]?.array ?? []).compactMap { $0["id"]?.string }
            #expect(
                ids == [
                    "failed_delivery", "failed_delivery.product_bug", "process_friction",
                    "mismatched_expectations", "relational_neglect",
                ])
            #expect(one["questions"] == ["Which screen?"])
            #expect(one["remedies"]?.array?.first?["costs"] == "time")
            #expect(one["saved_by"] == "Lea")
            #expect(one["versions"]?.array?.first?["begun"] == 0)
            #expect(one["versions"]?.array?.first?["rate"] == .null)
            #expect(shipped["saved_at"] == .null)
            #expect(shipped["openings"]?.array?.isEmpty == false)
            for nothing in ["failed_delivery.price", "failed_delivery.long_waits", "nothing"] {
                try await api.reading.get("/api/v1/playbooks/\(nothing)").expect(404, "missing", nothing)
            }
        }
    }
}
