import ArgumentParser
import Foundation
import Insight
import Recovery

extension Causes {
    struct Evaluate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says how good suggestions are on comments whose cause is known.",
            discussion: """
                A file has fields apart by tabs, and a header with cause, language and text. A cause is failed_delivery, \
                process_friction, mismatched_expectations, relational_neglect or unclear.
                """)

        @Argument(help: "Comments to judge suggestions by.") var file: String
        @Option(
            help: """
                Comments that count as confirmed: in five folds, each comment is judged by a model that learned from \
                those outside its fold too.
                """)
        var confirm: String?

        func run() async throws {
            let own = try LabelledComment.own()
            let comments = try read(file)
            let confirmed = try confirm.map(read)
            let output = Office.Output.standard
            output.line("\(comments.count) comments, none of them learned from")
            let model = CauseModel(learning: own)
            let cold = CauseEvaluation(
                comments.map { CauseEvaluation.Case(known: $0.cause, model.reading(of: Wording($0.text))) })
            cold.lines.forEach(output.line)
            guard let confirmed else { return }
            let folds = CauseFolds(own: own, confirmed: confirmed)
            output.line("")
            output.line("with \(confirmed.count) confirmed, in \(CauseFolds.count) folds")
            folds.evaluation(of: comments).lines.forEach(output.line)
            output.line("")
            output.line("learning curve    confirmed  accuracy  macro-F1")
            for quarter in 0...4 {
                let share = Double(quarter) / 4
                let evaluation = folds.evaluation(of: comments, learning: share)
                let learned = Double(confirmed.count * (CauseFolds.count - 1) / CauseFolds.count) * share
                output.line(
                    "                  " + String(format: "%9.0f", learned) + "  "
                        + CauseEvaluation.number(evaluation.accuracy).padded(to: 8) + "  "
                        + CauseEvaluation.number(evaluation.macroF1).padded(to: 8))
            }
        }

        private func read(_ path: String) throws -> [LabelledComment] {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw PlainError(.usage, "\(path) cannot be read")
            }
            do {
                return try LabelledComment.read(data)
            } catch {
                throw PlainError(.usage, "\(path): \(Self.words(for: error))")
            }
        }

        private static func words(for refusal: LabelledComment.FileRefusal) -> String {
            switch refusal {
            case .notUTF8: "it is not text in UTF-8"
            case .noColumn(let name): "its first line names no column \(name)"
            case .tooFewFields(let line): "line \(line) has not as many fields as the first line"
            case .unknownCause(let label, let line):
                "line \(line): \(label) is none of "
                    + (Cause.allCases.map(\.rawValue) + [LabelledComment.unclear]).joined(separator: ", ")
            case .empty: "there is no comment in it"
            }
        }
    }
}

extension CauseEvaluation {
    static func number(_ value: Double?) -> String {
        value.map { String(format: "%.3f", $0) } ?? "-"
    }

    /// All its figures as a person reads them.
    var lines: [String] {
        figures + ["", "recall per class"]
            + zip(Cause?.all, recalls).map { "  \(Self.name($0).padded(to: 24)) \(Self.number($1))" }
            + ["", "known (rows) against suggested (columns)"] + table
    }

    private var figures: [String] {
        let named: [(String, (CauseEvaluation) -> Double?)] = [
            ("accuracy", \.accuracy), ("balanced accuracy", \.balancedAccuracy), ("macro-F1", \.macroF1),
            ("accuracy on the surest 60 %", \.accuracyOfSurest), ("calibration error", \.calibrationError),
        ]
        return named.map { name, figure in
            let interval = interval(of: figure)
            return
                "\(name.padded(to: 28)) \(Self.number(figure(self)))  (95 %: \(Self.number(interval?.lower)) "
                + "to \(Self.number(interval?.upper)))"
        }
    }

    private var table: [String] {
        let names = Cause?.all.map(Self.name)
        let head =
            "  " + "".padded(to: 24) + names.map { " " + $0.prefix(9).description.padded(to: 9) }.joined()
        return [head]
            + zip(names, confusion).map { name, row in
                "  " + name.padded(to: 24) + row.map { " " + String($0).padded(to: 9) }.joined()
            }
    }

    private static func name(_ cause: Cause?) -> String { cause?.rawValue ?? LabelledComment.unclear }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
