/// What people say in one language when they mean one of the kinds, and what looks like it and is not.
///
/// It is read from lines of two columns, apart by a tab; a line without a tab says something to whoever reads the file:
///
/// | first column | second column |
/// |---|---|
/// | `@name` | a class of words, for the patterns below; more lines of it add up |
/// | a kind | a pattern that says it |
/// | `not` and a kind | a pattern that takes back what it overlaps |
/// | `unless` and a kind | a pattern that takes back all of the kind in its sentence |
/// | `masked` and a kind | words that say it, also with signs in place of letters |
/// | `spelled` | letters, and what they are typed as without their keys, apart by a blank |
package struct Phrasebook: Sendable {
    private(set) var program = PhraseProgram()
    private(set) var phrases: [Phrase] = []
    /// The phrases that may begin with a word of a set, and those that may begin with any word.
    private(set) var beginnings: [[Int]] = []
    private(set) var beginningAnyhow: [Int] = []
    private(set) var refusals: [PhraseKind: Refusals] = [:]
    private(set) var masked: [PhraseKind: MaskedWords] = [:]

    struct Phrase: Sendable {
        let kind: PhraseKind
        let steps: Range<Int>
    }

    struct Refusals: Sendable {
        var ofWords: [Range<Int>] = []
        var ofSentences: [Range<Int>] = []
    }

    package typealias Line = (key: Substring, text: Substring)

    /// A line that says nothing that is known.
    package struct Unreadable: Error, Hashable, Sendable {
        package let line: String

        package init(line: String) { self.line = line }
    }

    package init(_ lines: [Line]) throws(Unreadable) {
        let spellings = lines.filter { $0.key == "spelled" }.compactMap { line in
            line.text.split(separator: " ").count == 2
                ? (line.text.split(separator: " ")[0], line.text.split(separator: " ")[1]) : nil
        }
        var classes: [Substring: PhrasePattern] = [:]
        for line in lines where line.key != "spelled" {
            do {
                let pattern = try PhrasePattern(line.text, classes: classes, spellings: spellings)
                if line.key.first == "@" {
                    classes[line.key.dropFirst(), default: PhrasePattern(steps: [])].add(pattern)
                } else {
                    try add(pattern, as: line.key)
                }
            } catch {
                throw Unreadable(line: "\(line.key)\t\(line.text)")
            }
        }
        index()
    }

    private struct UnknownKey: Error {}

    private mutating func add(_ pattern: PhrasePattern, as key: Substring) throws(UnknownKey) {
        let words = key.split(separator: " ")
        guard let kind = words.last.flatMap({ PhraseKind(rawValue: String($0)) }) else { throw UnknownKey() }
        let steps = program.add(pattern)
        switch words.dropLast() {
        case []: phrases.append(Phrase(kind: kind, steps: steps))
        case ["not"]: refusals[kind, default: Refusals()].ofWords.append(steps)
        case ["unless"]: refusals[kind, default: Refusals()].ofSentences.append(steps)
        case ["masked"]:
            phrases.append(Phrase(kind: kind, steps: steps))
            if case .oneOf(let terms, _) = pattern.steps.first {
                masked[kind, default: MaskedWords()].add(terms)
            }
        default: throw UnknownKey()
        }
    }

    private mutating func index() {
        beginnings = Array(repeating: [], count: program.slotCount)
        for (index, phrase) in phrases.enumerated() {
            guard let slots = program.firstSlots(of: phrase.steps) else {
                beginningAnyhow.append(index)
                continue
            }
            for slot in slots { beginnings[Int(slot)].append(index) }
        }
    }
}
