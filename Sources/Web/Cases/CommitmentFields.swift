import Operations
import Recovery

extension FixFields: CaseFields {
    /// Of the causes of the case, and neither linked yet nor found not to work.
    init(_ reading: CaseReading) {
        let linked = Set(reading.commitments.fixes.map(\.id))
        let known = reading.fixes.filter { fix in
            let isOfItsCause = reading.found.stage.diagnosis?.isRemoved(by: fix) == true
            return isOfItsCause && !linked.contains(fix.id) && fix.isHopeful
        }
        self.init(form: reading.form, known: known.map { Choice($0.id.rawValue, $0.title) })
    }

    mutating func fill(from form: PageForm) {
        fix = form.text("fix")
        title = form["title"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move {
        if let fix { return .linkFix(ID(fix)) }
        return .proposeFix(title: title)
    }
}

extension Fix {
    fileprivate var isHopeful: Bool {
        if case .judged(.ineffective, _, _) = stage { false } else { true }
    }
}

extension LimitFields: CaseFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
    }

    mutating func fill(from form: PageForm) {
        words = form["words"]
    }

    func move(_ reading: CaseReading) throws(RefusalNote) -> MoveCase.Move { .tellLimit(words) }
}
