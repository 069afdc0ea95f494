extension Words {
    /// Evidence: files, screenshots, logs.
    enum Files {
        static let title = "Evidence"
        static let none = "No file is attached. A screenshot or a log says more than its description."
        static let attach = "Attach a file"
        static let file = "File"
        static let fileHelp = "A screenshot, a log, a document; 25 MB at most."
        static let words = "What it shows"
        static let wordsHelp = "A line, if its name does not say it."
        static let save = "Attach it"
        static let remove = "Remove"
        static func remove(_ name: String) -> String { "Remove \(name)" }
        static let nameless = "File"

        /// "4 MB", "12 KB", "300 bytes"; a thousand and twenty-four each.
        static func size(_ bytes: Int) -> String {
            switch bytes {
            case ..<1_024: count(bytes, "byte", "bytes")
            case ..<1_048_576: "\(grouped(bytes / 1_024)) KB"
            default: "\(tenths(Double(bytes) / 1_048_576)) MB"
            }
        }
    }
}
