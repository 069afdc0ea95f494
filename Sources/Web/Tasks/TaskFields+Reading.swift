import Operations
import Recovery
import Storage

extension HelpFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form, members: reading.helpers, clock: reading.desk.clock)
    }

    mutating func fill(from form: PageForm) {
        to = form.text("to")
        words = form["words"]
        due = form["due"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let to else { throw .noHelper }
        return .askHelp(of: ID(to), words: words, due: try reading.instant(due))
    }
}

extension FinishingFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) {
        task = form["task"]
        found = form["found"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        .finishTask(ID(task), finding: found)
    }
}

extension TaskDecliningFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) {
        task = form["task"]
        reason = form["reason"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        .declineTask(ID(task), because: reason)
    }
}

extension PassingFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form, members: reading.helpers, clock: reading.desk.clock)
    }

    mutating func fill(from form: PageForm) {
        task = form["task"]
        to = form.text("to")
        due = form["due"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        guard let to else { throw .noHelper }
        return .passTask(ID(task), to: ID(to), due: try reading.instant(due))
    }
}

extension TaskRow {
    init(_ entry: CaseTasks.Entry, _ reading: CaseReading) {
        let (task, reader) = (entry.task, reading.desk.member)
        var state = State.waits
        if let outcome = task.outcome, let at = entry.settledAt {
            state = .settled(outcome, by: entry.settlerName, at: at, answer: entry.answer ?? "")
        }
        self.init(
            id: task.id.rawValue, words: entry.words ?? Words.Tasks.erased, asker: entry.askerName,
            helper: entry.helperName, due: task.due, state: state)
        guard reading.found.isOpen, task.isWaiting, reader.canHelp else { return }
        let mayGive = reading.found.mayBeGiven(by: reader) && reader.role.may(.workCases)
        if task.helper == reader.id { may.formUnion([.finish, .decline]) }
        if mayGive { may.formUnion([.finish, .pass]) }
    }
}

extension RefusalNote {
    static let noHelper = RefusalNote(rule: "helper_needed", sentence: "Choose who does it.", field: "to")
}

extension CaseReading {
    /// Who could be asked.
    fileprivate var helpers: [Choice] {
        members.filter { $0.canHelp && $0.id != found.owner }.map { Choice($0.id.rawValue, $0.name) }
    }

    fileprivate func instant(_ due: String) throws(RefusalNote) -> Instant {
        guard let minute = TypedMinute(due) else { throw .notATime(in: "due") }
        return minute.instant(on: desk.clock, from: found.openedAt)
    }
}
