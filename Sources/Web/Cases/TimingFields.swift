import Operations
import Recovery

/// The plan is filled in like any promise, and told by a move of its own.
package struct PlanFields: CaseFields, Rendered {
    package var promise: PromiseFields

    package init(form: CaseForm, clock: WallClock) {
        promise = PromiseFields(form: form, clock: clock, isPlan: true)
    }

    init(_ reading: CaseReading) {
        self.init(form: reading.form, clock: reading.desk.clock)
    }

    package var html: HTML { promise.html }

    package var refusal: RefusalNote? {
        get { promise.refusal }
        set { promise.refusal = newValue }
    }

    mutating func fill(from form: PageForm) { promise.fill(from: form) }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        .tellPlan(words: promise.words, due: try promise.instant(reading))
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
