import Operations
import Recovery
import Storage
import TestSupport
import Web

extension RefusalTable {
    static let clocks: [RefusedRow] = [
        .form(ClockPolicy.PolicyRefusal.limitOutOfRange(.firstTouch), at: others, ["first_touch": "400 d"]),
        .form(
            ClockPolicy.PolicyRefusal.severityLengthens(.high, .firstTouch), at: others,
            ["first_touch_high": "9 h"]),
        .form(
            ClockPolicy.PolicyRefusal.hardStopNotAfterFirstTouch(.low), at: others,
            [
                "outreach": "2 h"
            ]),
        .form(
            ClockPolicy.PolicyRefusal.planBeforeFirstTouch(.low), at: others,
            [
                "plan": "1 h"
            ]),
        .form(
            ClockPolicy.PolicyRefusal.deliveryBeforeRemedy(.low), at: others,
            [
                "delivery": "1 d"
            ]),
        .form(ClockRules.RuleRefusal.noCondition, at: "/settings/clocks/policies/new", [:]),
        .nowhere(WorkCalendar.CalendarRefusal.notAWeek, page: .sevenDays),
        .form(WorkCalendar.CalendarRefusal.openings(weekday: 1), at: { "/settings/calendars/\($0.calendar)" })
        { _ in
            ["day1": "9:00-17:00, 16:00-18:00"]
        },
        .form(
            WorkCalendar.CalendarRefusal.openingsOfDay(LocalDay(daysSince1970: 20_514)),
            at: { "/settings/calendars/\($0.calendar)" }, to: { "/settings/calendars/\($0.calendar)/days" }
        ) { _ in ["day": "2026-03-02", "name": "Fair", "openings": "9:00-17:00, 16:00-18:00"] },
        .form(WorkCalendar.CalendarRefusal.neverOpen, at: { "/settings/calendars/\($0.calendar)" }) { _ in
            Dictionary(uniqueKeysWithValues: (1...7).map { ("day\($0)", "") })
        },
        .form(
            SeverityTable.TableRefusal.pointsOutOfRange(.depth), at: "/settings/severity", ["depth": "101"]),
        .form(SeverityTable.TableRefusal.cutsNotInOrder, at: "/settings/severity", ["cut_high": "1"]),
        .form(
            SeverityTable.TableRefusal.beginsBelowOne(.reach), at: "/settings/severity", ["reach_from": "0"]),
    ]

    private static let others = "/settings/clocks/policies/others"

    static let routing: [RefusedRow] = [
        .form(
            RoutingCondition.ConditionRefusal.testOfAnotherField(.channel, .isOver), at: "/settings/routing",
            rules(test: "over", "mail")),
        .form(RoutingCondition.ConditionRefusal.noValue(.channel), at: "/settings/routing", rules("")),
        .form(
            RoutingCondition.ConditionRefusal.notANumber(.score), at: "/settings/routing",
            rules(field: "score", test: "over", "many")),
        .nowhere(RoutingRule.RuleRefusal.noCondition, page: .oneConditionIsSent),
        .form(
            RoutingRule.RuleRefusal.tooManyConditions, at: "/settings/routing", rules("mail", conditions: 6)),
        .form(RoutingRule.RuleRefusal.tooManyRules, at: "/settings/routing", rules("mail", count: 101)),
        .form(
            RoutingRule.RuleRefusal.nobodyReceives, in: .opened.withAnalyst, at: { _ in "/settings/routing" }
        ) {
            rules("mail", to: "member:\($0.member(named: "Max"))")
        },
    ]

    private static func rules(
        field: String = "channel", test: String = "is", _ value: String, to receiver: String = "anybody",
        count: Int = 1, conditions: Int = 1
    ) -> [String: String] {
        var typed = ["rules": "\(count)", "others": "anybody", "capacity": "50", "do": "save"]
        for rule in 0..<count {
            typed["conditions-\(rule)"] = "\(conditions)"
            typed["receiver-\(rule)"] = receiver
            typed["choice-\(rule)"] = "least_loaded"
            for number in 0..<conditions {
                typed["field-\(rule)-\(number)"] = field
                typed["test-\(rule)-\(number)"] = test
                typed["values-\(rule)-\(number)"] = value
            }
        }
        return typed
    }

    static let playbooks: [RefusedRow] = [
        .form(Playbook.PlaybookRefusal.noQuestion, at: delivery, ["questions": " "]),
        .form(Playbook.PlaybookRefusal.noOpening, at: delivery, ["openings": " "]),
        .form(Playbook.PlaybookRefusal.noFittingRemedy(.failedDelivery), at: delivery, remedies("apology")),
        .form(
            Playbook.PlaybookRefusal.tooManyLines(.questions), at: delivery,
            [
                "questions": Array(repeating: "Why?", count: 21).joined(separator: "\n")
            ]),
        .form(Playbook.PlaybookRefusal.lineTooLong(.openings), at: delivery, ["openings": long(301)]),
        .form(Playbook.PlaybookRefusal.apologyTooLong, at: delivery, ["apology": long(1_001)]),
        .form(
            Playbook.PlaybookRefusal.tooManyRemedies, at: delivery,
            remedies(Array(repeating: "replacement", count: 13))),
        .form(Playbook.PlaybookRefusal.remedyUnknown(code: "gold"), at: delivery, remedies("gold")),
        .form(
            Playbook.PlaybookRefusal.remedyTooLong, at: delivery, remedies("replacement", saying: long(301))),
        .form(Playbook.PlaybookRefusal.remedyUnexplained, at: delivery, remedies("replacement", saying: "")),
        .form(
            Playbook.PlaybookRefusal.moneyForNeglect, at: "/settings/playbooks/relational_neglect",
            remedies("personal_call", "refund")),
    ]

