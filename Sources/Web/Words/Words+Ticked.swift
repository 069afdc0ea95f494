extension Words {
    /// What is done with several cases at once.
    package enum Ticked {
        package static let heading = "With the ticked cases"
        package static let all = "Tick all shown"
        package static let handOver = "Hand over to …"
        package static let snooze = "Put aside until …"
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
