extension Playbook {
    static let relationalNeglect = Playbook(
        Key(.relationalNeglect),
        [
            .checklist: [
                "Read the whole history: customer since when, who looked after them, who left.",
                "Find the last contact in which we wanted nothing from them.",
                "Call. Write only if they asked for it in writing.",
                "Name one contact who stays, and put the name into the account.",
                "Set the dates of the next two calls before you hang up.",
                "Where somebody was rude, speak with the team’s lead the same day.",
            ],
            .questions: [
                "When did somebody from here last speak with you without wanting anything?",
                "Whom here would you call today if something went wrong?",
                "How often had you expected to hear from us, and from whom?",
                "Was there a moment at which you thought: they do not know who I am?",
                "What has changed on your side that we never asked about?",
                "What was said, and how did you come away from it?",
                "What would the next six months have to look like for you to feel looked after?",
            ],
            .openings: [
                "We have not been there for you, and you had to be the one to say so. I would like to listen first. What did we miss?",
                "It has been too long since anybody here asked how you are getting on. That is our failing. How has it been?",
                "The way you were spoken to is not how anybody should be treated here. I am not calling to explain it. Will you tell me what happened?",
                "You should have had a person here whom you can call. From today you have: it is me. What should I know about you that nobody asked?",
            ],
            .talkingPoints: [
                "Listen for longer than is comfortable. Not being heard is the matter itself.",
                "Offer no money. It says that the matter is closed when it has just been opened.",
                "Show that you know their history: what they did with us, not what they pay us.",
                "Say what will be different, in dates: who calls, when, about what.",
                "Give your own name, and be the one who calls the next time.",
                "Where a colleague was rude, neither defend nor blame them. Own it.",
            ],
            .neverSay: [
                "We value your loyalty.",
                "Here is a voucher for the inconvenience.",
                "Nobody has complained before.",
                "My colleague did not mean it like that.",
                "Your account manager has changed again.",
            ],
            .reonboarding: [
                "Introduce the named contact in person, by call or at their place.",
                "Put the next three conversations into both calendars.",
                "Ask what they would have wanted to hear of us in the last year, and catch up on it.",
                "Tell colleagues what the customer said, so that nobody asks it twice.",
            ],
        ],
        apology:
            "I am sorry. You gave us your custom and your patience, and we treated you as if nobody here knew you. You had not deserved that.",
        remedies: [
            PlaybookRemedy(
                .personalCall, costs: .time,
                "Call them yourself, with nothing to sell, and listen for half an hour."),
            PlaybookRemedy(
                .personalCall, costs: .time,
                "Have a director call within the week, who knows the story and thanks them for telling it."),
            PlaybookRemedy(
                .accountReview, costs: .time,
                "Go through the last year with them: what they needed, what they got, what we missed."),
            PlaybookRemedy(
                .namedContact, costs: .time,
                "Give them one person who knows them, introduced by name, with a direct number."),
            PlaybookRemedy(
                .namedContact, costs: .nothing, "Name a stand-in as well, so that a holiday leaves no gap."),
        ])
}
