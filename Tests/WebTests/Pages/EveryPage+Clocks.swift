import Recovery
import Web

extension EveryPage {
    static func clocks(_ words: String) -> ClocksPage {
        ClocksPage(
            policies: [
                .init(place: 0, cases: words, policy: .strict),
                .init(place: nil, cases: words, policy: .strict),
            ],
            calendars: [
                .init(id: words, name: words, zone: words, week: [words], holidays: 2, members: [words])
            ], followUp: followUp(words), mayChange: true)
    }

    private static func followUp(_ words: String) -> FollowUpFields {
        var fields = FollowUpFields(csrf: words, .usual, mayChange: true)
        for field in fields.typed.keys { fields.typed[field] = words }
        fields.refusal = note(words, "asks_after_opening")
        return fields
    }

    static func routing(_ words: String) -> RoutingPage {
        var draft = RoutingDraft(RoutingPlan())
        draft.rules = [
            .init(
                conditions: [.init(field: .comment, test: .contains, values: words)], receiver: words,
                choice: .roundRobin)
        ]
        draft.capacity = words
        var page = RoutingPage(
            csrf: words, draft: draft, members: [Choice(words, words)], teams: [Choice(words, words)],
            mayChange: true)
        page.tried = .init(
            cases: 3, changed: 1, taken: [2, 1], hidden: [0: 0], owners: [(words, 1, 2)])
        page.refusal = note(words, "values-0-0")
        return page
    }

    static func severity(_ words: String) -> SeverityPage {
        var page = SeverityPage(csrf: words, table: .shipped, mayChange: true)
        for field in page.typed.keys { page.typed[field] = words }
        page.refusal = note(words, "words")
        return page
    }

    static func policy(_ words: String) -> PolicyPage {
        var page = PolicyPage(
            csrf: words, path: .policy(1), isForOthers: false, teams: [Choice(words, words)], policy: .strict)
        page.typed["plan"] = words
        page.removal = .removePolicy(1)
        page.refusal = note(words, "plan")
        return page
    }

    static func calendar(_ words: String) -> CalendarPage {
        var page = CalendarPage(
            csrf: words, zone: words, week: Array(repeating: words, count: 7),
            members: [Choice(words, words)],
            mayChange: true)
        page.id = words
        page.name = words
        page.days = [
            .init(day: LocalDay(daysSince1970: 20_000), name: words, openings: words, isObserved: true)
        ]
        page.newDay.name = words
        page.refusal = note(words, "day1")
        page.dayRefusal = note(words, "openings")
        page.fileRefusal = note(words, "file")
        return page
    }
}
