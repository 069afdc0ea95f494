extension String {
    /// Nil where these bytes of UTF-8 do not begin and end with characters of it.
    func place(ofBytes bytes: Range<Int>) -> Range<String.Index>? {
        guard
            let start = utf8.index(startIndex, offsetBy: bytes.lowerBound, limitedBy: endIndex),
            let end = utf8.index(startIndex, offsetBy: bytes.upperBound, limitedBy: endIndex),
            let first = start.samePosition(in: self), let last = end.samePosition(in: self)
        else { return nil }
        return first..<last
    }
}
