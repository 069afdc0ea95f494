extension Playbook {
    static let processFriction = Playbook(
        Key(.processFriction),
        [
            .checklist: [
                "Read every earlier contact, on every channel, before you call.",
                "List what they were asked for more than once.",
                "Find out who can do the thing itself, and have it done today where you can.",
                "Stop what runs against them meanwhile: reminders, deadlines, a locked account.",
                "Tell them yourself when it is done. They should not have to find out.",
                "Put down the step at which they were stuck, in their words, for the fix.",
            ],
            .questions: [
                "What were you trying to get done when you first turned to us?",
                "How long did you expect it to take, and how long did it take?",
                "Whom did you deal with, and how: phone, chat, e-mail, counter?",
                "How often did you have to say who you are, or tell it all again?",
                "At which point did you think of giving up?",
                "What is still not done, and by when do you need it?",
                "How should it have gone?",
            ],
            .openings: [
                "You had something simple to get done, and we made it hard. I will finish it for you, and I would like to understand where it went wrong. Where did it begin?",
                "You have told us this more than once. I have read all of it, so let me tell you what I know, and you correct me.",
                "We sent you from one desk to the next. That ends here: it is mine now, and you have my number. What is still open?",
                "You waited, and nobody told you why. That was our doing. What were you trying to get done?",
            ],
            .talkingPoints: [
                "Take the matter over first, and ask how it came about second.",
                "Ask for nothing that we hold already: order, customer number, earlier messages.",
                "Tell the story so far yourself and let them correct you.",
                "Count the steps with them. Each transfer, wait and repeated question is evidence.",
                "Say how you get round the process this time, and who changes it for the next customer.",
                "Do not explain why the process is as it is unless they ask.",
            ],
            .neverSay: [
                "That is our procedure.",
                "Another department handles that.",
                "Could you give me your customer number again?",
                "Please fill in the form once more.",
                "Everybody else manages.",
            ],
            .reonboarding: [
                "Walk through the next thing they have to do with us, on the new way.",
                "Delete or settle what the old way left open: tickets, forms, reminders.",
                "Give them the direct line, and tell colleagues that it is theirs.",
                "Ask after the first time they did it alone.",
            ],
        ],
        apology:
            "I am sorry. What you needed was reasonable, and the way we work took time from you that was not ours to take.",
        remedies: [
            PlaybookRemedy(
                .doneOnTheirBehalf, costs: .time,
                "Do what they came for yourself, now, and send them the confirmation."),
            PlaybookRemedy(
                .doneOnTheirBehalf, costs: .time,
                "Fill in the form from what we know already. They only look it over."),
            PlaybookRemedy(
                .doneOnTheirBehalf, costs: .time,
                "Settle it with the other department for them, so that they make no further call."),
            PlaybookRemedy(
                .doneOnTheirBehalf, costs: .nothing,
                "Stop reminders and collection while a bill is in dispute, and say so in writing."),
            PlaybookRemedy(
                .directLine, costs: .nothing,
                "Give them your own number and address until it is settled, and answer there the same day."),
            PlaybookRemedy(
                .directLine, costs: .time, "Call them at an hour they choose: no queue and no menu."),
        ])
}
