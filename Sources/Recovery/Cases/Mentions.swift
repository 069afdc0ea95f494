/// Who is called by name in a note: "@Olga, can you ...".
package enum Mentions {
    /// The members named, each once, in the order of `members`. The whole name counts, or its first word where nobody
    /// else has the same.
    package static func found(in words: String, among members: [Member]) -> [ID<Member>] {
        let text = words.lowercased()
        guard text.contains("@") else { return [] }
        let firsts = members.map { first(of: $0.name) }
        return members.indices.filter { index in
            let name = members[index].name.lowercased()
            let isAlone = firsts.count { $0 == firsts[index] } == 1
            return text.mentions(name) || isAlone && text.mentions(firsts[index])
        }.map { members[$0].id }
    }

    private static func first(of name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).first.map { $0.lowercased() } ?? name.lowercased()
    }
}

extension String {
    /// Whether `@name` stands in it, neither in an address nor as the beginning of a longer word.
    fileprivate func mentions(_ name: String) -> Bool {
        guard !name.isEmpty else { return false }
        var rest = self[...]
        let called = "@" + name
        while let range = rest.firstRange(of: called) {
            let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
            let next = range.upperBound < rest.endIndex ? rest[range.upperBound] : " "
            if ![before, next].contains(where: { $0.isLetter || $0.isNumber }) { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
