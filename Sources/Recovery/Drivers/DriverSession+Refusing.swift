extension DriverSession {
    /// Why a session is not begun, gone on with or ended.
    package enum SessionRefusal: Refusal, Hashable {
        case openAlready
        case noSignals
        case over(at: Instant)
        case impactOutOfRange(ID<Signal>)
        case touchpointUnknown(ID<Signal>)
        case nothingScored
        case notTop(of: Int)
        case driverNotScored(Driver)
        case diagnosedAlready(Driver)
        case notChosen(Driver)
        case changedMeanwhile
        case tooLong(ChosenDriver.Words)
        case costOutOfRange(ChosenDriver.CostPart)
        case noDecision
        case noAction
        case noOwner
        case ownerCannot
        case noDueDay
        case dueInThePast
        case actionsMissing([Driver])
        case noActionYet
        case doneAlready(at: Instant)
        case actionOfSomebodyElse

        package var rule: String {
            switch self {
            case .openAlready: "one_open_driver_session"
            case .noSignals: "detractor_signals_needed"
            case .over: "driver_session_is_over"
            case .impactOutOfRange: "impact_one_to_five"
            case .touchpointUnknown: "touchpoint_of_the_session"
            case .nothingScored: "score_signals_first"
            case .notTop: "three_drivers"
            case .driverNotScored: "driver_of_a_scored_signal"
            case .diagnosedAlready: "driver_diagnosed_already"
            case .notChosen: "driver_of_the_three"
            case .changedMeanwhile: "driver_changed_meanwhile"
            case .tooLong: "driver_words_length"
            case .costOutOfRange: "driver_cost"
            case .noDecision: "act_or_change_a_policy"
            case .noAction: "what_the_action_is"
            case .noOwner: "action_owner"
            case .ownerCannot: "action_owner_acts"
            case .noDueDay: "action_due_day"
            case .dueInThePast: "action_in_the_past"
            case .actionsMissing: "each_driver_has_an_action"
            case .noActionYet: "driver_has_no_action"
            case .doneAlready: "action_done_already"
            case .actionOfSomebodyElse: "action_of_somebody_else"
            }
        }
    }

    func checkOpen() throws(SessionRefusal) {
        if let ending { throw .over(at: ending.at) }
    }
}
