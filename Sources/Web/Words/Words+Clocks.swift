import Connections
import Operations
package import Recovery

extension Words {
    package enum Clocks {
        package static let title = "Clocks and calendars"
        package static let text =
            "How long each step of a recovery may take. The graver a case, the less time it has; a case never gets more time than another of its policy."
        package static let step = "Step"
        package static let all = "All cases"
        package static let others = "All other cases"
        package static let othersTitle = "Clocks of all other cases"
        package static let policyTitle = "Clocks of some cases"
        package static func change(_ cases: String) -> String { "Change “\(cases)”" }
        package static let addPolicy = "A policy for some cases"
        package static let removePolicy = "Remove this policy"
        package static let fillWith = "Fill with"
        package static let inWorkingTime =
            "A first touch of less than 24 h is counted in the owner’s working time. Other clocks are elapsed time; one that ends outside working hours is due at the next opening."
        package static let onTheWall =
            "The first touch is counted by the clock on the wall. Other clocks that end outside working hours are due at the next opening."
        package static let countWorking = "Count the first touch in working time"
        package static let lengthHelp =
            "As 90 min, 4 h or 7 d. An empty field leaves a severity with the time of the lesser ones."
        static let noLength = "Give a length of time such as 90 min, 4 h or 7 d."
        package static let ofTeam = "Cases whose owner is in"
        package static let anyTeam = "Any team"
        package static let ofMeasure = "Cases opened by"
        package static let anyMeasure = "Any measure"
        package static let openCasesFollow = "Open cases are dated anew, and each says so."

        package static let afterTheRemedy = "After the remedy"
        package static func checkIns(_ followUp: FollowUp) -> String {
            "A person is in touch on day \(Words.list(followUp.checkInDays.map(String.init))) after the delivery, or at the next opening. Any contact from the day before on is the check-in; a survey is none."
        }
        package static func asksAgain(_ followUp: FollowUp) -> String {
            "The customer is asked again \(followUp.asksAfterDeliveryDays) days after the delivery or \(followUp.asksAfterOpeningDays) days after the case began, whichever comes first; never before \(FollowUp.askingDays.lowerBound) days after the delivery."
        }
        package static func windowMoves(_ followUp: FollowUp) -> String {
            "Who is asked after day 60 answers after the 60 days of the figures: their window is \(followUp.answerDays) days now, for all cases. Figures of other companies cannot be compared with them, and each is ripe \(followUp.answerDays - FollowUp.usual.answerDays) days later."
        }
        package static let firstCheckIn = "First check-in, days after the delivery"
        package static let secondCheckIn = "Second check-in, days after the delivery"
        package static let asksAfterDelivery = "Asked again, days after the delivery"
        package static let asksAfterOpening = "At the latest, days after the case began"
        package static let askingHelp =
            "21 to 90 days. Later than day 60, the window of the figures moves along."
        static let noDays = "Give a whole number of days."

        package static let calendars = "Calendars"
        package static let calendarsText =
            "When people work. A clock follows the calendar of its owner, through every change of summer time."
        package static let addCalendar = "A calendar"
        package static let newCalendar = "A new calendar"
        package static let removeCalendar = "Remove this calendar"
        package static let hours = "Working hours"
        package static let hoursHelp =
            "As 9:00-17:00, with breaks as 9:00-12:30, 13:00-17:00. Empty: closed. All day: 0:00-24:00."
        package static let zone = "Time zone"
        package static let zoneHelp = "Such as Europe/Prague."
        package static let whoseHours = "Who works by it"
        package static let everybodyElse = "Everybody else"
        package static let usualText = "By this calendar works everybody who has no other."
        package static let specialDays = "Holidays and special days"
        package static let specialDaysText =
            "Days that are unlike others of their weekday. A day that is not ticked is kept, and does not count."
        package static let counts = "Counts"
        package static let day = "Day"
        package static let closed = "Closed"
        package static let saveDays = "Save which days count"
        package static let addDay = "Add a day"
        package static let openingsHelp = "Empty: closed all day."
        package static let importDays = "Import holidays"
        package static let file = "An iCalendar file"
        package static let fileHelp = ".ics, 1 MB at most. Days that stand here already stay as they are."
        static let noOpenings = "Give hours as 9:00-17:00, several apart by commas."

        static func cases(_ team: String?, _ measure: Measure?) -> String {
            switch (team, measure) {
            case (let team?, let measure?): "\(team), \(Words.measure(measure))"
            case (let team?, nil): team
            case (nil, let measure?): Words.measure(measure)
            case (nil, nil): others
            }
        }

        /// Days of the same hours together: "Monday to Friday 9:00-17:00".
        static func week(_ week: [[WorkCalendar.Opening]]) -> [String] {
            var lines: [String] = []
            var day = 0
            while day < week.count {
                var last = day
                while last + 1 < week.count, week[last + 1] == week[day] { last += 1 }
                if !week[day].isEmpty {
                    let days = last == day ? weekday(day + 1) : "\(weekday(day + 1)) to \(weekday(last + 1))"
                    lines.append("\(days) \(TypedOpenings.text(week[day]))")
                }
                day = last + 1
            }
            return lines
        }

        package static func weekday(_ number: Int) -> String {
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][number - 1]
        }

