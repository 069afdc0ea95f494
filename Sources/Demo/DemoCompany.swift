import Recovery

/// The company of the demo: who works there, how, and what it does for its customers.
enum DemoCompany {
    static let name = "Northlight Networks"
    static let zone = "Europe/Prague"
    static let currency = "EUR"
    static let locations = ["Prague", "Vienna", "Berlin", "Budapest"]
    static let segments = [("Enterprise", 1), ("Mid-market", 4), ("Small business", 15)]
    static let households = "Household"
    static let valueCuts = ValueCuts(middleMinor: 500_000, highMinor: 5_000_000)

    /// Somebody who works cases, with what makes their work theirs.
    struct Owner: Sendable {
        let name: String
        let team: String
        let authorityMinor: Int64
        /// Half of the first touches come within so many minutes of working time.
        let medianMinutes: Int
        /// How often the cause is understood at the first try, of 100.
        let understands: Double
        /// How often a promise is made, of 100.
        let promises: Double
        /// How often the customer is told in writing what was done, of 100.
        let explains: Double
        /// Not at the desk after four on a Friday.
        let leavesEarlyOnFridays: Bool
        /// Puts money first, whatever the cause.
        let paysFirst: Bool
    }

    static let owners = [
        Owner(
            name: "Jana Novák", team: "Prague", authorityMinor: 50_000, medianMinutes: 55, understands: 93,
            promises: 80, explains: 90, leavesEarlyOnFridays: false, paysFirst: false),
        Owner(
            name: "Tomáš Beran", team: "Prague", authorityMinor: 30_000, medianMinutes: 90, understands: 85,
            promises: 60, explains: 70, leavesEarlyOnFridays: true, paysFirst: false),
        Owner(
            name: "Lucía Ferrer", team: "Prague", authorityMinor: 30_000, medianMinutes: 75, understands: 90,
            promises: 70, explains: 85, leavesEarlyOnFridays: false, paysFirst: false),
        Owner(
            name: "Karin Moser", team: "Vienna", authorityMinor: 40_000, medianMinutes: 110, understands: 88,
            promises: 65, explains: 75, leavesEarlyOnFridays: false, paysFirst: false),
        Owner(
            name: "Stefan Gruber", team: "Vienna", authorityMinor: 20_000, medianMinutes: 200,
            understands: 70, promises: 30, explains: 35, leavesEarlyOnFridays: true, paysFirst: true),
        Owner(
            name: "Ayşe Yılmaz", team: "Berlin", authorityMinor: 40_000, medianMinutes: 60, understands: 91,
            promises: 75, explains: 80, leavesEarlyOnFridays: false, paysFirst: false),
        Owner(
            name: "Dirk Petersen", team: "Berlin", authorityMinor: 25_000, medianMinutes: 150,
            understands: 78, promises: 45, explains: 50, leavesEarlyOnFridays: true, paysFirst: false),
        Owner(
            name: "Réka Szabó", team: "Budapest", authorityMinor: 30_000, medianMinutes: 80, understands: 89,
            promises: 85, explains: 88, leavesEarlyOnFridays: false, paysFirst: false),
        Owner(
            name: "Gábor Kiss", team: "Budapest", authorityMinor: 20_000, medianMinutes: 130,
            understands: 80, promises: 50, explains: 60, leavesEarlyOnFridays: false, paysFirst: true),
    ]
    /// Owns cases too, and knows how.
    static let lead = Owner(
        name: "Eszter Halmos", team: "Prague", authorityMinor: 200_000, medianMinutes: 100, understands: 92,
        promises: 70, explains: 80, leavesEarlyOnFridays: false, paysFirst: false)
    /// Who does not own cases.
    static let others: [(name: String, role: Role)] = [
        ("Ondřej Malý", .analyst), ("Ingrid Lang", .sponsor), ("Paul Weiss", .financeApprover),
        ("Zofia Lis", .functionOwner),
    ]

    /// One of the numbers that finance reckons with, in millionths.
    struct Number: Sendable {
        let key: EconomicInput.Key
        let value: Int64
        var range: ClosedRange<Int64>?
    }

    static let numbers = [
        Number(key: .churnDifference, value: 150_000, range: 100_000...200_000),
        Number(key: .annualRevenue, value: 6_200_000_000),
        Number(key: .margin, value: 580_000), Number(key: .residualYears, value: 4_000_000),
        Number(key: .avoidedAcquisition, value: 420_000_000),
        Number(key: .referralValue, value: 180_000_000, range: 90_000_000...260_000_000),
        Number(key: .costPerCase, value: 40_000_000),
        Number(key: .hourlyCost(.owner), value: 42_000_000),
        Number(key: .hourlyCost(.programmeLead), value: 65_000_000),
    ]

    /// What changed for everybody, after so many months and days.
    static let marks: [(kind: Mark.Kind, month: Int, day: Int, title: String)] = [
        (.policy, 5, 11, "Refunds up to EUR 100 without a form"),
        (.release, 9, 2, "New customer portal"),
        (.playbook, 12, 17, "Playbook for mismatched expectations, second edition"),
    ]

    /// Where in a customer's life something can go wrong, and of what kind it mostly is.
    struct Touchpoint: Sendable {
        let name: String
        let stage: String
        let weight: Int
        let causes: [(Cause, Int)]
    }

    static let touchpoints = [
        Touchpoint(
            name: "showroom", stage: "Choose", weight: 8,
            causes: [(.mismatchedExpectations, 70), (.processFriction, 20), (.relationalNeglect, 10)]),
        Touchpoint(
            name: "installation", stage: "Onboard", weight: 22,
            causes: [(.failedDelivery, 72), (.processFriction, 16), (.mismatchedExpectations, 12)]),
        Touchpoint(
            name: "network", stage: "Use", weight: 22,
            causes: [(.failedDelivery, 60), (.mismatchedExpectations, 25), (.relationalNeglect, 15)]),
        Touchpoint(
            name: "support line", stage: "Support", weight: 24,
            causes: [(.processFriction, 66), (.failedDelivery, 14), (.relationalNeglect, 20)]),
        Touchpoint(
            name: "invoice", stage: "Support", weight: 14,
            causes: [(.processFriction, 70), (.mismatchedExpectations, 30)]),
        Touchpoint(
            name: "contract renewal", stage: "Renew", weight: 10,
            causes: [(.relationalNeglect, 55), (.mismatchedExpectations, 35), (.processFriction, 10)]),
    ]
}
