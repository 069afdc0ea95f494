extension Words {
    /// Two customers who are one person.
    package enum Merging {
        package static let goesOnInOlder = "It goes on in an older case"
        package static let title = "The same person as somebody else"
        package static let help = "You see both side by side first; nothing happens before you confirm."
        package static let likely = "Same address, or same name in the same account:"
        package static let other = "The other’s id or e-mail"
        package static let otherHelp = "As it stands on their page."
        package static let compare = "Compare the two"
        package static let merged = "Also this person"
        package static func undoHelp(_ name: String) -> String {
            "Taken back, each has their own again. What was heard since stays with \(name)."
        }
        package static func found(by member: String) -> String { "found by \(member)," }
        package static let undo = "Take it back"
        package static func undoNamed(_ name: String) -> String { "Take back that they are \(name)" }

        package static func heading(_ name: String) -> String { "Who is the same person as \(name)?" }
        package static let nobody =
            "Nobody is known by this id or address. Write it as it stands on their page."
        package static let stays = "Stays"
        package static let goes = "Goes over"
        package static let openCase = "Open case"
        package static let noOpenCase = "None"
        package static let endedCases = "Ended cases"
        package static let whatHappens = "What will happen"
        package static func goesOver(_ merged: String, _ survivor: String) -> String {
            """
            All that \(merged) said, did and was promised is \(survivor)’s. What comes under \(merged)’s id or \
            address from now on is heard for \(survivor), whose name and address stay.
            """
        }
        package static func becomesOne(_ older: String, owner: String, opened: String) -> String {
            """
            Both have an open case. \(older)’s is the older one and goes on, opened \(opened), owned by \(owner). The \
            younger ends as “not a detractor” and leaves every figure; its signals and open promises go over.
            """
        }
        package static let goesOn = "The open case goes on with its owner and its clocks."
        package static let waits =
            "A case that waits for a score is decided by what the other said since, if it can be."
        package static let endedStay = "Ended cases stay as they are, all of them."
        package static let undoable =
            "It can be taken back, as long as nothing heard or done since ties the two together."
        package static let confirm = "They are one person"
        package static let swap = "Keep the other one instead"
    }
}
