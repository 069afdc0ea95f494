import Recovery

extension Words.Drivers {
    static func refusal(_ refusal: DriverSession.SessionRefusal, _ clock: WallClock) -> String {
        switch refusal {
        case .openAlready: "A session is open. Go on with it, or abandon it first."
        case .noSignals: "There is no detractor signal to look at yet."
        case .over(let at): "The session ended \(clock.dateTime(at)). Begin the next one."
        case .impactOutOfRange: "Give each signal a weight from 1 to 5."
        case .touchpointUnknown: "Choose a touchpoint that a signal of this session has, or none."
        case .nothingScored: "Score a signal that has a driver first: the drivers come out of the scores."
        case .notTop(let count):
            count == 1
                ? "Take the one driver that there is."
                : "Take \(count == 2 ? "two" : "three") drivers: no more can be followed in a week, and fewer leave the rest to chance."
        case .driverNotScored(let driver):
            "No scored signal is put to \(name(driver)) any more. Take one of the list."
        case .diagnosedAlready(let driver):
            "\(name(driver)) has its diagnosis. Keep it among the three, or empty its diagnosis first."
        case .notChosen(let driver): "\(name(driver)) is none of the three any more. Look at them again."
        case .changedMeanwhile:
            "Somebody else said something of it in the meantime. Look at it in another tab, then say it here again."
        case .tooLong: "Say it in 2,000 characters at most."
        case .costOutOfRange(let part):
            part.isTime
                ? "Give a number of hours from 0 to 8,760,000."
                : "Give an amount of nothing or more, below a thousand million."
        case .noDecision: "Say whether you act or change a policy."
        case .noAction: "Say in a sentence what is done."
        case .noOwner: "Name who does it: what is everybody’s is nobody’s."
        case .ownerCannot: "They work here no more, or only read. Choose somebody who acts."
        case .noDueDay: "Give the day by which it is done."
        case .dueInThePast: "The day is over. Give one to come."
        case .actionsMissing(let drivers):
            "\(Words.list(drivers.map(name))) \(drivers.count == 1 ? "needs" : "need") an action, with an owner and a day."
        case .noActionYet: "Nothing is to be done about it yet."
        case .doneAlready(let at): "It was marked done already, \(clock.dateTime(at))."
        case .actionOfSomebodyElse:
            "It is somebody else’s: they say that it is done, or a programme lead does."
        }
    }

    static func field(of refusal: DriverSession.SessionRefusal) -> String? {
        switch refusal {
        case .tooLong(let words): words.rawValue
        case .costOutOfRange(let part): part.rawValue
        case .noDecision: "decision"
        case .noAction: ChosenDriver.Words.action.rawValue
        case .noOwner, .ownerCannot: "owner"
        case .noDueDay, .dueInThePast: "due"
        case .openAlready, .noSignals, .over, .impactOutOfRange, .touchpointUnknown, .nothingScored, .notTop,
            .driverNotScored, .diagnosedAlready, .notChosen, .changedMeanwhile, .actionsMissing,
            .noActionYet, .doneAlready, .actionOfSomebodyElse:
            nil
        }
    }
}
