package import Recovery

/// On which days customers hear from us after a delivery, and when they are asked again. Posts `first_check_in`,
/// `second_check_in`, `asks_after_delivery` and `asks_after_opening`, whole days.
package struct FollowUpFields: Rendered {
    package var csrf: String
    package let followUp: FollowUp
    package var mayChange: Bool
    /// As typed, by field.
    package var typed: [String: String]
    package var refusal: RefusalNote?

    package init(csrf: String, _ followUp: FollowUp, mayChange: Bool) {
        self.csrf = csrf
        self.followUp = followUp
        self.mayChange = mayChange
        typed = [
            "first_check_in": String(followUp.checkInDays.first ?? 0),
            "second_check_in": String(followUp.checkInDays.last ?? 0),
            "asks_after_delivery": String(followUp.asksAfterDeliveryDays),
            "asks_after_opening": String(followUp.asksAfterOpeningDays),
        ]
    }

    package var html: HTML {
        """
        <p class="quiet">\(Words.Clocks.checkIns(followUp))</p>
        <p class="quiet">\(Words.Clocks.asksAgain(followUp))</p>
        \(HTML.when(followUp.movesTheWindow, "<p class=\"note\">\(Words.Clocks.windowMoves(followUp))</p>"))
        \(HTML.when(mayChange, form))
        """
    }

    private var form: HTML {
        """
        <form action="\(Path.followUp)" method="post" class="card stack">\(HiddenField.csrf(csrf))
        <div class="two-up">\(field("first_check_in", Words.Clocks.firstCheckIn))\
        \(field("second_check_in", Words.Clocks.secondCheckIn))\
        \(field("asks_after_delivery", Words.Clocks.asksAfterDelivery, help: Words.Clocks.askingHelp))\
        \(field("asks_after_opening", Words.Clocks.asksAfterOpening, help: Words.Clocks.askingHelp))</div>
        <div class="row"><button class="button primary" type="submit">\(Words.People.save)</button>\
        <span class="small faint">\(Words.Clocks.openCasesFollow)</span></div></form>
        """
    }

    private func field(_ name: String, _ label: String, help: String? = nil) -> HTML {
        let id = name.replacing("_", with: "-")
        return TextField(
            id: id, name: name, label: label, value: typed[name] ?? "", type: .number, help: help,
            isRequired: true, refusal: refusal
        ).html
    }
}

extension FollowUpFields {
    mutating func fill(from form: PageForm) {
        for field in typed.keys.sorted() { typed[field] = form[field] }
    }

    /// - Throws: `RefusalNote` for what is no number of days, `FollowUp.FollowUpRefusal` for what cannot work.
    func wanted() throws -> FollowUp {
        try FollowUp(
            checkInDays: [days("first_check_in"), days("second_check_in")],
            asksAfterDeliveryDays: days("asks_after_delivery"),
            asksAfterOpeningDays: days("asks_after_opening"))
    }

    private func days(_ field: String) throws(RefusalNote) -> Int {
        let text = (typed[field] ?? "").filter { !$0.isWhitespace }
        guard 1...4 ~= text.utf8.count, let number = Int(text) else {
            throw RefusalNote(rule: "whole_days", sentence: Words.Clocks.noDays, field: field)
        }
        return number
    }
}
