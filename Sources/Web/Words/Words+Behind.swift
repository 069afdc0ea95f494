extension Words {
    /// The lists behind numbers.
    enum Behind {
        static func counted(_ count: Int, _ counts: Bool) -> String {
            counts ? "\(grouped(count)) that count," : "\(grouped(count)) in the base,"
        }
        static func other(_ counts: Bool) -> String { counts ? "All in the base" : "Only those that count" }
        static let only = "Only: "
        static let oneTeam = "one team"
        static let oneOwner = "one owner"
        static let nobody = "Nobody is behind this number."
        static func opened(_ day: String) -> String { "opened \(day)" }
        static func due(_ day: String) -> String { "due \(day)" }
        static func kept(_ day: String) -> String { "kept \(day)" }
        static let promise = "A promise"
    }
}
