// Answers are written as literals: `["id": form.id.json, "taken": true, "tags": ["late"]]`.
// There is no nil literal: `json["score"] == nil` would then have two meanings; write `.null`.

extension JSON: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral members: (String, JSON)...) {
        self = .object(members.map { Member($0, $1) })
    }
}

extension JSON: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: JSON...) {
        self = .array(elements)
    }
}

extension JSON: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) {
        self = .string(text)
    }
}

extension JSON: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: Int) {
        self = number.json
    }
}

extension JSON: ExpressibleByFloatLiteral {
    package init(floatLiteral number: Double) {
        self = number.json
    }
}

extension JSON: ExpressibleByBooleanLiteral {
    package init(booleanLiteral truth: Bool) {
        self = .bool(truth)
    }
}
