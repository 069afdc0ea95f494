import Operations
package import Recovery

/// One number of the economics. Posts `key`, `value`, `low`, `high` (as `TypedNumber`), `from` (a day), `source`.
package struct EconomicFields: Rendered, Sendable {
    package let key: EconomicInput.Key
    package var csrf: String
    package var currency: String
    package var value = ""
    package var low = ""
    package var high = ""
    package var from: String
    package var source = ""
    package var refusal: RefusalNote?

    /// As it stands today, to be changed from today on.
    package init(
        _ key: EconomicInput.Key, _ given: EconomicInput?, csrf: String, currency: String, today: LocalDay
    ) {
        self.key = key
        self.csrf = csrf
        self.currency = currency
        from = today.description
        guard let given else { return }
        value = TypedNumber.text(given.valueMillionths, key.unit, currency: currency)
        low =
            given.rangeMillionths.map { TypedNumber.text($0.lowerBound, key.unit, currency: currency) } ?? ""
        high =
            given.rangeMillionths.map { TypedNumber.text($0.upperBound, key.unit, currency: currency) } ?? ""
        source = given.source
    }

    package var html: HTML {
        """
        <form action="\(Path.economics)" method="post" class="stack">\(HiddenField.csrf(csrf))\
        \(HiddenField(name: "key", value: key.rawValue))
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        <div class="pair">\(field("value", Words.Economics.value(key.unit, currency), value, isRequired: true))
        \(field("from", Words.Economics.from, from, .date, isRequired: true))
        \(HTML.when(key.hasRange, range))</div>
        \(field("source", Words.Economics.source, source, help: Words.Economics.sourceHelp, isRequired: true))
        <div class="row"><button class="button primary" type="submit">\(Words.Economics.save)</button></div></form>
        """
    }

    private var range: HTML {
        """
        \(field("low", Words.Economics.low, low))
        \(field("high", Words.Economics.high, high))
        """
    }

    private func field(
        _ name: String, _ label: String, _ value: String, _ type: TextField.Kind = .text, help: String? = nil,
        isRequired: Bool = false
    ) -> TextField {
        TextField(
            id: "\(key.rawValue.replacing(".", with: "-"))-\(name)", name: name, label: label, value: value,
            type: type, help: help, isRequired: isRequired, refusal: refusal)
    }

    mutating func fill(from form: PageForm) {
        value = form["value"]
        low = form["low"]
        high = form["high"]
        from = form["from"]
        source = form.text("source") ?? ""
    }

    /// - Throws: a note for what cannot be read at all, or the rule's own refusal.
    func read() throws -> EconomicInput {
        guard let day = LocalDay(from) else { throw RefusalNote.notADay(in: "from") }
        func number(_ text: String, in field: String) throws -> Int64 {
            guard let typed = TypedNumber(text, key.unit, currency: currency) else {
                throw RefusalNote.notANumber(key.unit, in: field)
            }
            return typed.millionths
        }
        return try EconomicInput(
            key, valueMillionths: try number(value, in: "value"),
            between: low.isBlank ? nil : try number(low, in: "low"),
            and: high.isBlank ? nil : try number(high, in: "high"), from: day, source: source)
    }
}

extension RefusalNote {
    static func notANumber(_ unit: EconomicInput.Key.Unit, in field: String) -> RefusalNote {
        RefusalNote(rule: "number_needed", sentence: Words.Economics.notANumber(unit), field: field)
    }
}
