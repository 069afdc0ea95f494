import Connections
import HTTPTypes
import Operations
import Recovery
import TestSupport
import Testing
import Web

@Suite struct ThemesOverHTTPTests {
    /// Four of six speak of parcels and are unhappy, half of them when they order.
    private func complain(_ api: APICompany) async throws {
        for number in 0..<6 {
            let customer = CustomerForm(id: "c\(number)", email: nil, name: "Customer \(number)")
            let form = SignalForm.nps(number < 4 ? 1 : 9, of: customer, as: "\(number)", at: .monday).with {
                $0.comment = number < 4 ? "Late parcels" : "All is well"
                $0.stage = number % 2 == 0 ? "Order" : nil
            }
            try await api.company.receive(form)
        }
        let terms = [ThemeTerm("parcel", language: "en")]
        try await ChangeThemes(of: api.company.key, by: api.company.lea, .keep(name: "Parcels", terms))
            .run(at: api.site.workplace)
    }

    @Test(arguments: Engine.allCases)
    func `a program reads what each theme does to the score, in all and at each stage`(engine: Engine)
        async throws
    {
        try await withAPI(engine) { api in
            try await complain(api)

            let answer = try await api.reading.get("/api/v1/themes").json
            let theme = answer["items"]?[0]
            let stages = theme?["stages"]?.array ?? []

            #expect(answer["comments"] == 6)
            #expect(answer["answers"] == 6)
            #expect(theme?["name"] == "Parcels")
            #expect(theme?["terms"] == [["words": "parcel", "language": "en"]])
            #expect(theme?["comments"] == 4)
            #expect(abs((theme?["share"]?.double ?? 0) - 4.0 / 6) < 1e-9)
            // −100/3 with them, 100 without.
            #expect(abs((theme?["impact"]?.double ?? 0) + 400.0 / 3) < 1e-9)
            #expect((theme?["lower"]?.double ?? 0) < (theme?["upper"]?.double ?? 0))
            #expect(
                theme?["months"] == [["month": "2026-03", "comments": 4, "share": theme?["share"] ?? .null]])
            #expect(stages.map { $0["name"] } == ["", "Order"])
            #expect(stages.map { $0["comments"] } == [2, 2])
        }
    }

    @Test(arguments: Engine.allCases, ["period=ever", "measure=x", "measure=silence"])
    func `what no theme can be asked for is refused`(engine: Engine, query: String) async throws {
        try await withAPI(engine) { api in
            let answer = try await api.reading.get("/api/v1/themes?\(query)")
            #expect(answer.status == 400)
        }
    }
}
