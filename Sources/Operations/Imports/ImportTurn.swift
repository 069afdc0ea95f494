import Connections
import Recovery
import Storage

/// Some rows of an import, read and not yet taken.
struct ImportTurn: Sendable {
    private(set) var forms: [SignalForm] = []
    /// What their comments say, one for each; empty where nobody reads.
    var readings: [SignalReading?] = []
    private(set) var refused: [RefusedRow] = []
    private var places: [DelimitedRow] = []
    let end: DelimitedFile.Position
    let rowCount: Int

    init(
        _ rows: Slice<DelimitedBatch>, _ mapping: BoundMapping, _ plan: ImportPlan,
        _ ordinals: inout OrdinalCounter
    ) {
        rowCount = rows.count
        end = rows.last?.end ?? plan.file.firstRow
        forms.reserveCapacity(rows.count)
        places.reserveCapacity(rows.count)
        for row in rows {
            switch mapping.form(for: row, ordinals: &ordinals) {
            case .success(var form):
                if plan.file.isRefusedRows, plan.mapping.columns[.id] == nil {
                    form.distinguish(
                        byLine: row.cells.first ?? "", perRow: plan.mapping.customers == .perRow)
                }
                form.opening = plan.opening(of: form)
                forms.append(form)
                places.append(row)
            case .failure(let refusal):
                refused.append(RefusedRow(line: row.line, reason: refusal.description, cells: row.cells))
            }
        }
    }

    func row(_ index: Int, refusedFor refusal: Signal.SignalRefusal) -> RefusedRow {
        RefusedRow(line: places[index].line, reason: refusal.kept, cells: places[index].cells)
    }
}

extension SignalForm {
    /// A corrected row may now say the same as one taken before: it is another answer all the same.
    fileprivate mutating func distinguish(byLine line: String, perRow: Bool) {
        sourceID = "line-\(line)-" + sourceID
        if perRow { customer?.id = sourceID }
    }
}
