import Operations
import Recovery

extension PlanFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form, clock: reading.desk.clock)
    }

    mutating func fill(from form: PageForm) {
        words = form["words"]
        due = form["due"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let minute = TypedMinute(due) else { throw .notATime(in: "due") }
        return .tellPlan(
            words: words, due: minute.instant(on: reading.desk.clock, from: reading.found.openedAt))
    }
}

extension TellingFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) {}

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move { .tellRemedy }
}

extension WaitFields: CaseFields {
    init(_ reading: CaseReading) {
        let clock = reading.desk.clock
        self.init(
            form: reading.form, clock: clock, waitsUntil: reading.found.wait.map { clock.dateTime($0.due) })
    }

    mutating func fill(from form: PageForm) {
        until = form["until"]
        reason = form["reason"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let minute = TypedMinute(until) else { throw .notATime(in: "until") }
        return .wait(
            until: minute.instant(on: reading.desk.clock, from: reading.found.openedAt), because: reason)
    }
}

/// Goes on with a case that waits.
struct GoingOnFields: CaseFields {
    var refusal: RefusalNote?

    init(_ reading: CaseReading) {}

    mutating func fill(from form: PageForm) {}

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move { .stopWaiting }
}
