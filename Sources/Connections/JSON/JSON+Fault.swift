extension JSON {
    /// Why bytes are not the JSON we take, and where.
    package struct Fault: Error, Hashable, Sendable {
        package let problem: Problem
        /// Bytes before the place.
        package let offset: Int
        /// From 1.
        package let line: Int
        /// From 1, in code points.
        package let column: Int
    }

    package enum Problem: Hashable, Sendable {
        case endedEarly
        case byteOrderMark
        case notAValue
        case notAMemberName
        case colonMissing
        case commaOrEndMissing
        case malformedNumber
        case leadingZero
        case unknownEscape
        case loneSurrogate
        case controlCharacter
        case invalidUTF8
        case duplicateName(String)
        case tooDeep(most: Int)
        case trailingBytes
    }
}

extension JSON.Fault {
    init(_ problem: JSON.Problem, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        self.problem = problem
        self.offset = offset
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        column = before[lineStart...].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
    }

    /// One sentence for whoever sent it.
    package var sentence: String {
        "Line \(line), column \(column): \(problem.words)."
    }
}

extension JSON.Problem {
    var words: String {
        switch self {
        case .endedEarly: "the JSON ends before it is complete"
        case .byteOrderMark: "a byte order mark stands before the JSON; send UTF-8 without one"
        case .notAValue: "a value was expected here"
        case .notAMemberName: "a member name in double quotes was expected here"
        case .colonMissing: "a colon was expected after the member name"
        case .commaOrEndMissing: "a comma or the closing bracket was expected here"
        case .malformedNumber: "this is not a number as JSON writes it"
        case .leadingZero: "a number may not start with a zero; send an id such as 007 as a string"
        case .unknownEscape: "JSON has no such escape after a backslash"
        case .loneSurrogate: "half of a surrogate pair stands alone"
        case .controlCharacter: "a control character in a string must be escaped"
        case .invalidUTF8: "the bytes are not UTF-8"
        case .duplicateName(let name): "the name \"\(name)\" stands twice in one object"
        case .tooDeep(let most): "values are nested more than \(most) deep"
        case .trailingBytes: "something follows after the end of the JSON"
        }
    }
}
