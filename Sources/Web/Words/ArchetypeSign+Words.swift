import Insight

extension ArchetypeSign {
    package var text: String {
        switch self {
        case .longWithUs(let years): "With us for \(Self.span(years: years))"
        case .newToUs(let years): "New: with us for \(Self.span(years: years))"
        case .severalSites(let count): "\(Words.grouped(count)) sites"
        case .fondOfUs(let score): "Fond of us before: their last score was \(score)"
        case .scoreFell(let from, let to): "Their score fell from \(from) to \(to)"
        case .accountFell(let from, let to):
            "Their account’s own score fell from \(Words.signed(Double(from))) to \(Words.signed(Double(to))) in a quarter"
        case .lowestScore(let score): "Their score of \(score) is among the lowest there are"
        case .mildScore(let score): "Their score of \(score) is mild"
        case .incident: "Something that went wrong is on record"
        case .noIncident: "Nothing that went wrong is on record"
        case .boughtLately(let months): "Bought something new within \(Self.whole(months: months))"
        case .boughtLongAgo(let months): "Bought nothing new for \(Self.span(years: months / 12))"
        case .spokenWithLately(let months): "One of us spoke with them within \(Self.whole(months: months))"
        case .notSpokenWith(let months): "Nobody of us spoke with them for \(Self.span(years: months / 12))"
        case .renewedUnasked(let times):
            "Renewed \(Words.count(times, "time", "times")), and nobody spoke with them"
        case .silence: "They said nothing: it is their silence that was noticed"
        case .noContacts: "They did not turn to us in these weeks"
        case .manyContacts(let count): "They turned to us \(Words.grouped(count)) times in a few weeks"
        case .manyPeople(let count): "They met \(Words.grouped(count)) of us in a few weeks"
        case .onePerson(let contacts): "They met the same one of us \(Words.grouped(contacts)) times"
        case .cause(let cause, let confidence) where confidence == 1:
            "Put down to: \(cause.text.lowercased())"
        case .cause(let cause, let confidence):
            "Suspected: \(cause.text.lowercased()), \(Words.Readings.sure(Int((confidence * 1_000).rounded())))"
        case .saidInPublic: "Said where everybody hears it"
        case .wideReach(let count): "Seen by \(Words.grouped(count)) people"
        case .step(let step): step.text
        case .words(let words, _): words.text
        }
    }

    /// "8 years", "5 months"; whole ones.
    private static func span(years: Double) -> String {
        guard years < 2 else { return Words.count(Int(years), "year", "years") }
        let months = Words.whole((years * 12).rounded(.down))
        return months == 0 ? "less than a month" : Words.count(months, "month", "months")
    }

    /// One month at least.
    private static func whole(months: Double) -> String {
        let count = max(1, Words.whole(months.rounded(.up)))
        return count == 1 ? "a month" : "\(count) months"
    }
}

extension JourneyStep {
    fileprivate var text: String {
        switch self {
        case .renewal: "At their renewal"
        case .onboarding: "While they were being set up"
        case .support: "It was about support"
        }
    }
}

extension ArchetypeWords {
    fileprivate var text: String {
        switch self {
        case .longCustomer: "Says how long they have been with us"
        case .loyal: "Speaks as somebody who was fond of us"
        case .unasked: "Says that nobody asks after them"
        case .contactLeft: "Says that the person they knew has left"
        case .leftAlone: "Feels left alone"
        case .manyPeople: "Says how many they had to talk to"
        case .again: "Had to say or do it all again"
        case .passedOn: "Was passed on"
        case .toldOtherwise: "Was told something else before buying"
        case .unfit: "Says that it is not for them"
        case .madePublic: "Makes it public"
        case .refused: "Was refused"
        case .price: "Speaks of the price"
        case .nothingWrong: "Says that nothing is wrong"
        }
    }
}
