extension Words {
    package enum SavedViews {
        package static let label = "Your views"
        package static let name = "Keep this view as"
        package static let help = "The same name again takes its place."
        package static let keep = "Keep it"
        package static func remove(_ name: String) -> String { "Let “\(name)” go" }
    }
}
