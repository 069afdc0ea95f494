import Foundation
import Operations
import Recovery
import Testing
import Web

/// One refusal on one way in: it is tried there, or cannot occur.
enum Cell: Sendable {
    case tried(@Sendable (Staged, Expected) async throws -> Void)
    case cannot(Why)

    var why: Why? { if case .cannot(let why) = self { why } else { nil } }
}

/// A refusal, the situation it is met in, and what becomes of it on every way in.
struct RefusedRow: Sendable {
    let refusal: any Refusal
    let situation: Situation
    /// What is refused where that hangs on the situation; nil: as it stands here.
    var exactly: (@Sendable (Staged) -> any Refusal)?
    var cells: [Way: Cell]

    var name: String { refusal.declaration }
}

/// The ways in.
enum Way: String, CaseIterable, Sendable {
    case page = "Page"
    case api = "API"
    case bulk = "Bulk"
    case file = "Import"
    case job = "Job"
}

/// What must be said, on every way in the same.
struct Expected: Sendable {
    let refusal: any Refusal
    var words: String

    var rule: String { refusal.rule }
    var field: String? { Words.field(of: refusal) }

    init(_ refusal: any Refusal, clock: WallClock) {
        self.refusal = refusal
        words = Words.refusal(refusal, currency: "EUR", clock: clock)
    }

    /// As a page writes it.
    var escaped: String { ("\(words)" as HTML).text }

    /// A problem document with the rule and the words.
    func expect(overAPI answer: APIAnswer, _ comment: String) {
        answer.expect(422, rule, comment)
        let title = answer["title"]
        #expect(title == words, "API, \(comment)")
    }

    /// A page that says so beside the field that it is about, and keeps the form.
    func expect(onPage answer: APIAnswer, of form: String, _ comment: String) {
        let status = answer.status
        #expect(status == 422, "page, \(comment)")
        let note = answer.note(of: rule)
        let isSaid = note?.text.contains(escaped) ?? answer.isFailure(of: rule, saying: escaped)
        #expect(isSaid, "page, \(comment): \(note?.text ?? answer.alerts)")
        guard let field else { return }
        let forms = answer.forms(to: form)
        if Self.withoutControl.contains(rule), !forms.contains(where: { $0.hasControl(field) }) { return }
        let isBeside = forms.contains { $0.describes(field, by: note?.id ?? "none") }
        #expect(isBeside, "page, \(comment): not beside \(field), \(note?.id ?? "no note")")
    }

    /// Of rules that say no to what no form of the page could have sent: what they are about is not in it.
    private static let withoutControl: Set = [
        // Asked of a reopened case alone.
        "another_incident_once_reopened",
        // Whoever asked has no form to answer with.
        "approval_of_oneself",
        // Kept as it is, and hidden.
        "currency_in_use",
        // A fix that cannot be linked is not offered.
        "fix_of_another_cause", "fix_linked_already",
    ]
}

extension APIAnswer {
    /// What a page shows of a rule that said no, with its id.
    fileprivate func note(of rule: String) -> (id: String, text: String)? {
        guard let end = text.range(of: "data-rule=\"\(rule)\">"),
            let start = text[..<end.lowerBound].range(of: "<p class=\"refusal\" id=\"", options: .backwards)
        else { return nil }
        let id = text[start.upperBound...].prefix { $0 != "\"" }
        let rest = text[end.upperBound...]
        return (String(id), String(rest[..<(rest.range(of: "</p>")?.lowerBound ?? rest.endIndex)]))
    }

    /// Whether it is the page for what has no form to stand beside.
    fileprivate func isFailure(of rule: String, saying words: String) -> Bool {
        text.contains("<span>\(words)</span>") && text.contains("<code>\(rule)</code>")
    }

    /// For the message of a test that failed.
    fileprivate var alerts: String {
        text.components(separatedBy: "data-rule=\"").dropFirst().map { String($0.prefix(300)) }.joined(
            separator: " | ")
            + (text.between("<h1>", "</h1>") ?? "") + (text.between("<p class=\"refusal\">", "</p>") ?? "")
    }

    /// All forms of the page that go there, each as it is written after `<form`.
    fileprivate func forms(to path: String) -> [String] {
        text.components(separatedBy: "<form").dropFirst().filter {
            $0.prefix { $0 != ">" }.contains(" action=\"\(path)\"")
        }.map { $0.components(separatedBy: "</form>")[0] }
    }
}

extension String {
    /// Whether somebody can type or choose what is called so.
    fileprivate func hasControl(_ field: String) -> Bool {
        components(separatedBy: "<").contains {
            $0.contains("name=\"\(field)\"") && !$0.contains("type=\"hidden\"")
        }
    }

    /// Whether the control of that name, or the set of controls around it or called so, says so to who cannot see it.
    fileprivate func describes(_ field: String, by note: String) -> Bool {
        components(separatedBy: "<").contains { tag in
            tag.contains("name=\"\(field)\"") && tag.isDescribed(by: note)
        }
            || components(separatedBy: "<fieldset").dropFirst().contains { set in
                let controls = set.components(separatedBy: "</fieldset>")[0]
                return set.prefix { $0 != ">" }.isDescribed(by: note)
                    && (controls.contains("name=\"\(field)\"") || note == "\(field)-no")
            }
    }
}

extension StringProtocol {
    fileprivate func isDescribed(by note: String) -> Bool {
        guard let range = range(of: "aria-describedby=\"") else { return false }
        return self[range.upperBound...].prefix { $0 != "\"" }.split(separator: " ").contains { $0 == note }
    }
}
