import Connections
import Hummingbird

extension Request {
    /// A field of the address, as a form with GET writes it ("+" is a space); nil where there is none or it is no text.
    func asked(_ name: String) -> String? {
        guard let query = uri.query, let form = try? URLEncodedForm(query.utf8) else { return nil }
        return form.value(name)
    }

    /// Nil also where nothing was chosen.
    func chosen(_ name: String) -> String? { asked(name).flatMap { $0.isEmpty ? nil : $0 } }

    /// Where a list of a page goes on.
    var place: String? { asked("before") }
}
