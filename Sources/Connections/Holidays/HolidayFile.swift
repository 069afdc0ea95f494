import CLibical
package import Recovery
import Synchronization

/// Whole days of an iCalendar file (RFC 5545): each event on each day that it covers, those that recur on all their days.
package struct HolidayFile: Hashable, Sendable {
    package struct Holiday: Hashable, Sendable {
        package let day: LocalDay
        package let name: String
    }

    /// Sorted by day; of one day the first named.
    package let holidays: [Holiday]

    /// Why a file is not taken.
    package enum Fault: Error, Hashable, Sendable {
        case tooLong
        case notACalendar
        case noEvents
        /// An event of this name recurs, and nothing says until when.
        case withoutEnd(String)
        case tooManyDays
        /// An event of this name has no date that could be read.
        case noDate(String)
    }

    package static let mostBytes = 1_048_576
    package static let mostDays = 2_000
    /// No holiday takes longer.
    private static let longestEvent = 60

    /// libical keeps its settings and errors for the whole process.
    private static let library = Mutex(())

    package init(_ bytes: [UInt8]) throws(Fault) {
        guard bytes.count <= Self.mostBytes else { throw .tooLong }
        guard !bytes.contains(0) else { throw .notACalendar }
        let text = String(decoding: bytes, as: UTF8.self)
        let read: Result<[Holiday], Fault> = Self.library.withLock { _ in
            do throws(Fault) { return .success(try Self.read(text)) } catch { return .failure(error) }
        }
        var names: [LocalDay: String] = [:]
        for holiday in try read.get() where names[holiday.day] == nil { names[holiday.day] = holiday.name }
        holidays = names.map { Holiday(day: $0.key, name: $0.value) }.sorted { $0.day < $1.day }
    }

    private static func read(_ text: String) throws(Fault) -> [Holiday] {
        guard let calendar = icalparser_parse_string(text) else { throw .notACalendar }
        defer { icalcomponent_free(calendar) }
        guard icalcomponent_isa(calendar) == ICAL_VCALENDAR_COMPONENT else { throw .notACalendar }
        var holidays: [Holiday] = []
        var event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT)
        guard event != nil else { throw .noEvents }
        while let found = event {
            try add(found, to: &holidays)
            event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)
        }
        return holidays
    }

    private static func add(_ event: OpaquePointer, to holidays: inout [Holiday]) throws(Fault) {
        let name = icalcomponent_get_summary(event).map { String(cString: $0) } ?? ""
        let start = icalcomponent_get_dtstart(event)
        guard let first = day(of: start) else { throw .noDate(name) }
        let length = length(of: event, from: first)
        guard length <= longestEvent else { throw .tooManyDays }
        for day in try days(of: event, start, first, name) {
            for offset in 0..<length {
                holidays.append(Holiday(day: day.adding(days: offset), name: String(name.prefix(100))))
            }
            guard holidays.count <= mostDays else { throw .tooManyDays }
        }
    }

    /// In days, one at least. An end that is a date lies after the last day.
    private static func length(of event: OpaquePointer, from first: LocalDay) -> Int {
        let end = icalcomponent_get_dtend(event)
        guard let last = day(of: end) else { return 1 }
        let days = last.daysSince1970 - first.daysSince1970
        return max(1, icaltime_is_date(end) != 0 ? days : days + 1)
    }

    private static func days(
        of event: OpaquePointer, _ start: icaltimetype, _ first: LocalDay, _ name: String
    ) throws(Fault) -> [LocalDay] {
        guard let property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY) else {
            return [first]
        }
        let rule = icalproperty_get_rrule(property)
        guard rule.count > 0 || icaltime_is_null_time(rule.until) == 0 else { throw .withoutEnd(name) }
        guard let iterator = icalrecur_iterator_new(rule, start) else { throw .noDate(name) }
        defer { icalrecur_iterator_free(iterator) }
        let leftOut = Set(exceptions(of: event))
        var days: [LocalDay] = []
        while let day = day(of: icalrecur_iterator_next(iterator)) {
            if !leftOut.contains(day) { days.append(day) }
            guard days.count <= mostDays else { throw .tooManyDays }
        }
        return days
    }

    private static func exceptions(of event: OpaquePointer) -> [LocalDay] {
        var days: [LocalDay] = []
        var property = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY)
        while let found = property {
            if let day = day(of: icalproperty_get_exdate(found)) { days.append(day) }
            property = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY)
        }
        return days
    }

    /// The day on the wall; nil for no time, or one of no calendar.
    private static func day(of time: icaltimetype) -> LocalDay? {
        guard icaltime_is_null_time(time) == 0, icaltime_is_valid_time(time) != 0 else { return nil }
        return LocalDay(year: Int(time.year), month: Int(time.month), day: Int(time.day))
    }
}
