package import Operations
package import Recovery
import Storage

/// A small programme made by chance and by the operations of the product: in it happens what a year of the demo seldom
/// sees, so that figures are counted over it too. One seed and one last day give the same rows.
package struct RandomProgramme: Sendable {
    /// The last day that is lived through, whole.
    package let until: LocalDay
    package let seed: UInt64

    package init(until: LocalDay, seed: UInt64) {
        self.until = until
        self.seed = seed
    }

    /// Fills an empty database.
    /// - Throws: `StorageFault`.
    package func run(at place: Workplace) async throws -> DemoYear.Tally {
        var life = try await begin(at: place, size: .whole)
        try await life.live()
        return life.tally
    }

    /// Founds the organization, meets everybody and plans all that is going to happen.
    func begin(at place: Workplace, size: RandomSetting.Size) async throws -> RandomLife {
        var chance = Chance(seed: seed)
        let setting = RandomSetting(seed: seed, until: until, size, by: &chance)
        let zone = try place.world.zones.zone(named: setting.zone)
        let world = DemoWorld(seed: seed, zones: place.world.zones)
        let dawn = Workplace(writer: place.writer, world: world.at(zone.startOfDay(setting.first), act: 0))
        let (home, staff) = try await found(setting, at: dawn)
        var life = RandomLife(setting, home, staff, zone, world, place.writer, chance)
        try await life.meetEverybody()
        life.planAnswers()
        life.planPeople()
        life.planOrganization()
        return life
    }
}

/// Where and when a programme of chance takes place.
struct RandomSetting: Sendable {
    let zone: String
    /// Moved to at the end of `monthOfMove`.
    let laterZone: String?
    let monthOfMove: LocalMonth
    let currency: String
    /// What some buy in besides.
    let otherCurrency: String
    let first: LocalDay
    let until: LocalDay
    let customers: Int
    let cuts: ValueCuts?
    /// Neither purchases nor fixes are recorded.
    let isPlain: Bool

    enum Size {
        /// Some hundred people and up to two years.
        case whole
        /// Forty people and a year.
        case small
    }

    /// Clocks change by an hour, by half of one, at midnight, or never; days begin all around the world.
    private static let zones = [
        "Europe/Budapest", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia",
        "Africa/Cairo", "America/Havana", "Asia/Kathmandu", "Pacific/Chatham", "America/Sao_Paulo",
    ]
    private static let currencies = ["EUR", "USD", "JPY", "HUF", "KWD"]

    init(seed: UInt64, until: LocalDay, _ size: Size, by chance: inout Chance) {
        let index = Int(seed % UInt64(Self.zones.count))
        zone = Self.zones[index]
        laterZone = seed % 3 == 0 ? Self.zones[(index + chance.whole(1...9)) % Self.zones.count] : nil
        currency = Self.currencies[Int(seed / 2 % 5)]
        otherCurrency = Self.currencies[Int(seed / 2 % 5 + 1) % 5]
        let months = size == .small ? 12 : chance.whole(4...24)
        first = until.adding(months: -months)
        self.until = until
        monthOfMove = LocalMonth(until).adding(months: -chance.whole(1...months - 1))
        customers = size == .small ? 40 : chance.whole(120...240)
        cuts = seed % 4 == 1 ? nil : ValueCuts(middleMinor: 500_000, highMinor: 5_000_000)
        isPlain = seed % 10 == 7
    }
}
