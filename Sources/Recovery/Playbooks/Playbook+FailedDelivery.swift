extension Playbook {
    static let failedDelivery = Playbook(
        Key(.failedDelivery),
        [
            .checklist: [
                "Look up what was ordered, what was promised and what was delivered before you call.",
                "See the failure for yourself: reproduce it, open the parcel’s tracking, read the log.",
                "Check whether others met the same failure this week, and link the fix if there is one.",
                "Get the date from whoever will do the work, before you name one.",
                "Give the customer that date and your direct number.",
                "Once it is delivered, ask the customer whether it works. Do not take our system’s word for it.",
            ],
            .questions: [
                "What did you expect to have by now, and by which day?",
                "What came instead, and when did you notice?",
                "What were you in the middle of when it failed?",
                "What has it cost you so far: hours, money, your word to somebody else?",
                "Who else on your side is waiting because of it?",
                "What have you tried already, and whom here have you told?",
                "If we could put one thing right today, which should it be?",
            ],
            .openings: [
                "You bought something that was meant to work, and what came did not. That is our failure. Will you take me through what happened?",
                "We gave you a day and did not keep it. I am not going to explain that away. What did the delay do to your week?",
                "We let you down, and I am the one who puts it right. Before I suggest anything I would like to understand it from your side. Where did it go wrong?",
                "You had to chase us for something that should simply have been there. That was our job, not yours. What are you still missing?",
            ],
            .talkingPoints: [
                "Use their word for what failed before you use ours.",
                "Say what you know, what you do not know yet, and when you will.",
                "You speak for all of us: no supplier and no other department is to blame in this conversation.",
                "Ask what the failure cost them before you speak of what you will give.",
                "Agree on what “put right” means, and repeat it in one sentence.",
                "Promise only a date that whoever does the work has confirmed.",
            ],
            .neverSay: [
                "It works for everybody else.",
                "That was our supplier.",
                "It must be something on your side.",
                "You should have tested it when it came.",
                "These things happen.",
            ],
            .reonboarding: [
                "See with them that what was delivered works, on their side and not by our records.",
                "Go through what the failure left half done, and finish it together.",
                "Show them whom to call, and what to say, should it fail once more.",
                "Agree on a day in two weeks to look at it again.",
            ],
        ],
        apology:
            "I am sorry. We promised you something that works, by a day you could plan with, and we did not deliver it. You did nothing wrong.",
        remedies: [
            PlaybookRemedy(
                .replacement, costs: .replacement,
                "Send a working one the fastest way there is, and collect the faulty one at our expense."),
            PlaybookRemedy(
                .redo, costs: .time,
                "Do the job again from the start, by somebody senior, at an hour that suits them."),
            PlaybookRemedy(
                .engineersTime, costs: .time,
                "Put an engineer on it together with them until it runs, on a call and not on a ticket."),
            PlaybookRemedy(
                .refund, costs: .money,
                "Pay back what did not arrive or did not work, in full, without a form to fill in."),
            PlaybookRemedy(
                .credit, costs: .money, "Credit the days on which they paid for what did not work."),
        ])
}
