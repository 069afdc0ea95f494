/// An option of a list: what is posted, and what is read.
package struct Choice: Hashable, Sendable {
    package let value: String
    package let label: String
    /// A sentence under the label, where there is room for one.
    package let meaning: String?

    package init(_ value: String, _ label: String, meaning: String? = nil) {
        self.value = value
        self.label = label
        self.meaning = meaning
    }
}
