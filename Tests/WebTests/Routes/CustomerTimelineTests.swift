import Connections
import Foundation
import Operations
import Recovery
import Storage
import TestSupport
import Testing
import Web

@Suite struct CustomerTimelineTests {
    @Test(arguments: Engine.allCases)
    func `all that happened with a customer stands in one list, the newest first`(engine: Engine) async throws
    {
        try await withHouse(engine) { house in
            let opened = try await house.busyDay(of: .ada.at("Café Linden"))
            let browser = try await house.browser(of: house.company.olga)

            let page = try await browser.get("/customers/\(opened.customer)").text

            let told = [
                "Purchase, EUR 12.00", "promised by", "called, and they answered", "Case opened", ">NPS<",
            ]
            let places = told.map { page.range(of: $0)?.lowerBound }
            #expect(places.allSatisfy { $0 != nil })
            #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
            #expect(page.contains("“Cold coffee”"))
            #expect(page.contains("“A new machine”"))
            #expect(page.contains("“We talked.”"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `an account tells of all its people, each by name`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            let opened = try await house.busyDay(of: .ada.at("Café Linden"))
            try await house.company.receive(.nps(9, of: .bo.at("Café Linden"), as: "2"))
            let browser = try await house.browser(of: house.company.olga)
            let account = try #require(opened.account)

            let page = try await browser.get("/accounts/\(account)").text
            let people = try await browser.get("/accounts/\(account)/people").text

            for told in [
                "Purchase", "promised by", "they answered", "Case opened", "<bdi>Ada</bdi></a>: ",
                "<bdi>Bo</bdi></a>: ",
            ] {
                #expect(page.contains(told), "\(told)")
            }
            #expect(page.contains("NPS 0 from 2 people"))
            #expect(people.contains("<bdi>Ada</bdi>"))
            #expect(people.contains("<bdi>Bo</bdi>"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `the list goes on where it ended, and tells nothing twice`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            // Several at the same moment, so that a page ends among them.
            for hour in 0..<12 {
                try await house.company.receive(
                    .nps(9, as: "\(hour)-a"), .nps(8, as: "\(hour)-b"), .nps(2, as: "\(hour)-c"))
                if hour % 3 == 0 { house.watch.advance(.hours(1)) }
            }
            let customer = try await house.onlyCase().customer
            let browser = try await house.browser(of: house.company.olga)
            var page = try await browser.get("/customers/\(customer)").text
            var told: [Substring] = []

            while true {
                told += page.split(separator: "<li><span class=\"dot\">").dropFirst()
                    .map { $0.split(separator: "</li>")[0] }
                guard let next = page.between("<a class=\"button\" href=\"/customers/", "\" rel=\"next\"")
                else { break }
                page = try await browser.get("/customers/" + next).text
            }

            #expect(told.count == 37)
            #expect(Set(told).count == 37)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what people said goes along with them into another account`(engine: Engine) async throws {
        try await withHouse(engine) { house in
            try await house.company.receive(.nps(9, of: .ada.at("Old"), as: "1"))
            try await house.company.receive(.nps(8, of: .ada.at("New"), as: "2"))
            let browser = try await house.browser(of: house.company.olga)
            func account(_ key: String) async throws -> String {
                let id = try await house.company.rows("SELECT id FROM accounts WHERE key = \(key)")[0].text(0)
                return try await browser.get("/accounts/\(id)").text
            }

            #expect(try await account("New").components(separatedBy: "<bdi>Ada</bdi></a>: ").count == 3)
            #expect(try await account("Old").contains("Nothing yet."))
        }
    }
}

extension House {
    /// A complaint, a call, a promise and a purchase of one customer, an hour apart.
    fileprivate func busyDay(of customer: CustomerForm) async throws -> Case {
        try await company.receive(.nps(1, of: customer, as: "1").with { $0.comment = "Cold coffee" })
        let opened = try await onlyCase()
        watch.advance(.hours(1))
        try await company.move(
            opened, .touch(.callAnswered, madeAt: nil, isTemplate: false, note: "We talked."))
        watch.advance(.hours(1))
        try await company.move(
            opened, .promise(words: "A new machine", due: watch.now.adding(.days(2))))
        watch.advance(.hours(1))
        var bought = BehaviourForm(source: "shop", sourceID: "1", kind: .purchase, occurredAt: watch.now)
        bought.customerID = customer.id
        bought.amountMinor = 12_00
        bought.currency = "EUR"
        _ = try await ReceiveBehaviours(of: company.key, [bought]).run(at: site.workplace)
        return opened
    }
}
