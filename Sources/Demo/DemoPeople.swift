import Connections
import Recovery

/// Everybody who is a customer of the demo's company.
struct DemoPeople: Sendable {
    struct Person: Sendable {
        let form: CustomerForm
        let account: Int?
        let segment: String

        /// The id that sources know them by.
        var key: String { form.id ?? "" }
    }

    struct Account: Sendable {
        let form: AccountForm
        let segment: String
        var people: [Int] = []
    }

    private(set) var people: [Person] = []
    private(set) var accounts: [Account] = []

    private static let firstNames = [
        "Anna", "Boris", "Clara", "David", "Elena", "Filip", "Greta", "Hugo", "Iva", "Jakub", "Kata",
        "László",
        "Marta", "Noah", "Olga", "Péter", "Quirin", "Rosa", "Šárka", "Till", "Ute", "Viktor", "Wanda",
        "Zdeněk",
        "Aylin", "Béla", "Chiara", "Dániel", "Emil", "Franziska",
    ]
    private static let lastNames = [
        "Adler", "Bartoš", "Caban", "Dvořák", "Eder", "Farkas", "Gál", "Huber", "Ivanova", "Jelínek",
        "Kovács",
        "Lang", "Maier", "Nagy", "Orsini", "Pokorný", "Quandt", "Richter", "Szűcs", "Tichá", "Urban", "Vašek",
        "Wagner", "Yildiz", "Zeman", "Brandt", "Černý", "Doležal", "Fuchs", "Horváth",
    ]
    private static let trades = [
        "Bakery", "Dental Practice", "Logistics", "Hotel", "Architects", "Print Works", "Pharmacy", "Garage",
        "Consulting", "Brewery", "Design Studio", "Law Office", "Foods", "Instruments", "Clinic",
    ]

    /// Two in five belong to an account; the others are households of their own.
    init(customers: Int, until day: LocalDay, by chance: inout Chance) {
        let inAccounts = customers * 2 / 5
        while people.count < inAccounts { addAccount(until: day, by: &chance) }
        while people.count < customers { addPerson(account: nil, DemoCompany.households, by: &chance) }
    }

    private mutating func addAccount(until day: LocalDay, by chance: inout Chance) {
        let number = accounts.count + 1
        let segment = chance.pick(DemoCompany.segments)
        var form = AccountForm(id: "A-\(1_000 + number)")
        form.name = "\(chance.pick(Self.lastNames)) \(chance.pick(Self.trades))"
        form.segment = segment
        form.location = chance.pick(DemoCompany.locations)
        let euros =
            switch segment {
            case "Enterprise": chance.whole(40_000...240_000)
            case "Mid-market": chance.whole(6_000...60_000)
            default: chance.whole(600...9_000)
            }
        form.annualRevenueMinor = Int64(euros) * 100
        form.currency = DemoCompany.currency
        form.since = day.adding(days: -chance.whole(500...4_200))
        form.renewalOn = day.adding(days: chance.whole(5...360))
        accounts.append(Account(form: form, segment: segment))
        let staff = segment == "Enterprise" ? chance.whole(6...12) : chance.early(1...7)
        for _ in 0..<staff { addPerson(account: accounts.count - 1, segment, by: &chance) }
    }

    private mutating func addPerson(account: Int?, _ segment: String, by chance: inout Chance) {
        let number = 10_000 + people.count
        let (first, last) = (chance.pick(Self.firstNames), chance.pick(Self.lastNames))
        var form = CustomerForm(
            id: "C-\(number)", email: "c\(number)@example.com", name: "\(first) \(last)",
            account: account.map { accounts[$0].form.id })
        form.phone = "+420 600 \(100_000 + number)"
        if let account { accounts[account].people.append(people.count) }
        people.append(Person(form: form, account: account, segment: segment))
    }
}
