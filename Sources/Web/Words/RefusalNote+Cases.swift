/// What a form of a case lacks before it can be read as a move.
extension RefusalNote {
    static let noOwner = RefusalNote(
        rule: "new_owner", sentence: "Choose who takes it over.", field: "to")
    static let noHandOverReason = RefusalNote(
        rule: "why_handed_over", sentence: "A hand-off needs a reason. One sentence will do.", field: "reason"
    )
    static let nothingTicked = RefusalNote(
        rule: "nothing_ticked", sentence: "Tick the cases first, each beside its row.")
    static let tooManyTicked = RefusalNote(
        rule: "one_page_of_cases", sentence: "Tick the cases of one page at most, then go on to the next.")
    static let noMove = RefusalNote(
        rule: "move_needed", sentence: "Choose what is to be done with the ticked cases.")
    static let noDirection = RefusalNote(
        rule: "direction_needed", sentence: "Say who got in touch: you or the customer.", field: "direction")
    static let noCause = RefusalNote(
        rule: "cause_needed", sentence: "Choose the first cause: what is offered must fit it.", field: "cause"
    )
    static let notMinutes = RefusalNote(
        rule: "touch_minutes", sentence: Words.Cases.minutesOfADay, field: "minutes")
    static let noFixability = RefusalNote(
        rule: "fixability_needed", sentence: "Say whether it can be put right now or its cause is systemic.",
        field: "fixability")
    static let noRemedy = RefusalNote(
        rule: "remedy_needed", sentence: "Choose one of the remedies that fit the cause.", field: "remedy")
    static let noEnd = RefusalNote(
        rule: "end_needed", sentence: "Choose how the case ends.", field: "end")
    static let noConsent = RefusalNote(
        rule: "a_lead_consents", sentence: "Tick that you consent to this end; it counts as not recovered.",
        field: "consent")

    static let valueCuts = RefusalNote(
        rule: "value_cuts",
        sentence:
            "High value begins above middle value, and middle value above nothing. Or leave both empty.",
        field: "high_value")

    static func notATime(in field: String) -> RefusalNote {
        RefusalNote(
            rule: "time_needed", sentence: "Give day and time, such as 2026-11-23 09:12.", field: field)
    }

    static func notADay(in field: String) -> RefusalNote {
        RefusalNote(rule: "day_needed", sentence: "Give a day, such as 2026-11-23.", field: field)
    }

    static func notAnAmount(in field: String) -> RefusalNote {
        RefusalNote(
            rule: "amount_needed", sentence: "Write the amount as a plain number, such as 120.50.",
            field: field)
    }
}
