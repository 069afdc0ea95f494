extension EconomicInput {
    /// What a number says.
    package enum Key: Hashable, Sendable {
        /// How many more of the detractors leave than of the passives.
        case churnDifference
        /// What an account brings in a year.
        case annualRevenue
        /// How much of it is kept.
        case margin
        /// How long a saved account stays.
        case residualYears
        /// What winning a new account in its place would cost.
        case avoidedAcquisition
        /// What a recovered customer brings by recommending us.
        case referralValue
        /// What working a case costs, as long as no minutes are recorded.
        case costPerCase
        /// What an hour of a member of the role costs.
        case hourlyCost(Role)

        package enum Unit: Hashable, Sendable {
            case share, years, money
        }

        package var unit: Unit {
            switch self {
            case .churnDifference, .margin: .share
            case .residualYears: .years
            case .annualRevenue, .avoidedAcquisition, .referralValue, .costPerCase, .hourlyCost: .money
            }
        }

        /// In the order in which they are asked for.
        package static let ofValue: [Key] = [
            .churnDifference, .annualRevenue, .margin, .residualYears, .avoidedAcquisition, .referralValue,
            .costPerCase,
        ]
        /// Of everybody who may touch a case.
        package static let ofTime: [Key] = Role.allCases.filter { $0.may(.workCases) }.map(Key.hourlyCost)
        package static let all = ofValue + ofTime

        /// Whether how far off it is goes into a sum.
        package var hasRange: Bool {
            switch self {
            case .costPerCase, .hourlyCost: false
            default: true
            }
        }

        /// In millionths. An amount beyond is a slip of the keyboard.
        var most: Int64 {
            switch unit {
            case .share: 1_000_000
            case .years: 100_000_000
            case .money: 1_000_000_000_000_000
            }
        }
    }
}

extension EconomicInput.Key: RawRepresentable {
    private static let hourly = "hourly_cost."

    package var rawValue: String {
        switch self {
        case .churnDifference: "churn_difference"
        case .annualRevenue: "annual_revenue"
        case .margin: "margin"
        case .residualYears: "residual_years"
        case .avoidedAcquisition: "avoided_acquisition"
        case .referralValue: "referral_value"
        case .costPerCase: "cost_per_case"
        case .hourlyCost(let role): Self.hourly + role.rawValue
        }
    }

    package init?(rawValue: String) {
        guard let key = Self.all.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = key
    }
}
