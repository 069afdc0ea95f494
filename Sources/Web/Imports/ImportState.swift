/// How far an import is, as pages say it.
package enum ImportState: String, CaseIterable, Hashable, Sendable {
    /// The file is on its way, or its upload broke off.
    case receiving
    case waitingForMapping = "waiting_for_mapping"
    case running, done, undoing, undone, stopped

    /// Whether the page should look again by itself.
    package var isMoving: Bool { self == .running || self == .undoing }

    var badge: HTML {
        let look: HTML =
            switch self {
            case .waitingForMapping: " warn"
            case .done: " good"
            case .stopped: " bad"
            case .receiving, .running, .undoing, .undone: ""
            }
        return "<span class=\"badge\(look)\">\(Words.Imports.state(self))</span>"
    }
}
