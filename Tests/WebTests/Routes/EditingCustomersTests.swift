import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct EditingCustomersTests {
    @Test(arguments: Engine.allCases)
    func `a changed name shows on the customer's page and on the case`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, of: .ada.at("linden"), as: "1"))
            let opened = try await house.onlyCase()
            let browser = try await house.browser(of: house.company.olga)
            try await browser.get("/customers/\(opened.customer)")

            let saved = try await browser.post(
                "/customers/\(opened.customer)",
                ["name": "Ada Lindgren", "email": "ada@example.com", "phone": "123", "account": "linden"])

            #expect(saved.status == 303)
            #expect(try await browser.get("/customers/\(opened.customer)").text.contains("tel:123"))
            #expect(try await browser.get("/cases/\(opened.id)").text.contains("<bdi>Ada Lindgren</bdi>"))
        }
    }

    @Test func `a refusal names the control and keeps what was typed`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, of: .ada.at("linden"), as: "1"))
            let opened = try await house.onlyCase()
            let account = try #require(opened.account)
            let browser = try await house.browser(of: house.company.olga)
            try await browser.get("/customers/\(opened.customer)")

            let unknown = try await browser.post(
                "/customers/\(opened.customer)", ["name": "Ida", "email": "", "account": "nowhere"])
            let money = try await browser.post("/accounts/\(account)", ["name": "Linden", "revenue": "much"])
            let order = try await browser.post(
                "/accounts/\(account)", ["since": "2026-01-02", "renewal": "2026-01-01"])
            let taken = try await browser.post(
                "/accounts/\(account)",
                ["name": "Linden", "revenue": "1200.50", "manager": house.company.otto.rawValue])

            #expect(unknown.text.contains("data-rule=\"account_unknown\""))
            #expect(unknown.text.contains("value=\"Ida\""))
            #expect(unknown.text.contains("id=\"account-no\""))
            #expect(money.text.contains("data-rule=\"amount_needed\""))
            #expect(order.text.contains("id=\"renewal-no\""))
            #expect(taken.status == 303)
            #expect(try await browser.get("/accounts/\(account)").text.contains("EUR 1,200.50"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `two who change different fields both keep theirs`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, of: .ada.at("linden"), as: "1"))
            let opened = try await house.onlyCase()
            let account = try #require(opened.account)
            let olga = try await house.browser(of: house.company.olga)
            let lea = try await house.browser(of: house.company.lea)

            for path in ["/customers/\(opened.customer)", "/accounts/\(account)"] {
                var hers = try await olga.get(path).text.fields(of: path)
                var leas = try await lea.get(path).text.fields(of: path)
                hers["name"] = "Lindgren"
                leas[path.hasPrefix("/c") ? "phone" : "location"] = "123 Elm"
                leas[path.hasPrefix("/c") ? "email" : "revenue"] = path.hasPrefix("/c") ? "" : "50"
                #expect(try await olga.post(path, hers.sorted { $0.key < $1.key }).status == 303)
                #expect(try await lea.post(path, leas.sorted { $0.key < $1.key }).status == 303)

                let saved = try await lea.get(path).text.fields(of: path)
                #expect(saved["name"] == "Lindgren")
                #expect(saved["phone"] ?? saved["location"] == "123 Elm")
                #expect(saved["email"] ?? saved["revenue"] == leas["email"] ?? "50.00")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `who changes what somebody changed meanwhile is told, and may go on`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(2, of: .ada.at("linden"), as: "1"))
            let opened = try await house.onlyCase()
            let account = try #require(opened.account)
            let olga = try await house.browser(of: house.company.olga)
            let lea = try await house.browser(of: house.company.lea)
            let changes = [
                ("/customers/\(opened.customer)", "name", "Ida", "Ada Byron", "“Ida”"),
                (
                    "/accounts/\(account)", "manager", house.company.otto.rawValue,
                    house.company.olga.rawValue, "“Otto”"
                ),
            ]

            for (path, field, first, second, told) in changes {
                var hers = try await olga.get(path).text.fields(of: path)
                var leas = try await lea.get(path).text.fields(of: path)
                hers[field] = first
                leas[field] = second
                leas[field == "name" ? "phone" : "contact"] = "Elm"
                try await olga.post(path, hers.sorted { $0.key < $1.key })
                let refused = try await lea.post(path, leas.sorted { $0.key < $1.key })

                let shown = refused.text.fields(of: path)
                #expect(refused.status == 422)
                #expect(refused.text.contains("data-rule=\"changed_meanwhile\""))
                #expect(refused.text.contains("id=\"\(field)-no\""))
                #expect(refused.text.contains(told))
                #expect(shown[field] == second)
                #expect(shown["phone"] ?? shown["contact"] == "Elm")
                #expect(try await olga.get(path).text.fields(of: path)[field] == first)

                #expect(try await lea.post(path, shown.sorted { $0.key < $1.key }).status == 303)
                #expect(try await lea.get(path).text.fields(of: path)[field] == second)
            }
        }
    }

    @Test func `who may change nobody is shown no form, and none is taken`() async throws {
        try await withHouse { house in
            try await house.company.receive(.nps(2, of: .ada.at("linden"), as: "1"))
            let opened = try await house.onlyCase()
            let sponsor = try await AddMember(
                to: house.company.key, name: "Sil", email: "sil@example.org", role: .sponsor,
                authorityMinor: 0
            ).run(at: house.site.workplace)
            let browser = try await house.browser(of: sponsor)

            for path in ["/customers/\(opened.customer)", "/accounts/\(opened.account?.rawValue ?? "")"] {
                #expect(try await !browser.get(path).text.contains("<form action=\"\(path)\""))
                #expect(try await browser.post(path, ["name": "X"]).status == 403)
            }
        }
    }
}

extension String {
    /// What the form that is sent there holds, as a browser would send it.
    fileprivate func fields(of path: String) -> [String: String] {
        guard let form = between("<form action=\"\(path)\"", "</form>") else { return [:] }
        var fields: [String: String] = [:]
        for control in form.split(separator: "<input").dropFirst() {
            guard let name = String(control).between(" name=\"", "\"") else { continue }
            fields[name] = String(control).between(" value=\"", "\"") ?? ""
        }
        for control in form.split(separator: "<select").dropFirst() {
            guard let name = String(control).between(" name=\"", "\"") else { continue }
            let chosen = control.split(separator: "<option").first { $0.contains("\" selected>") }
            fields[name] = chosen.flatMap { String($0).between("value=\"", "\"") } ?? ""
        }
        fields["csrf"] = nil
        return fields
    }
}