        static func refusal(_ refusal: ClockPolicy.PolicyRefusal) -> String {
            switch refusal {
            case .limitOutOfRange: "Give a minute at least and a year at most."
            case .severityLengthens(let severity, _):
                "A graver case has no more time than others. Give \(severity.text.lowercased()) less, or leave it empty."
            case .hardStopNotAfterFirstTouch:
                "The hard stop comes after the first touch: give it more time than that."
            case .planBeforeFirstTouch:
                "Nobody knows a plan before the first touch: give it as much time at least."
            case .deliveryBeforeRemedy:
                "Nothing is delivered before it is chosen: give it as much time at least."
            }
        }

        static func refusal(_ refusal: FollowUp.FollowUpRefusal) -> String {
            switch refusal {
            case .asksOutOfRange: "Give 21 days at least and 90 at most."
            case .afterDeliveryNeverFirst:
                "Nothing is delivered before its case begins, so this would never come first: give as many days as after the delivery at least."
            case .checkInsNotRising: "Give a day of 1 at least, and a later one for the second check-in."
            case .checkInAfterAsking:
                "A person checks in before the customer is asked again: give fewer days than those."
            }
        }

        static func refusal(_ refusal: WorkCalendar.CalendarRefusal) -> String {
            switch refusal {
            case .notAWeek: "A week has seven days."
            case .openings, .openingsOfDay:
                "Give the hours in their order: each begins before it ends, and after the one before it has ended."
            case .neverOpen:
                "Nobody would ever work by it, and no clock would end. Open one day of the week at least."
            }
        }

        static func refusal(_ fault: HolidayFile.Fault) -> String {
            switch fault {
            case .tooLong: "The file is too long: 1 MB at most."
            case .notACalendar: "This is no iCalendar file. It begins with BEGIN:VCALENDAR."
            case .noEvents: "There is no day in it."
            case .withoutEnd(let name):
                "“\(name)” recurs without end. Give it an end (UNTIL or COUNT), or export single days."
            case .tooManyDays: "It has too many days: 2,000 at most, 60 in one event."
            case .noDate(let name): "The date of “\(name)” cannot be read."
            }
        }
    }
}

extension Severity {
    package var text: String {
        switch self {
        case .low: "Low"
        case .normal: "Normal"
        case .high: "High"
        case .critical: "Critical"
        }
    }
}

extension ClockPolicy.Preset {
    var text: String {
        switch self {
        case .strict: "Strict, 4 h"
        case .standard: "Standard, 24 h"
        case .relaxed: "Relaxed, 48 h"
        }
    }
}
