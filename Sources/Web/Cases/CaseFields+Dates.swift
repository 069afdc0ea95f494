import Operations
import Recovery
import Storage

extension SnoozeFields: CaseFields {
    init(_ reading: CaseReading) {
        let clock = reading.desk.clock
        let tomorrow = clock.now.adding(.days(1))
        let latest = reading.found.nextClock.map { $0.due.subtracting(.hours(1)) } ?? tomorrow
        self.init(form: reading.form, clock: clock, suggesting: max(min(tomorrow, latest), clock.now))
        asideUntil = reading.found.snoozedUntil.flatMap { $0 > clock.now ? clock.dateTime($0) : nil }
    }

    mutating func fill(from form: PageForm) {
        until = form["until"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        if until.isBlank { return .snooze(until: nil) }
        guard let minute = TypedMinute(until) else { throw .notATime(in: "until") }
        return .snooze(until: minute.instant(on: reading.desk.clock, from: reading.found.openedAt))
    }
}

extension PromiseFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form, clock: reading.desk.clock)
    }

    mutating func fill(from form: PageForm) {
        words = form["words"]
        due = form["due"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        .promise(words: words, due: try instant(reading))
    }

    func instant(_ reading: CaseReading) throws(RefusalNote) -> Instant {
        guard let minute = TypedMinute(due) else { throw .notATime(in: "due") }
        return minute.instant(on: reading.desk.clock, from: reading.found.openedAt)
    }
}

extension KeepingFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) {
        promise = form["promise"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move { .keepPromise(ID(promise)) }
}

extension MovingFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) {
        promise = form["promise"]
        due = form["due"]
        isTold = form.isTicked("told")
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let minute = TypedMinute(due) else { throw .notATime(in: "due") }
        return .movePromise(
            ID(promise), due: minute.instant(on: reading.desk.clock, from: reading.found.openedAt),
            isTold: isTold)
    }
}

extension TestFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form, isTest: reading.found.isTest)
    }

    mutating func fill(from form: PageForm) {
        isTest = !form.isTicked("test")
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move { .markAsTest(!isTest) }
}
