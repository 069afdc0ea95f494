extension Words {
    enum Resolution {
        static let title = "Resolution note"
        static let write = "Write the resolution note"
        static let help =
            "What you tell the customer now that the remedy has reached them: plain words, no excuses."
        static let fixed = "What was fixed"
        static let why = "Why it happened"
        static let effect = "What it did to them"
        static let next = "What comes next"
        static let talkOn = "When we talk again"
        static let save = "Save the note"
    }
}
