/// A row that was not taken, kept with its reason.
package struct RefusedRow: Hashable, Sendable {
    package let line: Int
    package let reason: String
    /// As they stood in the file.
    package let cells: [String]

    package init(line: Int, reason: String, cells: [String]) {
        self.line = line
        self.reason = reason
        self.cells = cells
    }
}
