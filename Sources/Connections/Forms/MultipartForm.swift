/// Takes a form with files (multipart/form-data, RFC 7578) apart as its bytes arrive, in bounded memory.
///
/// Held at any time are one chunk and beside it at most a field or a part's header.
package struct MultipartForm: Sendable {
    package enum Event: Hashable, Sendable {
        case field(FormField)
        case fileStart(FilePart)
        /// Never empty.
        case fileBytes(ArraySlice<UInt8>)
        case fileEnd
    }

    package struct FilePart: Hashable, Sendable {
        package let name: String
        /// For people to read, never a path; empty where the person chose no file.
        package let filename: String
        package let contentType: String?
    }

    package struct Limits: Hashable, Sendable {
        package var parts = 1_000
        package var headerBytes = 8 << 10
        package var fieldBytes = 64 << 10
        package var fileBytes = 25 << 20

        package init() {}
    }

    private enum State: Sendable {
        /// Before the first boundary; whatever stands there is passed over.
        case preamble
        /// Right behind a boundary: another part or the end.
        case boundary
        case header
        case field(name: String, value: [UInt8])
        case file(FilePart, length: Int)
        case epilogue
    }

    private let limits: Limits
    private let delimiter: [UInt8]
    private var state = State.preamble
    private var partCount = 0
    /// What has come and is not taken yet; begins with a line end, which the first boundary may lack.
    private var pending: [UInt8] = Array("\r\n".utf8)
    /// Where in `pending` the search goes on, so that no byte is searched twice.
    private var searched = 0

    /// `contentType` is the request's header.
    package init(contentType: String, limits: Limits = Limits()) throws(Fault) {
        delimiter = Array("\r\n--\(try Self.boundary(contentType))".utf8)
        self.limits = limits
    }

    /// What this chunk completes; chunks may end anywhere. After a fault the form is not to be used.
    package mutating func take(_ chunk: some Collection<UInt8>) throws(Fault) -> [Event] {
        pending.append(contentsOf: chunk)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// Says that no more bytes come.
    package func finish() throws(Fault) {
        guard case .epilogue = state else { throw .endedEarly }
    }

    // MARK: Steps

    /// Whether it got on; otherwise it waits for more bytes.
    private mutating func step(_ events: inout [Event]) throws(Fault) -> Bool {
        switch state {
        case .preamble:
            let (_, isEnded) = body()
            if isEnded { state = .boundary }
            return isEnded
        case .boundary:
            return try boundary()
        case .header:
            return try header(&events)
        case .field(let name, var value):
            state = .epilogue  // Lets go of the value, so that it grows in place.
            let (bytes, isEnded) = body()
            value.append(contentsOf: bytes)
            if value.count > limits.fieldBytes {
                throw .fieldTooLong(name: name, mostBytes: limits.fieldBytes)
            }
            state = isEnded ? .boundary : .field(name: name, value: value)
            if isEnded {
                events.append(.field(FormField(name: name, value: try Self.text(value, field: name))))
            }
            return isEnded
        case .file(let file, let length):
            let (bytes, isEnded) = body()
            if length + bytes.count > limits.fileBytes {
                throw .fileTooLong(name: file.name, mostBytes: limits.fileBytes)
            }
            if !bytes.isEmpty { events.append(.fileBytes(bytes)) }
            if isEnded { events.append(.fileEnd) }
            state = isEnded ? .boundary : .file(file, length: length + bytes.count)
            return isEnded
        case .epilogue:
            pending = []
            return false
        }
    }

    private mutating func boundary() throws(Fault) -> Bool {
        // Padding behind a boundary is allowed (RFC 2046, section 5.1.1) and never sent.
        let padding = pending.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
        pending.removeFirst(padding)
        guard pending.count >= 2 else { return false }
        if pending.starts(with: "--".utf8) {
            state = .epilogue
            return true
        }
        guard pending.starts(with: "\r\n".utf8) else { throw .malformedBoundary }
        if partCount == limits.parts { throw .tooManyParts(most: limits.parts) }
        partCount += 1
        // The line end stays: a header without lines then ends like any other, with two of them.
        searched = 0
        state = .header
        return true
    }

    private mutating func header(_ events: inout [Event]) throws(Fault) -> Bool {
        let end = firstIndex(of: Array("\r\n\r\n".utf8), from: searched)
        // A line end may have come but for its last three bytes.
        searched = max(0, pending.count - 3)
        if end ?? pending.count > limits.headerBytes { throw .headerTooLong(mostBytes: limits.headerBytes) }
        guard let end else { return false }
        let header = try MultipartHeader(pending[..<end].dropFirst(2))
        pending.removeFirst(end + 4)
        if let filename = header.filename {
            let file = FilePart(
                name: header.name, filename: Self.displayed(filename), contentType: header.contentType)
            events.append(.fileStart(file))
            state = .file(file, length: 0)
        } else {
            state = .field(name: header.name, value: [])
        }
        return true
    }

    // MARK: Bytes

    /// Hands out what certainly belongs to the body, and whether the boundary came and was taken.
    private mutating func body() -> (bytes: ArraySlice<UInt8>, isEnded: Bool) {
        let whole = pending
        if let end = firstIndex(of: delimiter, from: 0) {
            pending = Array(whole[(end + delimiter.count)...])
            return (whole[..<end], true)
        }
        // A boundary holds one CR, its first byte: only the last CR can begin one that is not yet complete.
        let tail = whole.suffix(delimiter.count - 1)
        let start = tail.lastIndex(of: UInt8(ascii: "\r")) ?? whole.endIndex
        let kept = delimiter.starts(with: whole[start...]) ? start : whole.endIndex
        pending = Array(whole[kept...])
        return (whole[..<kept], false)
    }

    /// `pattern` begins with a CR.
    private func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
        var rest = pending[start...]
        while let found = rest.firstIndex(of: UInt8(ascii: "\r")) {
            rest = rest[found...]
            if rest.starts(with: pattern) { return found }
            rest = rest.dropFirst()
        }
        return nil
    }

    private static func text(_ bytes: [UInt8], field: String) throws(Fault) -> String {
        if bytes.contains(0) { throw .holdsNUL(field: field) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidUTF8(field: field) }
        return text
    }

    /// The last component, without what would turn or break the line that shows it.
    private static func displayed(_ filename: String) -> String {
        let component =
            filename.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last ?? Substring.UnicodeScalarView()
        let shown = component.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
            default: true
            }
        }
        let name = String(String.UnicodeScalarView(shown.prefix(200)))
        return name.allSatisfy { $0 == "." || $0.isWhitespace } ? "" : name
    }
}
