import Connections
import Hummingbird

/// The fields that a page's form sent, as typed.
struct PageForm: Sendable {
    private let form: URLEncodedForm

    /// No form of ours is longer; files come another way.
    private static let mostBytes = 1 << 20
    /// A file of a thousand columns has a field for each of them.
    private static let mostFields = 1_100

    /// - Throws: 413, 400, or `DoorRefusal.formNotOurs` unless it brings the token.
    init(of request: Request, csrf: String) async throws {
        let bytes = try await request.bytes(most: Self.mostBytes)
        do {
            form = try URLEncodedForm(bytes, mostFields: Self.mostFields)
        } catch {
            throw HTTPError(.badRequest, message: error.sentence)
        }
        guard !csrf.isEmpty, form.value("csrf")?.isSecretly(csrf) == true else {
            throw DoorRefusal.formNotOurs
        }
    }

    /// Empty where there is no such field.
    subscript(name: String) -> String { form.value(name) ?? "" }

    /// Without white space around it; nil where nothing else is there.
    func text(_ name: String) -> String? { self[name].filled }

    func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
        Choice(rawValue: self[name])
    }

    /// All of that name, as check boxes send them.
    func all(_ name: String) -> [String] { form.values(name) }

    func isTicked(_ name: String) -> Bool { self[name] == "yes" }
}
