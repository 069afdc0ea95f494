import Recovery

extension Words {
    package enum Routing {
        package static let title = "Who gets what"
        package static let text =
            "Read from the top; the first rule that fits decides. Every case has exactly one named owner."
        package static let rules = "Rules"
        package static let when = "When"
        package static let and = "and"
        package static let giveTo = "give it to"
        package static let field = "Field"
        package static let test = "Test"
        package static let value = "Value"
        package static let receiver = "Receiver"
        package static let how = "How"
        package static let add = "Add a rule"
        package static func up(_ rule: Int) -> String { "Move rule \(rule) up" }
        package static func andOf(_ rule: Int) -> String { "A further condition of rule \(rule)" }
        package static func removeOf(_ rule: Int) -> String { "Remove rule \(rule)" }
        package static func of(_ taken: Int, _ cases: Int) -> String {
            "\(grouped(taken)) of \(grouped(cases))"
        }
        package static func hidden(by rule: Int) -> String {
            "Never reached: rule \(rule) takes all of these first. Move this rule above it."
        }
        package static let everythingElse = "Everything else goes to"
        package static let nobodyFree = "If nobody fits: the programme lead, parked, until somebody does."
        package static let forEvery = "For every rule"
        package static let onlyAvailable =
            "Only people who are there: not on leave, and with room for one more"
        package static let availableHelp = "Of those, who works soonest comes first."
        package static let capacity = "Open cases that one person can carry"
        package static let capacityHelp = "Those that wait for the next score count too."
        package static let onlyWithAuthority =
            "Only people whose authority covers the usual remedy of the suspected cause"
        package static let notTheManager = "Not the account’s own manager, except for relational neglect"
        package static func tried(_ changed: Int, of cases: Int) -> String {
            "Dry run: \(count(changed, "case", "cases")) of \(grouped(cases)) would have another owner"
        }
        package static let triedText =
            "Cases of the last 30 days, these rules against those in force; leave and room left out"
        package static let today = "In force"
        package static let wouldBe = "Would be"
        package static let save = "Save the rules"
        package static let tryIt = "Try them"
        package static let throwAway = "Throw changes away"
        package static let openCasesStay = "Open cases keep their owners."
        package static let notSaved = "Changes are not saved."
        package static let anybody = "whoever owns cases"
        package static let accountManager = "the account’s own manager"
        static let noCapacity = "Give a whole number, 1 at least."
        static let noReceiver = "Choose who gets it."

        static func choice(_ choice: RoutingRule.Choice) -> String {
            switch choice {
            case .leastLoaded: "least loaded"
            case .roundRobin: "round robin"
            }
        }

        static func test(_ test: RoutingCondition.Test) -> String {
            switch test {
            case .isOneOf: "is"
            case .isNoneOf: "is not"
            case .isOver: "is over"
            case .isUnder: "is under"
            case .contains: "contains"
            }
        }

        static func field(_ field: RoutingField) -> String {
            switch field {
            case .source: "source"
            case .channel: "channel"
            case .measure: "measure"
            case .band: "band"
            case .touchpoint: "touchpoint"
            case .journeyStage: "journey stage"
            case .entryPoint: "entry point"
            case .tag: "tag"
            case .language: "language"
            case .reportedReason: "reported reason"
            case .suspectedCause: "suspected cause"
            case .churnIntent: "churn intent"
            case .contactMe: "wish for contact"
            case .comment: "comment"
            case .openedBy: "what opened it"
            case .severity: "severity"
            case .customer: "customer id"
            case .account: "account id"
            case .segment: "segment"
            case .location: "location"
            case .valueTier: "value tier"
            case .score: "score"
            case .reach: "reach"
            case .annualRevenue: "annual revenue, minor units"
            case .renewsIn: "days to the renewal"
            }
        }

        static func refusal(_ refusal: RoutingCondition.ConditionRefusal) -> String {
            switch refusal {
            case .testOfAnotherField(let field, let test):
                "“\(self.test(test))” cannot be asked of \(self.field(field)). Choose \(list(field.tests.map(self.test)))."
            case .noValue: "Give a value, or several apart by commas."
            case .notANumber: "Give a whole number."
            }
        }
    }

    package enum Severities {
        package static let title = "Severity"
        package static let text =
            "Points add up to how grave a case is; the graver, the shorter its clocks. The case shows its sum line by line."
        package static let points = "Points"
        package static let cuts = "From how many points on"
        package static let segments = "Segments"
        package static let segmentsHelp = "One a line: Enterprise = 2. Those not named weigh nothing."
        package static let words = "Legal and safety words"
        package static let wordsHelp = "One a line, as customers write them."
        package static let reachFrom = "Reach counts from"
        package static let reachHelp = "People who could read it; ten times as many count twice."
        package static let renewalDays = "A renewal counts within, days"
        package static let openCasesStay = "Open cases stay as grave as they are."
        static let noNumber = "Give a whole number from 0 to 100."
        static let noDays = "Give a whole number, 1 at least."
        static let noSegment = "Write each segment as Enterprise = 2."
        static let cutsRise = "Each cut is higher than the one before, and the first 1 at least."
        /// "High, 9 points: depth of the score 6, wants to leave 3".
        static func sum(_ sum: SeveritySum) -> String {
            let lines = sum.lines.map { "\(short($0.factor)) \($0.points)" }.joined(separator: ", ")
            let total = "\(sum.severity.text), \(count(sum.points, "point", "points"))"
            return lines.isEmpty ? total : "\(total): \(lines)"
        }

        private static func short(_ factor: SeverityFactor) -> String {
            factor == .depth ? "depth of the score" : self.factor(factor).lowercased()
        }

        static func factor(_ factor: SeverityFactor) -> String {
            switch factor {
            case .depth: "Depth of the score, each tenth of its scale"
            case .churnIntent: "Wants to leave"
            case .alarmingWords: "A legal or safety word"
            case .reach: "Said in public"
            case .fall: "A fall from the last score"
            case .repeated: "Had a case before"
            case .renewal: "Renewal near"
            case .segment: "Segment"
            case .value: "Highest value tier"
            }
        }
    }
}