    private static let delivery = "/settings/playbooks/failed_delivery"

    private static func long(_ count: Int) -> String { String(repeating: "x", count: count) }

    private static func remedies(_ codes: String..., saying words: String = "As agreed.") -> [String: String]
    {
        remedies(codes, saying: words)
    }

    private static func remedies(_ codes: [String], saying words: String = "As agreed.") -> [String: String] {
        var typed: [String: String] = [:]
        for number in 1...13 {
            let code = number <= codes.count ? codes[number - 1] : ""
            typed["remedy\(number)"] = code
            typed["cost\(number)"] = "nothing"
            typed["words\(number)"] = code.isEmpty ? "" : words
        }
        return typed
    }

    static let money: [RefusedRow] = [
        .form(EconomicInput.InputRefusal.outOfRange(.margin), at: economics, input("margin", "101")),
        .form(
            EconomicInput.InputRefusal.halfARange(.margin), at: economics, input("margin", "50", low: "40")),
        .form(
            EconomicInput.InputRefusal.notAround(.margin), at: economics,
            input("margin", "50", low: "60", high: "70")),
        .form(
            EconomicInput.InputRefusal.hasNoRange(.costPerCase), at: economics,
            input("cost_per_case", "50", low: "40", high: "60")),
        .form(EconomicInput.InputRefusal.noSource, at: economics, input("margin", "50", source: " ")),
        .form(
            Mark.MarkRefusal.noTitle, at: "/programme",
            [
                "kind": "release", "day": "2026-03-02", "title": " ",
            ]),
        .nowhere(GoodwillTable.TableRefusal.belowZero(.init(.owner, .high, nil)), page: .withoutSign),
        .nowhere(GoodwillTable.TableRefusal.givesNothing(.analyst), page: .onlyWhoGive),
        .form(
            GoodwillProposal.DecisionRefusal.ownProposal, in: .proposed, at: { _ in "/settings/goodwill" },
            to: { "/settings/goodwill/tables/\($0.tables[0])/approve" }
        ) { _ in [:] },
        .form(
            GoodwillProposal.DecisionRefusal.decidedAlready, in: .decided, at: { _ in "/settings/goodwill" },
            to: { "/settings/goodwill/tables/\($0.tables[0])/decline" }
        ) { _ in [:] },
        .form(Currency.ChangeRefusal.notACurrency("XXQ"), at: "/settings/organization", ["currency": "XXQ"]),
        .form(
            Currency.ChangeRefusal.inUse("EUR"), in: .paid, at: "/settings/organization", ["currency": "USD"]),
        .form(
            Organization.CompetitorsRefusal.tooMany, at: "/settings/organization",
            ["competitors": (1...51).map { "Rival \($0)" }.joined(separator: "\n")]),
        .form(
            Organization.CompetitorsRefusal.notAName("3"), at: "/settings/organization", ["competitors": "3"]),
        .nowhere(Fix.FixRefusal.shippedAlready, page: .byCommand, api: .byCommand),
        .nowhere(Fix.FixRefusal.shippedInTheFuture, page: .byCommand, api: .byCommand),
        .nowhere(Fix.FixRefusal.notShipped, page: .byCommand, api: .byCommand),
    ]

    static let languageModel: [RefusedRow] = [
        .form(ModelEndpoint.EndpointRefusal.notAnAddress, at: model, endpoint(["address": "ftp://a.b"])),
        .form(ModelEndpoint.EndpointRefusal.noModel, at: model, endpoint(["model": " "])),
        .form(ModelEndpoint.EndpointRefusal.notAKey, at: model, endpoint(["key": "two words"])),
        .form(ModelEndpoint.EndpointRefusal.budgetOutOfRange, at: model, endpoint(["budget": "0"])),
        .form(ModelEndpoint.EndpointRefusal.patienceOutOfRange, at: model, endpoint(["patience": "121"])),
    ]

    private static let model = "/settings/language-model"

    private static func endpoint(_ typed: [String: String]) -> [String: String] {
        ["address": "http://127.0.0.1:9/v1", "model": "small", "key": "", "budget": "10", "patience": "5"]
            .merging(typed) { $1 }
    }

    private static let economics = "/programme/economics"

    private static func input(
        _ key: String, _ value: String, low: String = "", high: String = "", source: String = "Ledger"
    ) -> [String: String] {
        ["key": key, "value": value, "low": low, "high": high, "source": source, "from": "2026-03-02"]
    }
}

extension Situation {
    fileprivate static let proposed = opened.with("beside a table of goodwill") { house in
        try await ProposeGoodwill(
            of: house.company.key, by: house.company.administrator(),
            GoodwillTable([.init(.owner, .high, nil): 10_00])
        ).run(at: house.site.workplace)
    }
    fileprivate static let decided = proposed.with("which was approved") { house in
        let tables = try await house.company.rows("SELECT id FROM goodwill_tables")
        let finn = try await house.add("Finn", .financeApprover)
        try await DecideGoodwill(of: house.company.key, by: finn, tables[0].id(0), isApproved: true)
            .run(at: house.site.workplace)
    }
    fileprivate static let paid = Situation(
        "a case with a remedy that costs", .call, .diagnose(), .choose(.of(.replacement, 20_00)))
}
