package import Recovery

/// How long each step may take, by which policy, and by whose calendar.
package struct ClocksPage: Page {
    package var policies: [Policy]
    package var calendars: [Calendar]
    package var followUp: FollowUpFields
    package var mayChange: Bool

    package struct Policy: Sendable {
        /// Where it stands among the rules; nil: for all other cases.
        package let place: Int?
        /// Which cases it is for, in words.
        package let cases: String
        package let policy: ClockPolicy

        package init(place: Int?, cases: String, policy: ClockPolicy) {
            self.place = place
            self.cases = cases
            self.policy = policy
        }
    }

    package struct Calendar: Hashable, Sendable {
        package let id: String
        package let name: String
        package let zone: String
        /// In words: "Monday 9:00-17:00".
        package let week: [String]
        package let holidays: Int
        /// Who works by it; nil for everybody else.
        package let members: [String]?

        package init(
            id: String, name: String, zone: String, week: [String], holidays: Int, members: [String]?
        ) {
            self.id = id
            self.name = name
            self.zone = zone
            self.week = week
            self.holidays = holidays
            self.members = members
        }
    }

    package init(policies: [Policy], calendars: [Calendar], followUp: FollowUpFields, mayChange: Bool) {
        self.policies = policies
        self.calendars = calendars
        self.followUp = followUp
        self.mayChange = mayChange
    }

    package var title: String { Words.Clocks.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.clocks).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            <p class="quiet">\(Words.Clocks.text)</p>
            \(each: policies, card)
            \(HTML.when(mayChange, "<p><a class=\"button\" href=\"\(Path.newPolicy)\">\(Words.Clocks.addPolicy)</a></p>"))
            <section class="stack" aria-labelledby="after-h"><h2 id="after-h">\(Words.Clocks.afterTheRemedy)</h2>
            \(followUp)</section>
            <section class="stack" aria-labelledby="calendars-h"><h2 id="calendars-h">\(Words.Clocks.calendars)</h2>
            <p class="quiet">\(Words.Clocks.calendarsText)</p>
            \(calendarTable)
            \(HTML.when(mayChange, "<p><a class=\"button\" href=\"\(Path.newCalendar)\">\(Words.Clocks.addCalendar)</a></p>"))\
            </section>
            """)
    }

    private func card(_ policy: Policy) -> HTML {
        """
        <section class="card stack" aria-label="\(policy.cases)"><div class="row apart"><h2>\(policy.cases)</h2>\
        \(HTML.when(mayChange, "<a href=\"\(Path.policy(policy.place))\">\(Words.Clocks.change(policy.cases))</a>"))</div>
        \(LimitTable(policy.policy))
        <p class="small quiet">\(policy.policy.countsWorkingTime ? Words.Clocks.inWorkingTime : Words.Clocks.onTheWall)</p>\
        </section>
        """
    }

    private var calendarTable: HTML {
        """
        <div class="card listing"><table class="table fold"><caption class="unseen">\(Words.Clocks.calendars)</caption>
        <thead><tr><th scope="col">\(Words.People.name)</th><th scope="col">\(Words.Clocks.hours)</th>\
        <th scope="col" class="num">\(Words.Clocks.specialDays)</th><th scope="col">\(Words.Clocks.whoseHours)</th>\
        </tr></thead><tbody>\(each: calendars, row)</tbody></table></div>
        """
    }

    private func row(_ calendar: Calendar) -> HTML {
        """
        <tr><th scope="row"><a href="\(Path.calendar(calendar.id))">\(calendar.name)</a> \
        <span class="small faint">\(calendar.zone)</span></th>\
        <td>\(each: calendar.week, { "<span class=\"nowrap\">\($0)</span> " })</td>\
        <td class="num"><span class="unfold">\(Words.Clocks.specialDays) </span>\(calendar.holidays)</td>\
        <td>\(calendar.members.map { $0.isEmpty ? Words.People.nobodyYet : Words.list($0) } ?? Words.Clocks.everybodyElse)</td></tr>

        """
    }
}
