/// A way of saying something, to be found in the words of a text. Its notation:
///
/// - `word`, `word*` (what begins so), `*word` (ends so), `#` (a number)
/// - `(a|b c)` one of these, `x?` this or nothing, `@name` one of a class of words
/// - `..4` up to four words between, at the end of a pattern as many of them as there are
/// - `,` a pause or the beginning, `%` per cent after a number, `€` money before or after one
///
/// No match goes from one sentence into the next.
package struct WordPattern: Hashable, Sendable {
    /// One of the pattern's steps; where it goes on is counted from itself.
    enum Step: Hashable, Sendable {
        case word(Terms)
        case anyWord
        case sign(Punctuation)
        /// Tries the first way, and the second one if that leads nowhere.
        case either(Int, Int)
        case goOn(Int)
    }

    let steps: [Step]

    /// The end of the words that it matches from this word on.
    package func end(in reading: Reading, from start: Int) -> Int? {
        end(in: reading, from: start, at: start, step: 0)
    }

    private func end(in reading: Reading, from start: Int, at first: Int, step: Int) -> Int? {
        var step = step
        var word = first
        while step < steps.count {
            switch steps[step] {
            case .word(let terms):
                guard takes(word, of: reading, from: start), terms.match(word, of: reading.wording) else {
                    return nil
                }
                word += 1
                step += 1
            case .anyWord:
                guard takes(word, of: reading, from: start) else { return nil }
                word += 1
                step += 1
            case .sign(let sign):
                guard Self.stands(sign, before: word, in: reading) else { return nil }
                step += 1
            case .either(let one, let other):
                if let end = end(in: reading, from: start, at: word, step: step + one) { return end }
                step += other
            case .goOn(let further): step += further
            }
        }
        return word > start ? word : nil
    }

    private func takes(_ word: Int, of reading: Reading, from start: Int) -> Bool {
        word < reading.count && (word == start || !reading.endsSentence(before: word))
    }

    private static func stands(_ sign: Punctuation, before word: Int, in reading: Reading) -> Bool {
        switch sign {
        case .pause: word == 0 || reading.signs[word].contains(sign)
        case .money: reading.signs[max(0, word - 1)...word].contains { $0.contains(sign) }
        default: reading.signs[word].contains(sign)
        }
    }

    /// What the first word can be; nil for any.
    var firstTerms: [Term]? {
        var terms: [Term] = []
        var open = [0]
        while let step = open.popLast() {
            guard step < steps.count else { return nil }
            switch steps[step] {
            case .word(let word): terms += word.all
            case .anyWord: return nil
            case .sign: open.append(step + 1)
            case .either(let one, let other): open += [step + one, step + other]
            case .goOn(let further): open.append(step + further)
            }
        }
        return terms
    }
}
