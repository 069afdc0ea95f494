/// Markup that is safe to send: what stands in the literal is markup, what is interpolated is escaped,
/// and only another `HTML` goes in as it is. A `String` from outside has no way to become markup.
package struct HTML: Hashable, Sendable {
    package private(set) var text: String

    package init() {
        text = ""
    }

    package var isEmpty: Bool { text.isEmpty }

    package mutating func append(_ other: HTML) {
        text += other.text
    }

    /// The markup when the condition holds, else nothing.
    package static func when(_ condition: Bool, _ html: @autoclosure () -> HTML) -> HTML {
        condition ? html() : HTML()
    }
}

/// A part of a page that knows its own markup.
package protocol Rendered: Sendable {
    var html: HTML { get }
}

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        text = value
    }

    package init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
    }
}
