import Operations
import Recovery

/// What can be done with all ticked cases at once. Posts `case` (one for each tick) or `all` (yes: the whole list, not only
/// what is shown), `move` (`Move`), and what that move needs: `to` and `reason`, or `until` (local time).
package struct TickedFields: Rendered {
    package var csrf: String
    /// Whose form it is: the list, at the place that is shown.
    package var path: Path
    package var zone: String
    /// Who can take cases over; nobody where the reader works no cases.
    package var members: [Choice] = []
    package var mayMark = false
    package var ticked: Set<String> = []
    /// How many cases the list has where that is more than are shown.
    package var whole: CappedCount?
    package var takesAll = false
    package var move: Move?
    package var to: String?
    package var reason = ""
    package var until = ""
    package var refusal: RefusalNote?

    package enum Move: String, CaseIterable, Hashable, Sendable {
        case handOver = "hand_over"
        case snooze
        case test
        case count
    }

    /// The form that the tick of each row belongs to.
    static let id = "ticked"

    package init(csrf: String, path: Path, zone: String) {
        self.csrf = csrf
        self.path = path
        self.zone = zone
    }

    package var html: HTML {
        """
        <form class="ticked no-print" id="\(Self.id)" action="\(path)" method="post" aria-labelledby="ticked-h">\
        \(HiddenField.csrf(csrf))
        <h2 id="ticked-h">\(Words.Ticked.heading)</h2>
        \(refusal?.field == nil ? refusal?.html(id: "ticked-no") : nil)
        \(whole.map(all))
        \(HTML.when(!members.isEmpty, handOver))\(HTML.when(!members.isEmpty, snooze))
        \(HTML.when(mayMark, "<div class=\"row\">\(button(.test))\(button(.count))</div>"))</form>
        """
    }

    func tick(_ id: String, _ customer: String) -> HTML {
        """
        <label class="tick no-print"><input type="checkbox" name="case" value="\(id)" form="\(Self.id)"\
        \(HTML.when(ticked.contains(id), " checked"))><span class="unseen">\(Words.Ticked.tick(customer))</span></label>
        """
    }

    /// Ticks all rows that are shown; a script's work, and hidden without one.
    var tickAll: HTML {
        """
        <label class="tick-all small quiet no-print"><input type="checkbox" id="tick-all">\
        \(Words.Ticked.all)</label>
        """
    }

    private func all(_ count: CappedCount) -> HTML {
        CheckField(
            id: "ticked-whole", name: "all", label: Words.Ticked.whole(count), isChecked: takesAll,
            help: Words.Ticked.wholeHelp
        ).html
    }

    private var handOver: HTML {
        """
        <details name="ticked"\(HTML.when(move == .handOver, " open"))><summary>\(Words.Ticked.handOver)</summary>
        <div class="stack">\(SelectField(
            id: "ticked-to", name: "to", label: Words.Desk.newOwner,
            groups: [.init(label: nil, choices: members)], selected: to, none: Words.Layout.chooseOne,
            refusal: refusal))
        \(TextArea(
            id: "ticked-reason", name: "reason", label: Words.Desk.handOverReason, value: reason,
            refusal: refusal))
        <div class="row">\(button(.handOver))</div></div></details>
        """
    }

    private var snooze: HTML {
        """
        <details name="ticked"\(HTML.when(move == .snooze, " open"))><summary>\(Words.Ticked.snooze)</summary>
        <div class="stack">\(TextField(
            id: "ticked-until", name: "until", label: Words.Desk.until, value: until, type: .dateTime,
            help: Words.Layout.zone(zone), refusal: refusal))
        <div class="row">\(button(.snooze))</div></div></details>
        """
    }

    private func button(_ move: Move) -> HTML {
        """
        <button class="button" type="submit" name="move" value="\(move.rawValue)">\(Words.Ticked.button(move))</button>
        """
    }
}

extension TickedFields {
    mutating func fill(from form: PageForm) {
        ticked = Set(form.all("case").filter { $0.utf8.count <= 200 })
        takesAll = form.isTicked("all")
        move = form.choice("move")
        to = form.text("to")
        reason = form["reason"]
        until = form["until"]
    }

    /// - Throws: what cannot be read as a move of several cases.
    func move(on clock: WallClock) throws(RefusalNote) -> MoveCase.Move {
        guard takesAll || !ticked.isEmpty else { throw .nothingTicked }
        guard takesAll || ticked.count <= CaseRoutes.pageLength else { throw .tooManyTicked }
        switch move {
        case .handOver:
            guard let to else { throw .noOwner }
            guard !reason.isBlank else { throw .noHandOverReason }
            return .handOver(to: ID(to), because: reason)
        case .snooze:
            guard let minute = TypedMinute(until) else { throw .notATime(in: "until") }
            return .snooze(until: minute.instant(on: clock, from: clock.now))
        case .test: return .markAsTest(true)
        case .count: return .markAsTest(false)
        case nil: throw .noMove
        }
    }
}
