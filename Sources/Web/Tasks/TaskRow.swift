package import Recovery

/// What somebody else was asked to do in a case, with what can be done about it.
package struct TaskRow: Hashable, Sendable {
    package let id: String
    /// What is to be done; once erased, a sentence that says so.
    package let words: String
    package let asker: String
    /// Nil: back with the owner.
    package let helper: String?
    package let due: Instant
    package var state: State
    /// By who looks at it.
    package var may: Set<Deed> = []

    package enum State: Hashable, Sendable {
        case waits
        case settled(HelpTask.Outcome, by: String?, at: Instant, answer: String)
    }

    package enum Deed: Hashable, Sendable {
        case finish, decline, pass
    }

    package init(
        id: String, words: String, asker: String, helper: String?, due: Instant, state: State
    ) {
        self.id = id
        self.words = words
        self.asker = asker
        self.helper = helper
        self.due = due
        self.state = state
    }

    func html(clock: WallClock, _ forms: TaskForms) -> HTML {
        """
        <li class="card stack" data-task="\(id)"><p dir="auto"><b>\(words)</b></p>
        <p><bdi>\(helper.map { Words.Tasks.asks(asker, $0) } ?? Words.Tasks.isBack(asker))</bdi></p>
        \(standing(clock))
        \(self.forms(forms))</li>

        """
    }

    private func standing(_ clock: WallClock) -> HTML {
        switch state {
        case .waits:
            """
            <p>\(Self.badge(due, clock)) <span class="quiet">\(Words.Tasks.due) \(clock.time(due))</span></p>
            """
        case .settled(let outcome, let name, let at, let answer):
            """
            <p><span class="badge\(HTML.when(outcome == .done, " good"))">\
            \(outcome == .done ? Icon.check : Icon.no)\(Words.Tasks.settled(outcome, by: name))</span> \
            <span class="quiet small">\(clock.time(at))</span></p>
            \(HTML.when(!answer.isEmpty, "<p class=\"kept\" dir=\"auto\">\(answer)</p>"))
            """
        }
    }

    /// Late by its shape and its word, not by its colour alone.
    static func badge(_ due: Instant, _ clock: WallClock) -> HTML {
        HelpTask.isLate(due: due, now: clock.now)
            ? "<span class=\"badge bad\">\(Icon.alert)\(Words.Tasks.late)</span>"
            : "<span class=\"badge\">\(Icon.half)\(Words.Tasks.waits)</span>"
    }

    private func forms(_ forms: TaskForms) -> HTML {
        """
        \(may.contains(.finish)
            ? forms.finishing?.html(id) : refused(forms.finishing?.task, forms.finishing?.refusal))
        \(may.contains(.decline)
            ? forms.declining?.html(id) : refused(forms.declining?.task, forms.declining?.refusal))
        \(may.contains(.pass)
            ? forms.passing?.html(id) : refused(forms.passing?.task, forms.passing?.refusal))
        """
    }

    /// Where nothing can be done about it any more.
    private func refused(_ task: String?, _ note: RefusalNote?) -> HTML? {
        task == id ? note?.html(id: "task-no") : nil
    }
}
