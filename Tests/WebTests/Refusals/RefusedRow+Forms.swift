import HTTPTypes
import Operations
import Recovery
import TestSupport
import Testing
import Web

extension RefusedRow {
    /// What is set up or corrected in the form of a page, and nowhere else unless told otherwise.
    /// - Parameter page: where the form is found; `action`: where it goes, if elsewhere.
    static func form(
        _ refusal: any Refusal, in situation: Situation = .opened, by who: Who = .administrator,
        at page: @escaping @Sendable (Staged) -> String, to action: (@Sendable (Staged) -> String)? = nil,
        api: Cell = .cannot(.setUpOnPages), file: Why = .notSetUpByFile, saying words: String? = nil,
        exactly: (@Sendable (Staged) -> any Refusal)? = nil,
        _ typed: @escaping @Sendable (Staged) -> [String: String]
    ) -> RefusedRow {
        RefusedRow(
            refusal: refusal, situation: situation, exactly: exactly,
            cells: [
                .page: .tried { staged, expected in
                    var expected = expected
                    expected.words = words ?? expected.words
                    let browser = try await staged.house.browser(of: who.id(staged))
                    try await browser.get(page(staged))
                    let path = action?(staged) ?? page(staged)
                    let filled = typed(staged)
                    let kept = browser.form(to: path).filter { filled[$0.0] == nil }
                    let answer = try await browser.post(path, kept + filled.map { ($0.key, $0.value) })
                    expected.expect(onPage: answer, of: path, "\(expected.refusal)")
                },
                .api: api, .bulk: .cannot(.notMany), .file: .cannot(file),
                .job: .cannot(.notOfTime),
            ])
    }

    static func form(
        _ refusal: any Refusal, in situation: Situation = .opened, by who: Who = .administrator,
        at page: String, _ typed: [String: String]
    ) -> RefusedRow {
        let place: @Sendable (Staged) -> String = { _ in page }
        return form(refusal, in: situation, by: who, at: place) { _ in typed }
    }

    /// What no way in can bring about, each for a reason of its own.
    static func nowhere(
        _ refusal: any Refusal, page: Why, api: Why = .setUpOnPages, file: Why = .notSetUpByFile
    ) -> RefusedRow {
        RefusedRow(
            refusal: refusal, situation: .opened, exactly: nil,
            cells: [
                .page: .cannot(page), .api: .cannot(api), .bulk: .cannot(.notMany), .file: .cannot(file),
                .job: .cannot(.notOfTime),
            ])
    }
}
