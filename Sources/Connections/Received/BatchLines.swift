/// Cuts a batch (NDJSON) into its lines as the bytes arrive, in bounded memory.
///
/// Lines end with LF or CRLF, the last may end with the batch. Blank lines are counted and left out.
package struct BatchLines: Sendable {
    package enum Line: Hashable, Sendable {
        /// Without its line end; numbers begin at 1.
        case complete(number: Int, bytes: [UInt8])
        /// Longer than allowed: left out, the lines after it go on.
        case tooLong(number: Int, mostBytes: Int)
    }

    private let mostBytes: Int
    private var unfinished: [UInt8] = []
    private var number = 1
    private var isSkipping = false

    package init(mostBytes: Int = 1 << 20) {
        self.mostBytes = mostBytes
    }

    /// The lines that this chunk completes; chunks may end anywhere.
    package mutating func take(_ chunk: some Collection<UInt8>) -> [Line] {
        var lines: [Line] = []
        // Appended in place and searched once: a batch sent byte by byte costs no more than one sent whole.
        var searched = unfinished.count
        unfinished.append(contentsOf: chunk)
        var start = 0
        while let end = unfinished[searched...].firstIndex(of: UInt8(ascii: "\n")) {
            if let line = line(unfinished[start..<end]) { lines.append(line) }
            isSkipping = false
            number += 1
            start = end + 1
            searched = start
        }
        unfinished.removeFirst(isSkipping ? unfinished.count : start)
        // One byte more may be the CR of a line that is just short enough.
        if unfinished.count > mostBytes + 1, let line = line(unfinished[...]) {
            lines.append(line)
            unfinished = []
            isSkipping = true
        }
        return lines
    }

    /// The last line, where no line end followed it.
    package mutating func finish() -> Line? {
        defer { unfinished = [] }
        return line(unfinished[...])
    }

    private func line(_ bytes: ArraySlice<UInt8>) -> Line? {
        if isSkipping { return nil }
        let content = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        if content.count > mostBytes { return .tooLong(number: number, mostBytes: mostBytes) }
        let isBlank = content.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        return isBlank ? nil : .complete(number: number, bytes: Array(content))
    }
}
