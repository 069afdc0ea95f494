/// A header's value and the parameters behind it: `form-data; name="file"`.
struct HeaderValue: Hashable {
    let value: String
    /// Their names in small letters.
    let parameters: [FormField]

    /// Nil where a parameter is malformed or stands twice.
    init?(_ text: String) {
        var rest = text.unicodeScalars[...]
        value = Self.trimmed(String(rest.prefix { $0 != ";" }))
        rest = rest.drop { $0 != ";" }
        var parameters: [FormField] = []
        while rest.popFirst() != nil {
            rest = rest.drop { $0 == " " || $0 == "\t" }
            if rest.isEmpty { break }
            let name = Self.trimmed(String(rest.prefix { $0 != "=" && $0 != ";" })).lowercased()
            rest = rest.drop { $0 != "=" && $0 != ";" }
            guard rest.popFirst() == "=", !name.isEmpty, let value = Self.parameterValue(&rest),
                !parameters.contains(where: { $0.name == name })
            else { return nil }
            parameters.append(FormField(name: name, value: value))
        }
        self.parameters = parameters
    }

    /// Leaves `rest` at the semicolon or the end.
    private static func parameterValue(_ rest: inout Substring.UnicodeScalarView) -> String? {
        guard rest.first == "\"" else {
            let value = trimmed(String(rest.prefix { $0 != ";" }))
            rest = rest.drop { $0 != ";" }
            return value.isEmpty ? nil : value
        }
        rest.removeFirst()
        var value = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "\"" {
                rest = rest.drop { $0 == " " || $0 == "\t" }
                return rest.isEmpty || rest.first == ";" ? String(value) : nil
            }
            // Only a quote is escaped so: older browsers sent whole paths with bare backslashes.
            if scalar == "\\", rest.first == "\"" {
                value.append(rest.removeFirst())
            } else {
                value.append(scalar)
            }
        }
        return nil
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        var text = Substring(text).drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return String(text)
    }
}
