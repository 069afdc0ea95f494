import Recovery
import Storage

extension Words {
    /// How good suggested causes are.
    package enum Suggestions {
        package static let title = "Suggested causes"
        static let nothing =
            "Nothing to judge by yet. Once people have found the causes of cases with a comment, this page says how often the suggestion was right."
        static let accuracy = "Right"
        static let surest = "Right among the surest 60%"
        static let macroF1 = "Mean F1 of the causes"
        static let calibration = "Off in how sure it is"
        static let confusion = "Found (rows) against suggested"
        static let found = "Found"
        static let unclear = "Unclear"
        static let months = "Month by month"
        static let month = "Month"
        static let cases = "Cases"
        static let right = "Right"
        static let wrong = "Where it was surest, and wrong"
        static let learned = "What was learned"
        static let how =
            "Each suggestion is judged as it stood before a person found the cause. What people find is learned from, and used once it suggests at least as well on cases that were held back."

        static func counted(_ count: Int, _ since: String) -> String {
            "\(Words.count(count, "case", "cases")) with a comment and a cause that a person found since \(since)."
        }

        static func range(_ lower: String, _ upper: String) -> String { "\(lower) to \(upper)" }

        static func foundInstead(_ found: Cause, of suggested: Cause?, _ thousandths: Int) -> String {
            "\(found.text), not \(suggested?.text ?? unclear) (\(Words.Readings.sure(thousandths)))"
        }

        static func learned(_ model: CauseModels.Entry, _ day: String) -> String {
            "\(day): from \(Words.count(model.confirmed, "cause", "causes")) that people found. Of \(model.heldBack) held back it suggested \(model.hits) right, the one before \(model.hitsBefore); "
                + (model.isUsed ? "used since." : "not used.")
        }
    }
}
