package import Recovery

/// One calendar. Posts `name`, `zone`, `day1` to `day7`, `member-ID` (yes); below it the days that are unlike others: `day`,
/// `name`, `openings`; `shown` and `observed`; and a file.
package struct CalendarPage: Page {
    package var csrf: String
    /// Nil for one that is not there yet.
    package var id: String?
    package var name = ""
    package var zone: String
    /// As typed, Monday first.
    package var week: [String]
    package var isUsual = false
    package var members: [Choice]
    package var chosen: Set<String> = []
    package var days: [Day] = []
    package var newDay = NewDay()
    package var mayChange: Bool
    package var refusal: RefusalNote?
    package var dayRefusal: RefusalNote?
    package var fileRefusal: RefusalNote?

    package struct Day: Hashable, Sendable {
        package let day: LocalDay
        package let name: String
        /// Empty for a holiday.
        package let openings: String
        package let isObserved: Bool

        package init(day: LocalDay, name: String, openings: String, isObserved: Bool) {
            self.day = day
            self.name = name
            self.openings = openings
            self.isObserved = isObserved
        }
    }

    package struct NewDay: Hashable, Sendable {
        package var day = ""
        package var name = ""
        package var openings = ""

        package init() {}
    }

    package init(csrf: String, zone: String, week: [String], members: [Choice], mayChange: Bool) {
        self.csrf = csrf
        self.zone = zone
        self.week = week
        self.members = members
        self.mayChange = mayChange
    }

    package var title: String { name.isEmpty ? Words.Clocks.newCalendar : name }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.clocks).around(
            """
            <header class="page-head"><div><p class="small faint"><a href="\(Path.clocks)">\(Words.Clocks.title)</a></p>\
            <h1>\(title)</h1></div></header>
            \(hours)
            \(id.map(specialDays))
            \(HTML.when(mayChange && !isUsual && id != nil, removing))
            """)
    }

    private var hours: HTML {
        """
        <form action="\(id.map { Path.calendar($0) } ?? .newCalendar)" method="post" class="card stack">\
        \(HiddenField.csrf(csrf))
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        <div class="pair">\(TextField(
            id: "name", name: "name", label: Words.People.name, value: name, isRequired: true, refusal: refusal))
        \(TextField(
            id: "zone", name: "zone", label: Words.Clocks.zone, value: zone, help: Words.Clocks.zoneHelp,
            isRequired: true, refusal: refusal))</div>
        <fieldset class="field"><legend>\(Words.Clocks.hours)</legend><p class="help">\(Words.Clocks.hoursHelp)</p>
        <div class="pair">\(each: Array(week.enumerated()), { weekday($0.offset + 1, $0.element) })</div></fieldset>
        \(isUsual ? usual : memberChoice)
        \(HTML.when(mayChange, saving))</form>
        """
    }

    private var saving: HTML {
        """
        <div class="row"><button class="button primary" type="submit">\(Words.People.save)</button>\
        <span class="small faint">\(Words.Clocks.openCasesFollow)</span></div>
        """
    }

    private var usual: HTML {
        """
        <p class="small quiet">\(Words.Clocks.usualText)</p>
        """
    }

    private func weekday(_ number: Int, _ typed: String) -> HTML {
        TextField(
            id: "day\(number)", name: "day\(number)", label: Words.Clocks.weekday(number), value: typed,
            refusal: refusal
        ).html
    }

    private var memberChoice: HTML {
        """
        <fieldset class="field"><legend>\(Words.Clocks.whoseHours)</legend><div class="row wrap">\
        \(each: members.enumerated(), { member($0.offset, $0.element) })</div></fieldset>
        """
    }

    private func member(_ index: Int, _ member: Choice) -> HTML {
        """
        <span class="row"><input type="checkbox" id="member-\(index)" name="member-\(member.value)" value="yes"\
        \(HTML.when(chosen.contains(member.value), " checked"))><label for="member-\(index)">\(member.label)</label></span>
        """
    }

    private func specialDays(_ id: String) -> HTML {
        """
        <section class="stack" aria-labelledby="days-h"><h2 id="days-h">\(Words.Clocks.specialDays)</h2>
        <p class="quiet">\(Words.Clocks.specialDaysText)</p>
        \(HTML.when(!days.isEmpty, dayTable(id)))
        \(HTML.when(mayChange, adding(id)))</section>
        """
    }

    private func dayTable(_ id: String) -> HTML {
        """
        <form action="\(Path.observedDays(id))" method="post" class="stack">\(HiddenField.csrf(csrf))
        <div class="card listing"><table class="table fold"><caption class="unseen">\(Words.Clocks.specialDays)</caption>
        <thead><tr><th scope="col">\(Words.Clocks.counts)</th><th scope="col">\(Words.Clocks.day)</th>\
        <th scope="col">\(Words.People.name)</th><th scope="col">\(Words.Clocks.hours)</th></tr></thead>
        <tbody>\(each: days, row)</tbody></table></div>
        \(HTML.when(mayChange, "<div class=\"row\"><button class=\"button\" type=\"submit\">\(Words.Clocks.saveDays)</button></div>"))\
        </form>
        """
    }

    private func row(_ day: Day) -> HTML {
        let box = "observed-\(day.day)"
        return """
            <tr><td><input type="hidden" name="shown" value="\("\(day.day)")">\
            <input type="checkbox" id="\(box)" name="observed" value="\("\(day.day)")"\
            \(HTML.when(day.isObserved, " checked"))\(HTML.when(!mayChange, " disabled"))></td>\
            <td><label for="\(box)">\(Words.date(day.day))</label></td><td>\(day.name)</td>\
            <td>\(day.openings.isEmpty ? Words.Clocks.closed : day.openings)</td></tr>

            """
    }

    private func adding(_ id: String) -> HTML {
        """
        \(Fold("new-day", Words.Clocks.addDay, isOpen: dayRefusal != nil, newDayForm(id)))
        \(Fold("holidays", Words.Clocks.importDays, isOpen: fileRefusal != nil, fileForm(id)))
        """
    }

    private func newDayForm(_ id: String) -> HTML {
        """
        <form action="\(Path.calendarDays(id))" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(dayRefusal?.field == nil ? dayRefusal?.html(id: "day-refused") : nil)
        <div class="pair">\(TextField(
            id: "new-day-date", name: "day", label: Words.Clocks.day, value: newDay.day, type: .date,
            isRequired: true, refusal: dayRefusal))
        \(TextField(
            id: "new-day-name", name: "name", label: Words.People.name, value: newDay.name, refusal: dayRefusal))
        \(TextField(
            id: "new-day-openings", name: "openings", label: Words.Clocks.hours, value: newDay.openings,
            help: Words.Clocks.openingsHelp, refusal: dayRefusal))</div>
        <div class="row"><button class="button primary" type="submit">\(Words.Clocks.addDay)</button></div></form>
        """
    }

    private func fileForm(_ id: String) -> HTML {
        """
        <form action="\(Path.calendarFile(id))" method="post" enctype="multipart/form-data" class="stack">\
        \(HiddenField.csrf(csrf))
        \(TextField(
            id: "file", name: "file", label: Words.Clocks.file, type: .file, help: Words.Clocks.fileHelp,
            isRequired: true, refusal: fileRefusal))
        <div class="row"><button class="button primary" type="submit">\(Words.Clocks.importDays)</button></div></form>
        """
    }

    private var removing: HTML {
        """
        <form action="\(Path.removeCalendar(id ?? ""))" method="post">\(HiddenField.csrf(csrf))\
        <button class="button danger" type="submit">\(Words.Clocks.removeCalendar)</button></form>
        """
    }
}
