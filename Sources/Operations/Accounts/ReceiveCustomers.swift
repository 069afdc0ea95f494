package import Recovery
import Storage

/// Takes customers as another system knows them: by their id there, else by their address.
package struct ReceiveCustomers: Sendable {
    package let organization: Organization.Key
    package let forms: [CustomerForm]

    package init(of organization: Organization.Key, _ forms: [CustomerForm]) {
        self.organization = organization
        self.forms = forms
    }

    /// One answer per form, in order.
    package func run(at workplace: Workplace) async throws -> [RecordAnswer] {
        let world = workplace.world
        return try await workplace.writeAgain { connection in
            let senders = self.forms.map { form in
                var sender = SignalForm(source: "", sourceID: "")
                sender.customer = form
                return sender
            }
            var hearing = try Hearing(
                ReceiveSignals(of: self.organization, senders), connection, world)
            let answers = self.forms.map { hearing.note($0) }
            try hearing.write()
            return answers
        }
    }
}

extension Hearing {
    /// Takes over who a customer is, without a signal.
    fileprivate mutating func note(_ form: CustomerForm) -> RecordAnswer {
        let account = form.account.map { accounts.findOrMake($0, world) }
        let before = people.find(form)
        guard let after = people.findOrMake(form, in: account, isTest: false, world) else {
            return .refused(RecordRefusal.nobodyNamed)
        }
        guard let before else { return .taken(after.id.rawValue) }
        return before == after ? .unchanged(after.id.rawValue) : .updated(after.id.rawValue)
    }
}
