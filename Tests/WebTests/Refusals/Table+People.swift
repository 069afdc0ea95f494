import Connections
import Operations
import Recovery
import Storage
import TestSupport
import Web

extension RefusalTable {
    static let people: [RefusedRow] = [
        .form(
            Member.ChangeRefusal.noName, at: "/settings/members",
            [
                "name": " ", "email": "x@example.org", "role": "owner",
            ]),
        .form(
            Member.ChangeRefusal.notAnAddress("here"), at: "/settings/members",
            [
                "name": "Max", "email": "here", "role": "owner",
            ]),
        .form(
            Member.ChangeRefusal.alreadyHere(email: "lea@example.org"), at: "/settings/members",
            [
                "name": "Max", "email": "lea@example.org", "role": "owner",
            ]),
        .nowhere(Member.ChangeRefusal.authorityBelowZero, page: .withoutSign),
        .form(Member.ChangeRefusal.lastAdministrator, at: { "/settings/members/\(Who.administrator.id($0))" })
        { _ in
            ["role": "owner", "name": "Ada", "email": "admin@example.org"]
        },
        .form(Member.ChangeRefusal.notAZone("Mars"), by: .lead, at: "/profile", ["zone": "Mars"]),
        .form(
            Member.ChangeRefusal.leaveBackwards, at: { "/settings/members/\($0.company.olga)" },
            to: { "/settings/members/\($0.company.olga)/leave" }
        ) { _ in ["from": "2026-03-09", "to": "2026-03-02"] },
        .form(
            Member.ChangeRefusal.nobodyToTakeOver, in: .opened.withAnalyst,
            at: { "/settings/members/\($0.found.owner)" },
            to: { "/settings/members/\($0.found.owner)/deactivate" }
        ) { ["successor": $0.member(named: "Max").rawValue] },
        .form(
            Member.ChangeRefusal.hasLeft, in: .withoutAnalyst,
            at: { "/settings/members/\($0.member(named: "Max"))" },
            to: { "/settings/members/\($0.member(named: "Max"))/link" }
        ) { _ in [:] },
    ]

    static let customers: [RefusedRow] = [
        .form(
            Customer.ChangeRefusal.notAnAddress("here"), by: .lead, at: { "/customers/\($0.found.customer)" },
            api: .cannot(.takenAsWritten), file: .takenAsWritten
        ) { _ in ["email": "here"] },
        .form(
            Customer.ChangeRefusal.accountUnknown(key: "nowhere"), by: .lead,
            at: { "/customers/\($0.found.customer)" }, api: .cannot(.makesTheAccount), file: .makesTheAccount
        ) { _ in ["account": "nowhere"] },
        .form(
            Customer.ChangeRefusal.isSomebodyElse, in: .merged, by: .lead, at: { _ in "/cases" },
            to: { "/customers/\($0.merges[0].merged)" }, api: .cannot(.knowsTheSurvivor),
            file: .knowsTheSurvivor
        ) { _ in ["name": "Bo"] },
        .form(
            Customer.ChangeRefusal.changedMeanwhile(.name), by: .lead,
            at: { "/customers/\($0.found.customer)" },
            api: .cannot(.knowsBest), file: .knowsBest,
            saying: "Somebody changed this to “Ada” in the meantime. Save again to put yours in its place."
        ) { _ in ["was_name": "Adele", "name": "Adela"] },
        .form(
            Customer.MergeRefusal.oneAndTheSame, by: .lead, at: { "/customers/\($0.found.customer)" },
            to: { "/customers/\($0.found.customer)/merges" }
        ) { ["merged": $0.found.customer.rawValue] },
        .form(
            Customer.MergeRefusal.isSomebodyElse, in: .merged, by: .lead,
            at: { "/customers/\($0.merges[0].survivor)" },
            to: { "/customers/\($0.merges[0].survivor)/merges" }
        ) { ["merged": $0.merges[0].merged.rawValue] },
        .form(
            Customer.MergeRefusal.testAndReal, in: .besideATest, by: .lead,
            at: { "/customers/\($0.found.customer)" }, to: { "/customers/\($0.found.customer)/merges" }
        ) { ["merged": $0.otherCustomer.rawValue] },
        .split(
            Customer.SplitRefusal.undoneAlready(at: hour(2)),
            in: .merged.with("and taken apart") { house in
                try await UndoMerge(of: house.company.key, house.merges()[0].id, by: house.company.lea)
                    .run(at: house.site.workplace)
            }, exactly: { Customer.SplitRefusal.undoneAlready(at: $0.now) }),
        .split(
            Customer.SplitRefusal.mergedAgain,
            in: .merged.with("and merged again") { house in
                try await house.company.receive(.nps(9, of: .cy, as: "cy"))
                let cy = try await house.customer("cy")
                house.watch.advance(.hours(1))
                _ = try await MergeCustomers(
                    of: house.company.key, house.merges()[0].survivor, into: cy, by: house.company.lea
                ).run(at: house.site.workplace)
            }),
        .split(
            Customer.SplitRefusal.olderCaseHasEnded(at: hour(2)),
            in: .merged.with("whose case ended") { house in
                let open = try await house.company.cases().first(where: \.isOpen)
                guard let open else { throw Missing("case") }
                try await house.company.move(
                    open, by: house.company.lea, .end(.noResponse, because: "Silence."))
            }, exactly: { Customer.SplitRefusal.olderCaseHasEnded(at: $0.now) }),
        .split(
            Customer.SplitRefusal.workedOnSince,
            in: .mergedByAScore.with("which was worked on") { house in
                try await house.move(.openProgress(hash: "hash"))
            }),
        .split(Customer.SplitRefusal.heardSince, in: .heardMore),
    ]

