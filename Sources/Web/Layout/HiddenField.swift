/// A value that travels with a form unseen.
package struct HiddenField: Rendered {
    package let name: String
    package let value: String

    package static func csrf(_ token: String) -> HiddenField { HiddenField(name: "csrf", value: token) }

    package var html: HTML {
        """
        <input type="hidden" name="\(name)" value="\(value)">
        """
    }
}
