import Foundation
import Operations
import Recovery
import Storage

/// Who works in the demo, once it is set up.
struct DemoStaff: Sendable {
    /// The lead among them.
    let owners: [ID<Member>: DemoCompany.Owner]
    let lead: ID<Member>
}

extension DemoYear {
    /// Founds the company on its first day: teams, members, what they may give, and when they were away.
    func found(at place: Workplace, on first: LocalDay) async throws -> (Organization, DemoStaff) {
        var home = try await FoundOrganization(
            name: DemoCompany.name, zone: DemoCompany.zone, currency: DemoCompany.currency, isDemo: true
        ).run(at: place)
        let key = home.key
        let members = try await place.writer.reader.read { try $0.all(Members(of: key)) }
        guard let administrator = members.first?.member.id else { throw Missing("member") }
        let wanted = ChangeOrganization.Wanted(
            name: home.name, zone: home.zone, currency: home.currency, weekStart: .monday,
            valueCuts: DemoCompany.valueCuts)
        try await ChangeOrganization(key, by: administrator, wanted).run(at: place)
        home.valueCuts = DemoCompany.valueCuts
        for team in Set(DemoCompany.owners.map(\.team)).sorted() {
            try await ChangeTeams(of: key, by: administrator, .add(name: team)).run(at: place)
        }
        let teams = Dictionary(
            try await place.writer.reader.read { try $0.all(Teams(of: key)) }.map { ($0.name, $0.id) },
            uniquingKeysWith: { first, _ in first })
        var owners: [ID<Member>: DemoCompany.Owner] = [:]
        for owner in DemoCompany.owners {
            let id = try await add(owner.name, .owner, owner.authorityMinor, to: key, at: place)
            let change = ChangeMember(
                id, of: key, by: administrator, name: owner.name, email: Self.address(of: owner.name),
                role: .owner, authorityMinor: owner.authorityMinor,
                teams: teams[owner.team].map { [$0] } ?? [])
            try await change.run(at: place)
            owners[id] = owner
        }
        let its = DemoCompany.lead
        let lead = try await add(its.name, .programmeLead, its.authorityMinor, to: key, at: place)
        owners[lead] = its
        for other in DemoCompany.others {
            _ = try await add(other.name, other.role, 0, to: key, at: place)
        }
        try await say(DemoCompany.numbers, of: key, by: administrator, from: first, at: place)
        return (home, DemoStaff(owners: owners, lead: lead))
    }

    /// What finance reckons with from the first day on.
    private func say(
        _ numbers: [DemoCompany.Number], of key: Organization.Key, by administrator: ID<Member>,
        from day: LocalDay, at place: Workplace
    ) async throws {
        for number in numbers {
            let input = try EconomicInput(
                number.key, valueMillionths: number.value, between: number.range?.lowerBound,
                and: number.range?.upperBound, from: day, source: "Finance")
            try await SetEconomicInput(of: key, by: administrator, input).run(at: place)
        }
    }

    private func add(
        _ name: String, _ role: Role, _ authorityMinor: Int64, to key: Organization.Key, at place: Workplace
    ) async throws -> ID<Member> {
        try await AddMember(
            to: key, name: name, email: Self.address(of: name), role: role, authorityMinor: authorityMinor
        ).run(at: place)
    }

    /// Plain letters only.
    static func address(of name: String) -> String {
        let plain = name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { $0.isASCII }
        return String(String.UnicodeScalarView(plain)).replacing(" ", with: ".") + "@northlight.example"
    }
}
