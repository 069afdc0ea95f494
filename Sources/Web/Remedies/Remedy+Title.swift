import Recovery
import Storage

extension Remedy {
    /// What it is called.
    var title: String { name ?? kind.text }
}

extension CaseRemedies.Entry {
    /// What it is called in the catalogue by now, or its kind.
    var title: String { name ?? kind.text }
}

extension [Remedy] {
    /// What is offered by the order of the kinds, then what is retired.
    var inOrder: [Remedy] {
        let offered = RemedyKind.allCases.flatMap { kind in filter { $0.isOffered && $0.kind == kind } }
        return offered + filter { !$0.isOffered }
    }
}
