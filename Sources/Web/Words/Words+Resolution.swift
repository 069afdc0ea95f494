import Recovery

extension Words {
    enum Resolution {
        static let title = "Resolution note"
        static let write = "Write the resolution note"
        static let help =
            "What you tell the customer now that the remedy has reached them: plain words, no excuses. Saved first; then you send it."
        static let fixed = "What was fixed"
        static let why = "Why it happened"
        static let effect = "What it did to them"
        static let next = "What comes next"
        static let talkOn = "When we talk again"
        static let save = "Save the note"
        static let mail = "Write it in an e-mail"
        static let mailHelp =
            "Opens your own mail program with the note in it. Record the mail as a contact once it is sent."
        static let tellThem =
            "No e-mail address is known. Tell them by phone or letter, and record that as a contact."
        static let subject = "What we did, and what comes next"
        static func letter(
            _ note: ResolutionNote, to customer: String, from sender: String, _ organization: String
        ) -> String {
            """
            Dear \(customer),

            \(note.effect)

            \(note.fixed)

            \(why): \(note.why)
            \(next): \(note.next)
            \(talkOn): \(date(note.talkOn))

            \(sender)
            \(organization)
            """
        }
    }
}
