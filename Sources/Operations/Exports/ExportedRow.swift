import Connections
import Recovery
import Storage

/// A row of our own export, by the names of its columns; an empty cell is no value, and any other is what it was.
struct ExportedRow {
    private let cells: [String: String]

    /// Why a row is not taken, in words.
    struct Unreadable: Error {
        let words: String
    }

    init(_ row: DelimitedRow, of list: ExportList) throws(Unreadable) {
        if let refusal = row.refusal { throw Unreadable(words: "\(refusal)") }
        cells = Dictionary(
            zip(list.columns.map(\.name), row.cells).filter { !$0.1.isEmpty },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(name: String) -> String? { cells[name] }

    func needed(_ name: String) throws(Unreadable) -> String {
        guard let text = cells[name] else { throw Unreadable(words: "\(name) is empty") }
        return text
    }

    func number(_ name: String) throws(Unreadable) -> Int64? {
        guard let text = cells[name] else { return nil }
        guard let number = Int64(text) else { throw unreadable(name, text) }
        return number
    }

    func count(_ name: String) throws(Unreadable) -> Int? { try number(name).map { Int(clamping: $0) } }

    func truth(_ name: String) throws(Unreadable) -> Bool {
        switch cells[name] {
        case "true": return true
        case "false", nil: return false
        case let text?: throw unreadable(name, text)
        }
    }

    func instant(_ name: String) throws(Unreadable) -> Instant? {
        guard let text = cells[name] else { return nil }
        do throws(Instant.TextRefusal) {
            return try Instant(rfc3339: text)
        } catch {
            throw unreadable(name, text)
        }
    }

    func day(_ name: String) throws(Unreadable) -> LocalDay? {
        guard let text = cells[name] else { return nil }
        guard let day = LocalDay(text) else { throw unreadable(name, text) }
        return day
    }

    func code<Code: RawRepresentable<String>>(_ name: String) throws(Unreadable) -> Code? {
        guard let text = cells[name] else { return nil }
        guard let code = Code(rawValue: text) else { throw unreadable(name, text) }
        return code
    }

    private func unreadable(_ name: String, _ text: String) -> Unreadable {
        Unreadable(words: "\(name) cannot be read: \(text.prefix(100))")
    }
}

// MARK: Forms

extension ExportedRow {
    /// - Parameter members: addresses of those who are here; another manager is left out.
    func account(managers members: Set<String>) throws(Unreadable) -> AccountForm {
        var form = AccountForm(id: try needed("key"))
        form.name = self["name"]
        form.segment = self["segment"]
        form.location = self["location"]
        form.annualRevenueMinor = try number("annual_revenue_minor")
        form.currency = self["currency"]
        form.since = try day("since")
        form.renewalOn = try day("renewal_on")
        form.managerEmail = self["manager_email"].flatMap { members.contains($0) ? $0 : nil }
        form.namedContact = self["named_contact"]
        form.isTest = try truth("test")
        return form
    }

    func customer() throws(Unreadable) -> CustomerForm {
        var form = CustomerForm(
            id: try needed("key"), email: self["email"], name: self["name"], account: self["account_key"])
        form.phone = self["phone"]
        return form
    }

    /// It opens no case: those are not in what is taken in.
    func signal() throws(Unreadable) -> SignalForm {
        var form = SignalForm(source: try needed("source"), sourceID: try needed("source_id"))
        form.customer = self["customer_key"].map { CustomerForm(id: $0) }
        form.measure = try code("measure")
        form.score = try count("score")
        form.scale = try scale()
        form.comment = self["comment"]
        form.channel = self["channel"]
        form.entryPoint = self["entry_point"]
        form.touchpoint = self["touchpoint"]
        form.stage = self["stage"]
        form.tags = self["tags"].map { $0.split(separator: "\n").map(String.init) } ?? []
        form.reportedReason = self["reported_reason"]
        form.language = self["language"]
        form.permalink = self["permalink"]
        form.reach = try count("reach")
        form.occurredAt = try instant("occurred_at")
        form.churnIntent = try truth("churn_intent")
        form.contactMe = try truth("contact_me")
        form.isTest = try truth("test")
        form.opening = .never
        if let at = try instant("received_at") {
            form.stamped = SignalForm.Stamped(
                receivedAt: at, segment: self["segment"], isHistory: try truth("history"))
        }
        return form
    }

    func behaviour() throws(Unreadable) -> BehaviourForm {
        guard let kind: BehaviourForm.Kind = try code("kind"), let at = try instant("occurred_at") else {
            throw Unreadable(words: "kind and occurred_at are needed")
        }
        var form = BehaviourForm(
            source: try needed("source"), sourceID: try needed("source_id"), kind: kind, occurredAt: at)
        form.customerID = self["customer_key"]
        form.accountID = self["account_key"]
        form.amountMinor = try number("amount_minor")
        form.currency = self["currency"]
        form.quantity = try number("quantity")
        form.receivedAt = try instant("received_at")
        return form
    }

    /// As it is kept: lowest, highest, detractor up to, promoter from.
    private func scale() throws(Unreadable) -> Scale? {
        guard let text = self["scale"] else { return nil }
        let numbers = text.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 4,
            let scale = Scale(
                lowest: numbers[0], highest: numbers[1], detractorUpTo: numbers[2], promoterFrom: numbers[3])
        else { throw unreadable("scale", text) }
        return scale
    }
}
