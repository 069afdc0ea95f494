import Connections
import Recovery

/// Everybody who is a customer of a programme of chance, some of them under two or three names.
struct RandomPeople: Sendable {
    struct Person: Sendable {
        /// The first is the name that sources know best.
        let names: [CustomerForm]
        let account: AccountForm?

        /// As `FigureSources` names units, for what must be told of an account once.
        var unit: String { account?.id ?? names[0].id ?? "" }
    }

    private(set) var people: [Person] = []
    private(set) var accounts: [AccountForm] = []
    private var speakers: [String: Speaker] = [:]

    /// A person under one of their names.
    struct Speaker: Hashable, Sendable {
        let person: Int
        let name: Int
    }

    subscript(speaker: Speaker) -> CustomerForm { people[speaker.person].names[speaker.name] }

    func speaker(of form: SignalForm) -> Speaker? { form.customer?.id.flatMap { speakers[$0] } }

    init(_ setting: RandomSetting, by chance: inout Chance) {
        while people.count < setting.customers {
            let account = chance.isIn(35) ? makeAccount(setting, by: &chance) : nil
            let count = account == nil ? 1 : chance.early(1...6)
            for _ in 0..<count { add(in: account, by: &chance) }
        }
    }

    private mutating func makeAccount(_ setting: RandomSetting, by chance: inout Chance) -> AccountForm {
        var form = AccountForm(id: "A-\(accounts.count + 1)")
        form.name = "Account \(accounts.count + 1)"
        form.segment = chance.isIn(88) ? chance.pick(["Large", "Middle", "Small"]) : nil
        form.location = chance.isIn(85) ? chance.pick(["Harbour", "Mill", "Station"]) : nil
        if chance.isIn(80) {
            form.annualRevenueMinor = Int64(chance.whole(1...900)) * 10_000
            form.currency = chance.isIn(85) ? setting.currency : setting.otherCurrency
        }
        form.renewalOn = chance.isIn(30) ? setting.until.adding(days: chance.whole(-300...300)) : nil
        form.isTest = chance.isIn(4)
        accounts.append(form)
        return form
    }

    private mutating func add(in account: AccountForm?, by chance: inout Chance) {
        let count = chance.isIn(65) ? 1 : chance.whole(2...3)
        let names = (1...count).map { number in
            let key = "C-\(people.count + 1)-\(number)"
            // Under a further name an account is not always known.
            let theirs = number == 1 || chance.isIn(50) ? account?.id : nil
            return CustomerForm(
                id: key, email: "\(key.lowercased())@example.com", name: "Customer \(people.count + 1)",
                account: theirs)
        }
        for (number, name) in names.enumerated() {
            speakers[name.id ?? ""] = Speaker(person: people.count, name: number)
        }
        people.append(Person(names: names, account: account))
    }
}
