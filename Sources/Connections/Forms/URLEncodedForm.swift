/// What a page's form or a query string sent (application/x-www-form-urlencoded), in its order.
package struct URLEncodedForm: Hashable, Sendable {
    package enum Fault: Error, Hashable, Sendable {
        case tooManyFields(most: Int)
        case badEscape(field: Int)
        case invalidUTF8(field: Int)
        /// No text of ours may hold one: PostgreSQL has no place for it.
        case holdsNUL(field: Int)
    }

    package let fields: [FormField]

    /// - Throws: `Fault`, its fields counted from 1.
    package init(_ bytes: some Collection<UInt8>, mostFields: Int = 1_000) throws(Fault) {
        var fields: [FormField] = []
        for pair in Array(bytes).split(separator: UInt8(ascii: "&")) {
            if fields.count == mostFields { throw .tooManyFields(most: mostFields) }
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let number = fields.count + 1
            let name = try Self.text(parts[0], field: number)
            let value = parts.count == 2 ? try Self.text(parts[1], field: number) : ""
            fields.append(FormField(name: name, value: value))
        }
        self.fields = fields
    }

    /// The first of that name.
    package func value(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// All of that name, as check boxes send them.
    package func values(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    private static func text(_ encoded: ArraySlice<UInt8>, field: Int) throws(Fault) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count)
        var index = encoded.startIndex
        while index < encoded.endIndex {
            switch encoded[index] {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard index + 2 < encoded.endIndex, let high = encoded[index + 1].hexDigitValue,
                    let low = encoded[index + 2].hexDigitValue
                else { throw .badEscape(field: field) }
                bytes.append(high << 4 | low)
                index += 2
            case let byte: bytes.append(byte)
            }
            index += 1
        }
        if bytes.contains(0) { throw .holdsNUL(field: field) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidUTF8(field: field) }
        return text
    }
}

extension URLEncodedForm.Fault {
    /// One sentence for whoever sent it.
    package var sentence: String {
        switch self {
        case .tooManyFields(let most): "The form has more than \(most) fields."
        case .badEscape(let field): "Field \(field) has a % that two hexadecimal digits do not follow."
        case .invalidUTF8(let field): "Field \(field) is not UTF-8."
        case .holdsNUL(let field): "Field \(field) holds a NUL character."
        }
    }
}
