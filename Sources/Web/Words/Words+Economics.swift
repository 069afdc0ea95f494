import Insight
import Recovery

extension Words {
    /// What a recovery is worth, and by whose numbers.
    enum Economics {
        static let title = "Economics"
        static func counted(_ days: String) -> String {
            "Cost and recoveries of cases received \(days), the last 90 days whose window is past."
        }
        static let ledger = "What one recovery is worth, and what it costs"
        static let what = "What"
        static let how = "How"
        static let amount = "Amount"
        static let range = "Range"
        static let notSaid = "not said yet"
        static func between(_ low: String, _ high: String) -> String { "\(low) to \(high)" }

        static func finding(times: Double) -> String {
            times >= 1
                ? "One saved customer is worth about \(Words.times(times)) what the saving cost"
                : "Saving a customer costs more than it brings, by these numbers"
        }
        static func finding(value: String, isWorthIt: Bool) -> String {
            guard isWorthIt else { return "By these numbers a saved customer brings nothing" }
            return "One saved customer is worth \(value); what a saving costs is not known yet"
        }
        static let unknown = "What a saved customer is worth is not known yet: some numbers are missing"

        static let keptMargin = "Kept margin"
        static let valuePerSave = "Value of one recovery"
        static let costPerSave = "Cost of one recovery"
        static let returnTimes = "Return"
        static let returnHow = "Value divided by cost"
        static let valuePerCase = "Value of one contacted case"
        static let programme = "Value of the programme, 90 days"
        static let programmeCost = "Cost of the programme, 90 days"
        static let programmeCostHow = "Cost of one recovery times the recoveries"
        static let breakEven = "Break-even"
        static let breakEvenHow = "The recovery rate at which it brings what it costs"
        static let sum = "Kept margin, acquisition and referral together"
        static func missing(_ names: [String]) -> String {
            "Still missing: \(Words.list(names).lowercased())"
        }
        static let noCost =
            "Record the minutes of touches and what an hour costs, or say what a case costs"
        static func measuredCost(timeOnly: String) -> String {
            "Measured: minutes and remedies of all contacted cases over the recoveries; \(timeOnly) of it is time"
        }
        static func workedOutCost(_ perCase: String, _ rate: String) -> String {
            "\(perCase) a case, as was said. \(rate)"
        }
        static func rate(_ share: String) -> String { "\(share) of the contacted are recovered" }
        static let noRecovery = "No recovery rate yet"
        static func saves(_ saves: Int, of contacted: Int) -> String {
            "\(Words.count(saves, "recovery", "recoveries")) of \(Words.count(contacted, "contacted case", "contacted cases"))"
        }
        static func times(_ value: Double) -> String { "\(hundredths(value)) times" }
        static func years(_ value: Double) -> String { "\(Words.tenths(value)) years" }

        /// "Churn difference 15.0% × annual revenue EUR 6,200.00 × …"
        static func product(_ parts: [(name: String, value: String?)]) -> String {
            parts.map { "\($0.name.lowercased()) \($0.value ?? "?")" }.joined(separator: " × ")
                .capitalizedFirst
        }

        static func ownChurn(_ churn: Insight.Economics.OwnChurn) -> String {
            """
            Measured: \(Words.grouped(churn.detractors.numerator)) of \(Words.grouped(churn.detractors.denominator)) \
            accounts with a detractor case left within 180 days, \(Words.grouped(churn.passives.numerator)) of \
            \(Words.grouped(churn.passives.denominator)) passives
            """
        }
        static func nobodySaid(_ key: EconomicInput.Key) -> String {
            key == .churnDifference
                ? "Nobody has said; measured once 100 accounts of each kind were watched for 180 days"
                : "Nobody has said"
        }
        static func said(_ source: String, _ day: String) -> String { "\(source), from \(day)" }

        static let inputs = "The numbers behind it"
        static let inputsText =
            "Each with who says so and since when; an earlier one stays for the time before. A churn difference of your own is measured once there are 100 accounts on both sides, and then counts."
        static let hours = "What an hour costs"
        static let hoursText =
            "By the role of who records the minutes. It makes the cost of a recovery a measured figure."
        static func name(_ key: EconomicInput.Key) -> String {
            switch key {
            case .churnDifference: "Churn difference"
            case .annualRevenue: "Annual revenue"
            case .margin: "Margin"
            case .residualYears: "Residual years"
            case .avoidedAcquisition: "Avoided acquisition"
            case .referralValue: "Referral value"
            case .costPerCase: "Cost of a case"
            case .hourlyCost(let role): "An hour of: \(role.text)"
            }
        }
        static func value(_ unit: EconomicInput.Key.Unit, _ currency: String) -> String {
            switch unit {
            case .share: "Value in %"
            case .years: "Value in years"
            case .money: "Value in \(currency)"
            }
        }
        static func supposed(_ key: EconomicInput.Key, _ currency: String) -> String {
            switch key.unit {
            case .share: "\(name(key)) in %"
            case .years: "\(name(key))"
            case .money: "\(name(key)) in \(currency)"
            }
        }
        static let low = "At least"
        static let high = "At most"
        static let from = "Holds from"
        static let source = "Who says so"
        static let sourceHelp = "A person or a document, such as “Finance, September 2026”."
        static let save = "Save"

        static let whatIf = "What if?"
        static let whatIfText =
            "Change any number and see what becomes of the sum. Nothing is kept: it all stands in the address."
        static let recoveryRate = "Recovery rate in %"
        static func stands(_ value: String) -> String { "Now \(value)" }
        static let workOut = "Work it out"
        static let asItStands = "Back to how it stands"
        static let asItIs = "As it stands"
        static let asItWould = "What if"

        static func notANumber(_ unit: EconomicInput.Key.Unit) -> String {
            switch unit {
            case .share: "Write the share as a plain number from 0 to 100, such as 15 or 12.5."
            case .years: "Write the years as a plain number, such as 4 or 2.5."
            case .money: "Write the amount as a plain number, such as 120.50."
            }
        }

        static func refusal(_ refusal: EconomicInput.InputRefusal) -> String {
            switch refusal {
            case .outOfRange(let key): notInRange(key.unit)
            case .halfARange: "Give both ends of the range, or none."
            case .notAround: "The range holds the value: at least is not above it, at most not below."
            case .hasNoRange: "A cost is taken as it is. Leave the range out."
            case .noSource: "Say who says so, in 200 characters at most."
            }
        }

        private static func notInRange(_ unit: EconomicInput.Key.Unit) -> String {
            switch unit {
            case .share: "A share is from 0 to 100 %."
            case .years: "Give a hundred years at most."
            case .money:
                "That is more than a customer can bring. Give an amount of a thousand million at most."
            }
        }
    }

    /// "23 times", roughly.
    private static func times(_ value: Double) -> String {
        value >= 10 || tenths(value).hasSuffix(".0")
            ? "\(grouped(whole(value))) times" : "\(tenths(value)) times"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
