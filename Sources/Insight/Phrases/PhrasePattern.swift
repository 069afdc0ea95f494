/// A way of saying something, to be found in the words of a sentence. Its notation:
///
/// - `word`, `word*` (what begins so), `*word` (what ends so)
/// - `(a|b c)` one of these, `x?` this or nothing, `@name` one of a class of words
/// - `..3` up to three words between, `:3` the same without a pause, such as a comma, before or after any of them
/// - `^` the beginning of the sentence, `$` its end
/// - `#` a number, `#phone`, `#mail` (addresses), `#name` (a word with a capital letter)
struct PhrasePattern: Hashable, Sendable {
    indirect enum Step: Hashable, Sendable {
        /// One word that is any of the terms, or one of the ways.
        case oneOf(Set<PhraseTerm>, [[Step]])
        case optional([Step])
        case gap(Int, overPauses: Bool)
        case beginning
        case end
    }

    var steps: [Step]

    /// From now on it is this one or the other.
    mutating func add(_ other: PhrasePattern) {
        guard case .oneOf(let terms, let ways) = steps.first,
            case .oneOf(let further, let furtherWays) = other.steps.first
        else { return steps = other.steps }
        steps = [.oneOf(terms.union(further), ways + furtherWays)]
    }
}
