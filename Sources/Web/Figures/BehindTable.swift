import Connections
import Insight
import Operations

/// Those behind a number as rows, by the ids under which they stand in the other files.
struct BehindTable: Sendable {
    private let kind: String
    private let counted: Set<String>
    private let address: PublicAddress

    init(_ figure: Figure, address: PublicAddress) {
        kind = figure.key.membersAre.word
        counted = Set(figure.members.numerator)
        self.address = address
    }

    private static let columns = ["kind", "id", "counts", "name", "about", "address"]

    func beginning(_ format: ExportFormat) -> [UInt8] {
        switch format {
        case .csv: [0xEF, 0xBB, 0xBF] + DelimitedWriter().row(Self.columns)
        case .json: Array("[".utf8)
        }
    }

    func row(_ id: String, _ row: BehindPage.Row, _ format: ExportFormat, isFirst: Bool) -> [UInt8] {
        let counts = counted.contains(id)
        let place = row.path.map { address.origin + $0.text }
        let about = row.facts.joined(separator: "; ")
        switch format {
        case .csv:
            return DelimitedWriter().row([kind, id, counts ? "true" : "false", row.name, about, place ?? ""])
        case .json:
            let object: JSON = [
                "kind": .string(kind), "id": .string(id), "counts": .bool(counts), "name": .string(row.name),
                "about": .string(about), "address": place.json,
            ]
            return Array(((isFirst ? "\n" : ",\n") + object.text).utf8)
        }
    }
}

extension Behind {
    func ids(of figure: Figure) -> [String] {
        part == .base ? figure.members.base : figure.members.numerator
    }
}

extension Figure.Key.Kind {
    /// An account, or a customer without one, is a unit.
    fileprivate var word: String {
        switch self {
        case .cases: "case"
        case .units: "account or customer"
        case .customers: "customer"
        case .promises: "promise"
        case .signals: "signal"
        }
    }
}
