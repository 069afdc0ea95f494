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
    /// The same of words, whose white space a form does not keep.
    package func over<Refused: Error>(_ now: String?, else refusal: Refused) throws(Refused) -> String? {
        if new.words == seen.words || new.words == now.words { return now }
        guard now.words == seen.words else { throw refusal }
        return new
    }
}

extension String? {
    fileprivate var words: [Substring] { (self ?? "").split(whereSeparator: \.isWhitespace) }
}
