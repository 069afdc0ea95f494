extension Playbook {
    static let mismatchedExpectations = Playbook(
        Key(.mismatchedExpectations),
        [
            .checklist: [
                "Look up who sold it, what was put in writing, and what was said beside it.",
                "See which parts they use, and which they have never opened.",
                "Know before the call which plan or product would fit, and what a change takes.",
                "Ask what is decided about the feature they miss. Do not guess.",
                "Send them in writing what it does from now on and what it does not.",
                "Tell sales or marketing which sentence raised the expectation.",
            ],
            .questions: [
                "When you decided for us, what did you think it would do for you?",
                "Where did that picture come from: a person, a page, an offer, somebody you know?",
                "What does it do instead, and when did you first notice?",
                "What does an ordinary day with it look like?",
                "Which part of it is worth its price to you, and which is not?",
                "What would have to be true for you to choose it again?",
                "If it cannot do that, what would help you most: something else, something smaller, help with this one, or a clean end?",
            ],
            .openings: [
                "What you got is not what you thought you were buying. That is for us to explain, not for you to put up with. What did you expect it to do?",
                "I think we let you believe in something that we do not deliver. I would like to understand what it was before I suggest anything.",
                "We sold you this and then left you alone with it. That is our part in it. What did you set out to do?",
                "You pay for this every month and it does not give you what you came for. I would rather know why than talk you round. What is missing?",
            ],
            .talkingPoints: [
                "Find out what they were told, and by whom, before you say what is true.",
                "Agree on the purpose first. The product comes second.",
                "Say plainly what it will not do. A clear no today is kinder than a maybe for a year.",
                "Price is seldom the first cause: ask what they wanted for it.",
                "Offer the smaller thing where it is the right one. Change what they have; sell nothing on top.",
                "“It is not planned, and this is what there is” is a complete answer.",
            ],
            .neverSay: [
                "It says so in the terms.",
                "You must have misunderstood.",
                "That is on the roadmap.",
                "Nobody else expects that.",
                "For a little more you can have the one that does.",
            ],
            .reonboarding: [
                "Write down in their words what it does for them, and what it does not.",
                "Set it up, or set it down, so that they meet no more of what they do not need.",
                "Train whoever works with it on the one task they came for.",
                "Look together after two weeks whether it does what was written down.",
            ],
        ],
        apology:
            "I am sorry that we did not say clearly what it does and what it does not. You decided on what we told you.",
        remedies: [
            PlaybookRemedy(
                .training, costs: .time,
                "Sit down with them for an hour on their own work, not on our slides."),
            PlaybookRemedy(
                .training, costs: .time,
                "Set it up anew together, from their goal backwards, and look in after a week."),
            PlaybookRemedy(
                .smallerPlan, costs: .money,
                "Move them to the plan they need, from the day they asked, without a fee."),
            PlaybookRemedy(
                .otherProduct, costs: .time,
                "Move them to the product that does what they bought this one for, and do the moving."),
            PlaybookRemedy(
                .honestNo, costs: .nothing,
                "Say that it will not come, what there is instead, and who does it better if we do not."),
            PlaybookRemedy(
                .honestNo, costs: .money,
                "Where nothing of ours fits, let them go before the term ends and hand over their data."),
        ])
}
