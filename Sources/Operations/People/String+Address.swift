extension String {
    /// One `@` with something on both sides; whether it can be reached is found out by writing to it.
    package var isAddress: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !contains(where: \.isWhitespace)
            && utf8.count <= 254
    }
}
