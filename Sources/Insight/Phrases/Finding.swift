/// Words of a comment that say something of a kind.
package struct Finding: Hashable, Sendable {
    package let kind: PhraseKind
    /// Bytes of UTF-8 in the comment; always whole characters.
    package let place: Range<Int>

    package init(kind: PhraseKind, place: Range<Int>) {
        self.kind = kind
        self.place = place
    }
}
