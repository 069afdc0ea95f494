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
            ], mayChange: true)
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
