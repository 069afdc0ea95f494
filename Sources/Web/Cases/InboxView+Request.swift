import Connections
import Hummingbird
import Recovery
import Storage

extension InboxView {
    /// What the address asks for.
    init(_ request: Request, reader: Member) {
        self.init(reader: reader) { request.asked($0) }
    }

    /// A view that was kept as `text`.
    init(kept text: String, reader: Member) {
        // What cannot be read asks for nothing in particular.
        let form = try? URLEncodedForm(text.utf8)
        self.init(reader: reader) { form?.value($0) }
    }

    /// Nothing where a value cannot be read. Who gets cases by routing begins with their own.
    private init(reader: Member, _ value: (String) -> String?) {
        func text(_ name: String) -> String? {
            guard let text = value(name), !text.isEmpty, !text.utf8.contains(0), text.utf8.count <= 200
            else { return nil }
            return text
        }
        self.init(
            text("tab").flatMap { CaseFilter.Tab(rawValue: $0) } ?? (reader.role.ownsCases ? .mine : .all))
        owner = text("owner")
        stage = text("stage").flatMap { Stage.Word(rawValue: $0) }
        cause = text("cause").flatMap { Cause(rawValue: $0) }
        opening = text("opening").flatMap { OpeningKind(rawValue: $0) }
        segment = text("segment")
        isEmergency = text("emergency") == "yes"
    }

    /// As it is kept, and as the address of the list has it.
    var text: String { String(Path.cases(self).text.drop { $0 != "?" }.dropFirst()) }
}
