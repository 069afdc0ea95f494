extension Words {
    /// Tests, which count in nothing.
    package enum Testing {
        package static let mark = "Mark as test"
        package static let count = "No test: count it again"
        package static let markHelp =
            "Takes the case and its signals out of every figure, also where they were counted already."
        package static let countHelp =
            "It is a test: the case and its signals are in no figure. Everything else works as in any case."
        package static let signalMarkHelp =
            "Takes the signal out of every figure, also where it was counted already."
        package static let signalCountHelp = "It is a test: the signal is in no figure."
        package static let caseGoesAlong = "It opened a case, which goes along with all its signals."
        package static let note = "A test, in no figure. Everything else works as in any case."
    }
}
