extension String {
    /// Without white space around it; nil where nothing else is there.
    var filled: String? {
        let characters = drop(while: \.isWhitespace)
        return characters.lastIndex { !$0.isWhitespace }.map { String(characters[...$0]) }
    }
}
