extension String {
    package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
