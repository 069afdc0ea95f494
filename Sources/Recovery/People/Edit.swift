/// What somebody makes of a value that a form showed them; others may have changed it since.
package struct Edit<Value: Hashable & Sendable>: Hashable, Sendable {
    package let seen: Value
    package let new: Value

    package init(from seen: Value, to new: Value) {
        self.seen = seen
        self.new = new
    }

    /// What the value is then: whoever left it as they saw it changes nothing.
    /// - Throws: `refusal` where somebody else made something else of it meanwhile.
    package func over<Refused: Error>(_ now: Value, else refusal: Refused) throws(Refused) -> Value {
        if new == seen || new == now { return now }
        guard now == seen else { throw refusal }
        return new
    }
}

extension Edit where Value == String? {
    /// The same of a line of words: a form keeps neither its breaks nor the white space around it.
    package func over<Refused: Error>(_ now: String?, else refusal: Refused) throws(Refused) -> String? {
        if new.line == seen.line || new.line == now.line { return now }
        guard now.line == seen.line else { throw refusal }
        return new
    }
}

extension String? {
    fileprivate var line: Substring {
        let unbroken = (self ?? "").filter { $0 != "\n" && $0 != "\r" && $0 != "\r\n" }
        let begun = unbroken.drop(while: \.isWhitespace)
        let end = begun.lastIndex { !$0.isWhitespace }.map(begun.index(after:)) ?? begun.startIndex
        return begun[..<end]
    }
}