    static let accounts: [RefusedRow] = [
        .form(
            Account.ChangeRefusal.managerUnknown, in: .withALeftMember, by: .lead,
            at: { "/accounts/\($0.account)" },
            api: .cannot(.mayHaveLeft)
        ) { ["manager": $0.member(named: "Max").rawValue] },
        .nowhere(Account.ChangeRefusal.revenueBelowZero, page: .withoutSign, api: .checkedByField),
        .form(
            Account.ChangeRefusal.renewsBeforeItBegan(since: LocalDay(daysSince1970: 20_000)),
            in: .ofAnAccount,
            by: .lead, at: { "/accounts/\($0.account)" },
            api: .tried { staged, expected in
                let answer = try await staged.api.writing.post(
                    "/api/v1/accounts",
                    ["id": "linden", "since": "2024-10-04", "renewal_on": "2024-10-03"])
                expected.expect(overAPI: answer, "\(expected.refusal)")
            }
        ) { _ in ["since": "2024-10-04", "renewal": "2024-10-03"] },
        .form(
            Account.ChangeRefusal.changedMeanwhile(.name), in: .ofAnAccount, by: .lead,
            at: { "/accounts/\($0.account)" }, api: .cannot(.knowsBest),
            saying:
                "Somebody changed this to “Café Linden” in the meantime. Save again to put yours in its place."
        ) { _ in ["was_name": "Linden", "name": "Lindenhof"] },
    ]
}

extension RefusedRow {
    /// A merge that is not undone.
    fileprivate static func split(
        _ refusal: Customer.SplitRefusal, in situation: Situation,
        exactly: (@Sendable (Staged) -> any Refusal)? = nil
    ) -> RefusedRow {
        form(
            refusal, in: situation, by: .lead, at: { _ in "/cases" },
            to: { "/merges/\($0.merges[0].id)/undo" },
            exactly: exactly
        ) { _ in [:] }
    }
}

extension CustomerForm {
    fileprivate static let cy = CustomerForm(id: "cy", email: "cy@example.org", name: "Cy")
}

extension House {
    func merges() async throws -> [Merges.Entry] {
        let (key, ids) = (
            company.key, try await company.rows("SELECT id FROM merges ORDER BY id").map { try $0.text(0) }
        )
        return try await site.reader.read { try $0.all(Merges(of: key, ids: ids)) }.sorted { $0.at < $1.at }
    }

    func customer(_ key: String) async throws -> ID<Customer> {
        try await company.rows("SELECT id FROM customers WHERE key = \(key)")[0].id(0)
    }

    fileprivate func merge(_ one: String, into other: String) async throws {
        watch.advance(.hours(1))
        _ = try await MergeCustomers(
            of: company.key, customer(one), into: customer(other), by: company.lea
        ).run(at: site.workplace)
    }

    fileprivate func receive(_ account: AccountForm) async throws {
        _ = try await ReceiveAccounts(of: company.key, [account]).run(at: site.workplace)
    }
}

extension Situation {
    fileprivate static let merged = opened.with("merged with Bo's") { house in
        try await house.company.receive(.nps(3, of: .bo, as: "bo"))
        try await house.merge("bo", into: "ada")
    }
    fileprivate static let mergedByAScore = remedied.with("decided by the merge") { house in
        house.watch.advance(.days(20))
        try await house.company.receive(.nps(10, of: .bo, as: "bo"))
        try await house.merge("bo", into: "ada")
    }
    fileprivate static let heardMore = opened.with("merged into one who said more") { house in
        try await house.company.receive(.nps(9, of: .cy, as: "cy"))
        try await house.merge("ada", into: "cy")
        house.watch.advance(.hours(1))
        try await house.company.receive(.nps(1, of: .cy, as: "cy-2"))
    }
    fileprivate static let besideATest = opened.with("beside a test") { house in
        try await house.company.receive(.nps(2, of: .bo, as: "bo"))
        let test = try await house.company.cases(of: .bo)[0]
        try await house.company.move(test, by: house.company.lea, .markAsTest(true))
    }
    fileprivate static let withoutAnalyst = opened.withAnalyst.with("who left") { house in
        try await house.letGo("Max")
    }
    static let ofAnAccount = Situation(
        "a case of an account",
        arrange: { house in
            var account = AccountForm(id: "linden")
            account.name = "Café Linden"
            try await house.receive(account)
            try await house.company.receive(.nps(2, of: .ada.at("linden"), as: "1"))
        })
    fileprivate static let withALeftMember = ofAnAccount.withAnalyst.with("who left") { house in
        try await house.letGo("Max")
    }
}

extension House {
    fileprivate func letGo(_ name: String) async throws {
        let id: ID<Member> = try await company.rows("SELECT id FROM members WHERE name = \(name)")[0].id(0)
        _ = try await DeactivateMember(id, of: company.key, by: company.administrator(), handingCasesTo: nil)
            .run(at: site.workplace)
    }
}
