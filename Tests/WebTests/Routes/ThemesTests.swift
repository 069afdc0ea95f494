import HTTPTypes
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct ThemesTests {
    private func said(
        _ comment: String?, _ score: Int, as id: String, days: Int = 1, measure: Measure = .nps
    ) -> SignalForm {
        let customer = CustomerForm(id: "c\(id)", email: "c\(id)@example.org", name: "Customer \(id)")
        return .nps(score, of: customer, as: id, at: Instant.monday.subtracting(.days(days))).with {
            $0.comment = comment
            $0.measure = measure
            $0.language = "en"
            $0.stage = "Order"
        }
    }

    /// Twelve who wait for a parcel and are unhappy, twelve who are happy.
    private func complain(_ house: House) async throws {
        for number in 0..<12 {
            try await house.company.receive(
                said("The <b>parcel</b> never arrived, \(number)", number % 3, as: "u\(number)", days: 40),
                said(number < 8 ? "Lovely colours, number \(number)" : nil, 9, as: "h\(number)"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what comments suggest is kept under a name, and its impact is said in words`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            try await complain(house)
            let lea = try await house.browser(of: house.company.lea)

            let before = try await lea.get("/programme/themes").text
            #expect(before.contains("<h1>Name what customers speak of"))
            #expect(before.contains("20 comments, 3 Dec 2025 to 2 Mar 2026. NPS 0 from 24 answers."))
            #expect(before.contains("The &lt;b&gt;<mark>parcel</mark>&lt;/b&gt; never"))
            let suggested = lea.form(to: "/programme/themes")
            #expect(suggested.contains { $0.0 == "words" && $0.1.contains("parcel") })

            let typed = suggested.filter { $0.0 != "name" } + [("name", "Lost parcels"), ("do", "keep")]
            #expect(try await lea.post("/programme/themes", typed).status == 303)
            let after = try await lea.get("/programme/themes").text
            #expect(after.contains("“Lost parcels” costs most: 100.0 points of NPS"))
            #expect(after.contains("<b>−100.0</b>"))
            #expect(after.contains("60%"))
            #expect(!lea.form(to: "/programme/themes").contains { $0.1.contains("parcel") })

            let id = try await house.company.rows("SELECT id FROM themes")[0].text(0)
            let page = try await lea.get("/programme/themes/\(id)").text
            #expect(page.contains("Without the answers that speak of it, NPS would be 100.0 points higher"))
            #expect(page.contains("<mark>parcel</mark>"))
            #expect(page.contains("Customer u11"))
            #expect(page.contains("Order"))
            #expect(page.contains("Kept by Lea, 2 Mar 2026."))
        }
    }

    @Test(arguments: Engine.allCases)
    func `an impact that may be none is not sure`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(
                said("A parcel came", 3, as: "1"), said("The parcel came", 9, as: "2"),
                said("All well", 9, as: "3"), said("Not well", 3, as: "4"))
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/programme/themes")
            try await lea.post("/programme/themes", ["name": "Parcels", "words": "parcel", "language": "en"])

            let text = try await lea.get("/programme/themes").text

            #expect(text.contains("<h1>No theme moves the score for sure"))
            #expect(text.contains("<span class=\"quiet\">Not sure</span>"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a theme is renamed, grows and shrinks, is merged and removed on its page`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/programme/themes")
            for name in ["Parcels", "Boxes"] {
                try await lea.post(
                    "/programme/themes",
                    ["name": name, "words": "\(name), late \(name)", "language": "en", "measure": "csat"])
            }
            let rows = try await house.company.rows("SELECT id, terms FROM themes ORDER BY name")
            let (boxes, parcels) = (try rows[0].text(0), try rows[1].text(0))
            #expect(try rows[0].text(1) == "en\tBoxes\nen\tlate Boxes")
            let page = "/programme/themes/\(parcels)"
            try await lea.get(page)

            let renamed = try await lea.post(page + "/name", ["name": "Lost <parcels>", "measure": "csat"])
            #expect(renamed.status == 303)
            #expect(renamed.headers[.location] == page + "?measure=csat")
            try await lea.post(page + "/terms", ["words": "Päckchen\nPaket; Kiste", "language": "de"])
            try await lea.post(page + "/terms/remove", ["term": "late Parcels", "language": "en"])
            let shown = try await lea.get(page).text
            #expect(shown.contains("<h1><bdi>Lost &lt;parcels&gt;</bdi></h1>"))
            for word in ["Parcels", "Päckchen", "Paket", "Kiste"] {
                #expect(shown.contains("<bdi>\(word)</bdi>"))
            }
            #expect(!shown.contains("late Parcels"))

            let nowhere = try await lea.post(page + "/merge", ["into": ""])
            #expect(nowhere.status == 422)
            #expect(nowhere.text.contains("data-rule=\"theme_chosen\""))
            #expect(try await lea.post(page + "/merge", ["into": boxes]).status == 303)
            #expect(try await lea.get(page).status == 404)
            #expect(try await lea.get("/programme/themes/\(boxes)").text.contains("<bdi>Kiste</bdi>"))
            #expect(try await lea.post("/programme/themes/\(boxes)/remove", [:]).status == 303)
            #expect(try await house.company.count("SELECT COUNT(*) FROM themes") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was refused stands in the form with what was typed`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await complain(house)
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/programme/themes")

            let nameless = try await lea.post(
                "/programme/themes", ["name": " ", "words": "parcel\nlost box", "language": "fr"])
            let nowhere = try await lea.post(
                "/programme/themes", ["do": "add", "into": "", "words": "parcel", "name": "Parcels"])
            let gone = try await lea.post(
                "/programme/themes", ["do": "add", "into": "nothing", "words": "parcel"])

            #expect(nameless.status == 422)
            #expect(nameless.text.contains("data-rule=\"theme_name\""))
            #expect(nameless.text.contains("\nparcel\nlost box</textarea>"))
            #expect(nameless.text.contains("<option value=\"fr\" selected>French"))
            #expect(nowhere.text.contains("Choose the theme to which its words are added."))
            #expect(nowhere.text.contains("value=\"Parcels\""))
            #expect(gone.status == 404)
            #expect(try await house.company.count("SELECT COUNT(*) FROM themes") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who may not change the organization looks, and changes nothing`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await complain(house)
            try await ChangeThemes(
                of: house.company.key, by: house.company.lea,
                .keep(name: "Colours", [ThemeTerm("colour", language: "en")])
            ).run(at: house.site.workplace)
            let id = try await house.company.rows("SELECT id FROM themes")[0].text(0)
            let olga = try await house.browser(of: house.company.olga)

            let list = try await olga.get("/programme/themes").text
            let page = try await olga.get("/programme/themes/\(id)").text

            #expect(list.contains("Colours") && list.contains("parcel"))
            #expect(page.contains("<mark>colours</mark>"))
            #expect(!list.contains("action=\"/programme/themes\" method=\"post\""))
            #expect(!page.contains("action=\"/programme/themes/\(id)/"))
            for path in ["", "/\(id)/name", "/\(id)/terms", "/\(id)/remove"] {
                let sent = try await olga.post("/programme/themes\(path)", ["name": "Mine", "words": "box"])
                #expect(sent.status == 403, "\(path)")
            }
            let kept = try await house.company.rows("SELECT name, terms FROM themes")
            #expect(try kept.map { [try $0.text(0), try $0.text(1)] } == [["Colours", "en\tcolour"]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a period, a measure and a slice are chosen, and stay when a theme is opened`(engine: Engine)
        async throws
    {
        try await withHouse(engine) { house in
            try await house.company.receive(
                said("The parcel was late", 2, as: "1", measure: .csat),
                said("A parcel, last spring", 2, as: "2", days: 300))
            let lea = try await house.browser(of: house.company.lea)
            try await lea.get("/programme/themes")
            try await lea.post("/programme/themes", ["name": "Parcels", "words": "parcel", "language": "en"])
            let id = try await house.company.rows("SELECT id FROM themes")[0].text(0)

            let csat = try await lea.get("/programme/themes?measure=csat&segment=").text
            let year = try await lea.get("/programme/themes?period=12-months&touchpoint=none").text
            let nonsense = try await lea.get("/programme/themes?period=ever&measure=x")

            #expect(csat.contains("1 comment,"))
            #expect(csat.contains("href=\"/programme/themes/\(id)?measure=csat\""))
            #expect(csat.contains("<option value=\"csat\" selected>"))
            #expect(year.contains("0 comments, 1 Mar 2025 to"))
            #expect(nonsense.status == 200)
            #expect(try await lea.get("/programme/themes?period=12-months").text.contains("1 comment, "))
        }
    }
}
