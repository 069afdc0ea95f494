import Hummingbird
import Recovery
import Storage

extension InboxView {
    /// What the address asks for; nothing where it cannot be read. Who gets cases by routing begins with
    /// their own.
    init(_ request: Request, reader: Member) {
        func text(_ name: String) -> String? {
            guard let text = request.uri.queryParameters[name[...]].map(String.init), !text.isEmpty,
                !text.utf8.contains(0), text.utf8.count <= 200
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
    }
}
