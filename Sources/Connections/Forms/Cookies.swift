/// The cookies that a request brought.
package struct Cookies: Hashable, Sendable {
    /// Browsers keep at most 180 or so for one host; the rest is not read.
    private static let most = 200

    private let fields: [FormField]

    /// Reads the `Cookie` headers; a part that is no cookie is passed over, since other software of the same
    /// domain may have set it.
    package init(headers: [String]) {
        var fields: [FormField] = []
        for pair in headers.lazy.flatMap({ $0.utf8.split(separator: UInt8(ascii: ";")) }).prefix(Self.most) {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = Self.trimmed(parts[0]), let value = Self.trimmed(parts[1])
            else { continue }
            if !name.isEmpty { fields.append(FormField(name: name, value: value)) }
        }
        self.fields = fields
    }

    /// The first of that name: browsers put the more specific path first.
    package func value(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// The value of a `HostCookie` of this name, which no other host can have set.
    package func host(_ name: String) -> String? {
        value(HostCookie.prefix + name)
    }

    private static func trimmed(_ part: Substring.UTF8View) -> String? {
        let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        var part = part.drop(while: isSpace)
        while let last = part.last, isSpace(last) { part.removeLast() }
        return String(part)
    }
}
