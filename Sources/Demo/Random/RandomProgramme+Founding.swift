import Operations
import Recovery
import Storage

/// Who works in a programme of chance.
struct RandomStaff: Sendable {
    let administrator: ID<Member>
    let lead: ID<Member>
    /// The lead among them.
    let owners: [ID<Member>]
}

extension RandomProgramme {
    func found(_ setting: RandomSetting, at place: Workplace) async throws -> (Organization, RandomStaff) {
        var home = try await FoundOrganization(
            name: "Programme \(seed)", zone: setting.zone, currency: setting.currency, isDemo: true
        ).run(at: place)
        let key = home.key
        let members = try await place.writer.reader.read { try $0.all(Members(of: key)) }
        guard let administrator = members.first?.member.id else { throw Missing("member") }
        home.valueCuts = setting.cuts
        try await ChangeOrganization(
            key, by: administrator,
            ChangeOrganization.Wanted(
                name: home.name, zone: home.zone, currency: home.currency, weekStart: .monday,
                valueCuts: setting.cuts)
        ).run(at: place)
        for team in ["East", "North", "West"] {
            try await ChangeTeams(of: key, by: administrator, .add(name: team)).run(at: place)
        }
        let teams = try await place.writer.reader.read { try $0.all(Teams(of: key)) }.map(\.id)
        var owners: [ID<Member>] = []
        for number in 1...5 {
            let (name, email) = ("Owner \(number)", "owner.\(number)@programme.example")
            // Some have to ask for what is dear.
            let authority: Int64 = number < 4 ? 3_000 : 10_000_000
            let id = try await AddMember(
                to: key, name: name, email: email, role: .owner, authorityMinor: authority
            ).run(at: place)
            // The last is in no team.
            let theirs = number < 5 && !teams.isEmpty ? [teams[number % teams.count]] : []
            try await ChangeMember(
                id, of: key, by: administrator, name: name, email: email, role: .owner,
                authorityMinor: authority, teams: theirs
            ).run(at: place)
            owners.append(id)
        }
        let lead = try await AddMember(
            to: key, name: "Lead", email: "lead@programme.example", role: .programmeLead,
            authorityMinor: 100_000_000
        ).run(at: place)
        try await price(of: key, in: setting, by: administrator, at: place)
        return (home, RandomStaff(administrator: administrator, lead: lead, owners: owners + [lead]))
    }

    /// What an hour costs becomes more after a while; in some programmes nobody says what a lead's is.
    private func price(
        of key: Organization.Key, in setting: RandomSetting, by administrator: ID<Member>, at place: Workplace
    ) async throws {
        let world = place.world
        let first = try world.zones.zone(named: setting.zone).day(of: world.now())
        var prices: [(role: Role, days: Int, millionths: Int64)] = [
            (.owner, 0, 41_235_000), (.owner, 100, 44_500_000),
        ]
        if seed % 3 > 0 { prices.append((.programmeLead, 30, 63_000_000)) }
        for price in prices {
            let input = try EconomicInput(
                .hourlyCost(price.role), valueMillionths: price.millionths,
                from: first.adding(days: price.days), source: "Finance")
            try await SetEconomicInput(of: key, by: administrator, input).run(at: place)
        }
    }
}
