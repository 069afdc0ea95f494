package import Recovery

extension SignalMapping {
    /// Why a mapping does not serve a file.
    package enum Mismatch: Error, Hashable, Sendable {
        case noColumn(named: String, columns: [String])
        case nothingMapped
        case customersUndecided
        case scaleUnknown(column: String)
        case patternMissing(column: String)
        case zoneMissing(column: String)
    }

    /// Finds the mapping's columns in a file. `zone` is the one that the mapping names, already read.
    package func bound(to file: DelimitedFile, zone: Zone? = nil) throws(Mismatch) -> BoundMapping {
        let names = file.columns.map(\.name)
        var bindings: [BoundMapping.Binding] = []
        for field in Field.allCases {
            guard let name = columns[field] else { continue }
            guard let column = names.firstIndex(of: name) else {
                throw .noColumn(named: name, columns: names)
            }
            bindings.append(BoundMapping.Binding(field: field, column: column, name: name))
        }
        guard !bindings.isEmpty else { throw .nothingMapped }
        if customers == .ask { throw .customersUndecided }
        let scale = scale ?? measure?.scale
        if let column = columns[.score], scale == nil { throw .scaleUnknown(column: column) }
        if let column = columns[.occurredAt] {
            guard let dates else { throw .patternMissing(column: column) }
            if zone == nil, dates.needsZone { throw .zoneMissing(column: column) }
        }
        return BoundMapping(self, bindings: bindings, scale: scale, zone: zone)
    }
}

extension SignalMapping.Mismatch: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noColumn(let name, let columns):
            "no column named \(name); the file has \(columns.joined(separator: ", "))"
        case .nothingMapped: "no column is mapped to anything"
        case .customersUndecided: "it is not decided yet who the customer of a row is"
        case .scaleUnknown(let column): "the scale of the scores in \(column) is not known; choose a measure"
        case .patternMissing(let column): "it is not said how the dates in \(column) are written"
        case .zoneMissing(let column): "the dates in \(column) carry no offset; choose their time zone"
        }
    }
}
