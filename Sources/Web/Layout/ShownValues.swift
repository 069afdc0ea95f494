import Recovery

/// The values that an editing form was shown with, by field. They travel along unseen, so that only what differs is
/// changed, and what somebody else changed meanwhile is noticed.
package struct ShownValues: Rendered, ExpressibleByDictionaryLiteral {
    private var values: [String: String]

    package init(dictionaryLiteral elements: (String, String)...) {
        values = Dictionary(elements) { _, last in last }
    }

    package var html: HTML {
        "\(each: values.sorted { $0.key < $1.key }, { HiddenField(name: Self.name($0.key), value: $0.value).html })"
    }

    subscript(field: String) -> String { values[field] ?? "" }

    /// A form that does not say what it was shown with was shown what stands now.
    mutating func fill(from form: PageForm) {
        for field in values.keys {
            if let shown = form.all(Self.name(field)).first { values[field] = shown }
        }
    }

    /// From here on they have been told what this field is now.
    mutating func take(_ field: String, from now: ShownValues?) {
        values[field] = now?[field]
    }

    func edit(_ field: String, _ form: PageForm) -> Edit<String?> {
        Edit(from: self[field], to: form.text(field))
    }

    private static func name(_ field: String) -> String { "was_" + field }
}

extension RefusalNote {
    static func changedMeanwhile(_ field: String, now: String) -> RefusalNote {
        RefusalNote(
            rule: "changed_meanwhile", sentence: Words.Customers.changedMeanwhile(now: now), field: field)
    }
}
