extension Words {
    /// What is done with several cases at once.
    package enum Ticked {
        package static let heading = "With the ticked cases"
        package static let all = "Tick all shown"
        package static let handOver = "Hand over to …"
        package static let snooze = "Put aside until …"
        package static let wholeHelp = "Not only what is shown here. A page tells what becomes of each."
        package static let outcomes = "What became of them"
        package static let refusedTab = "As they were"
        package static let movedTab = "Changed"
        package static let none = "None."
        package static let progress = "How far it is"
        package static let back = "Back to the cases"
        package static func tick(_ customer: String) -> String { "Tick \(customer)" }

        static func button(_ move: TickedFields.Move) -> String {
            switch move {
            case .handOver: "Hand over"
            case .snooze: "Put aside"
            case .test: "Mark as test"
            case .count: "No test"
            }
        }

        static func whole(_ count: CappedCount) -> String { "All \(count.text) cases of this list" }

        static func done(_ number: Int, of total: Int) -> String { "\(number) of \(total)" }

        static func underWay(_ move: TickedFields.Move) -> String {
            switch move {
            case .handOver: "Cases are being handed over"
            case .snooze: "Cases are being put aside"
            case .test: "Cases are being marked as test"
            case .count: "Cases are being counted again"
            }
        }

        static func title(_ move: TickedFields.Move, done: Int) -> String {
            done == 0 ? "No case was changed" : Ticked.done(move, done)
        }

        static func done(_ move: TickedFields.Move, _ number: Int) -> String {
            let cases = Words.count(number, "case", "cases")
            return switch move {
            case .handOver: "\(cases) handed over"
            case .snooze: "\(cases) put aside"
            case .test: "\(cases) marked as test"
            case .count: "\(cases) counted again"
            }
        }

        static func refused(_ number: Int) -> String {
            Words.count(number, "case stays as it was", "cases stay as they were")
        }

        static func missing(_ number: Int) -> String {
            Words.count(number, "ticked case is not here any more.", "ticked cases are not here any more.")
        }
    }
}
