/// What stands between blanks and is an address, a link, or a number with letters in it.
enum TokensToMask {
    static func places(in letters: [MaskedLetter]) -> [PersonalFinder.Found] {
        let tokens = letters.split(whereSeparator: \.isSpace).map(trimmed).filter { !$0.isEmpty }
        var found: [PersonalFinder.Found] = []
        for (index, token) in tokens.enumerated() {
            if let kind = kind(of: token) {
                found.append(.init(place: token.place, kind: kind))
            } else if let account = account(beginningWith: tokens[index...]) {
                found.append(.init(place: account, kind: .number))
            }
        }
        return found
    }

    /// Without the signs around it.
    private static func trimmed(_ token: ArraySlice<MaskedLetter>) -> ArraySlice<MaskedLetter> {
        func isMark(_ letter: MaskedLetter) -> Bool { "()[]{}<>\"'“”„‘’«»,;:.!?…".contains(letter.character) }
        let start = token.firstIndex { !isMark($0) } ?? token.endIndex
        let end = token.lastIndex { !isMark($0) }.map { $0 + 1 } ?? token.startIndex
        return start < end ? token[start..<end] : token[token.endIndex...]
    }

    private static func kind(of token: ArraySlice<MaskedLetter>) -> MaskedKind? {
        // Of a word that joins in where no blank is written, all of it goes.
        if token.count > 1, token.contains(where: { "@＠".contains($0.character) }) { return .address }
        let text = String(token.map(\.character)).lowercased()
        if text.contains("://") || text.hasPrefix("www.") || isAddressOfAPage(text) { return .link }
        let digits = token.count(where: \.isDigit)
        let isCode = digits >= 3 && token.count >= 6 && token.contains(where: \.isLetter)
        return isCode && token.allSatisfy { $0.isPlain || "-_/#.".contains($0.character) } ? .number : nil
    }

    /// "example.org/orders".
    private static func isAddressOfAPage(_ text: String) -> Bool {
        guard let slash = text.firstIndex(of: "/") else { return false }
        let names = text[..<slash].split(separator: ".", omittingEmptySubsequences: false)
        guard names.count > 1, let last = names.last else { return false }
        return last.count >= 2 && last.allSatisfy(\.isLetter)
            && names.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
    }

    /// "GB29 NWBK 6016 1331 9268 19": two letters, two digits, 15 to 34 signs in all. Source: ISO 13616.
    private static func account(beginningWith tokens: ArraySlice<ArraySlice<MaskedLetter>>) -> Range<Int>? {
        guard let first = tokens.first, first.count >= 4, first.prefix(2).allSatisfy(\.isLetter),
            first.dropFirst(2).prefix(2).allSatisfy(\.isDigit)
        else { return nil }
        var (length, end) = (0, first.place.upperBound)
        for token in tokens {
            let goesOn = token.count <= 4 && token.allSatisfy { $0.isDigit || $0.isCapital }
            guard length == 0 ? token.allSatisfy(\.isPlain) : goesOn, length + token.count <= 34 else {
                break
            }
            length += token.count
            end = token.place.upperBound
        }
        return length >= 15 ? first.place.lowerBound..<end : nil
    }
}
