extension HTML {
    /// Builds one piece of markup in one string; each overload says what may go in and how.
    package struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        package mutating func appendInterpolation(_ value: String) {
            text.append(escaping: value)
        }

        /// Nothing for nil.
        package mutating func appendInterpolation(_ value: String?) {
            if let value { text.append(escaping: value) }
        }

        package mutating func appendInterpolation(_ value: some BinaryInteger) {
            text += String(value)
        }

        package mutating func appendInterpolation(_ path: Path) {
            text.append(escaping: path.text)
        }

        package mutating func appendInterpolation(_ html: HTML) {
            text += html.text
        }

        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { text += html.text }
        }

        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { text += part.text }
        }

        package mutating func appendInterpolation(_ part: some Rendered) {
            text += part.html.text
        }

        package mutating func appendInterpolation(_ part: (some Rendered)?) {
            if let part { text += part.html.text }
        }

        /// The markup of each element, without an array between.
        package mutating func appendInterpolation<Elements: Sequence>(
            each elements: Elements, _ part: (Elements.Element) -> HTML
        ) {
            for element in elements { text += part(element).text }
        }

        /// An address that comes from data: anything but the four harmless schemes becomes `#`.
        package mutating func appendInterpolation(url: String) {
            text.append(escaping: Self.isHarmless(url) ? url : "#")
        }

        /// Browsers drop blanks and control characters before a scheme, so the scheme must be the very first
        /// thing that stands there.
        private static func isHarmless(_ url: String) -> Bool {
            guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
            return switch url[..<colon].lowercased() {
            case "http", "https": url[colon...].hasPrefix("://")
            case "mailto", "tel": true
            default: false
            }
        }
    }
}

extension String {
    /// Appends text so that it can end neither the text nor the quoted attribute value it stands in.
    mutating func append(escaping value: String) {
        guard value.utf8.contains(where: { $0.endsMarkup }) else {
            self += value
            return
        }
        var rest = value[...]
        while let index = rest.utf8.firstIndex(where: { $0.endsMarkup }) {
            self += rest[..<index]
            self += rest.utf8[index].entity
            rest = rest[rest.utf8.index(after: index)...]
        }
        self += rest
    }
}

extension UInt8 {
    fileprivate var endsMarkup: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }

    fileprivate var entity: String {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
