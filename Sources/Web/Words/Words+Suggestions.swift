import Recovery
import Storage

extension Words {
    /// How good suggested causes are.
    package enum Suggestions {
        package static let title = "Suggested causes"
        static let nothing =
            "Nothing to judge by yet. Once people have found the causes of cases with a comment, this page says how often the suggestion was right."
        static let accuracy = "Right"
        static let surest = "Right, of the surest three in five"
        static let macroF1 = "As good over all causes (mean F1)"
        static let calibration = "How far “sure” is from right"
        static let confusion = "What people found, and what had been suggested"
        static let found = "Found"
        static let unclear = "Unclear"
        static let months = "Month by month"
        static let month = "Month"
        static let cases = "Cases"
        static let right = "Right"
        static let wrong = "Where it was surest, and wrong"
        static let learned = "What was learned"
        static let how =
            "Each suggestion is judged as it was made before a person found the cause. What people find is learned from, and used once it suggests at least as well on cases that were held back."

        /// - Parameter isCut: whether there are more.
        static func counted(_ count: Int, isCut: Bool, _ since: String) -> String {
            (isCut ? "The latest " : "")
                + "\(Words.count(count, "case", "cases")) with a comment and a cause that a person found since \(since)."
        }

        static func range(_ lower: String, _ upper: String) -> String { "\(lower) to \(upper)" }

        static func foundInstead(_ found: Cause, of suggested: Cause?, _ thousandths: Int) -> String {
            "\(found.text), not \(suggested?.text ?? unclear) (\(Words.Readings.sure(thousandths)))"
        }

        static func learned(_ model: CauseModels.Entry, _ day: String) -> String {
            "\(day): from \(Words.count(model.confirmed, "cause", "causes")) that people found. Of \(model.heldBack) held back it suggested \(model.hits) right, the one before \(model.hitsBefore); "
                + (model.isUsed ? "it was used." : "it was not used.")
        }
    }
}
