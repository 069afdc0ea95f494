/// A short piece of a comment in the customer's own words, fit to be quoted: out of one sentence, of whole words, without
/// rude ones, and with something concrete in it.
struct Quotation {
    let text: String

    private static let mostWords = 12
    private static let mostBytes = 120
    /// So many concrete words tell what it is about; no later piece is looked at.
    private static let enough = 3

    /// The first piece that says enough, else the one that says most; nil where nothing is concrete.
    init?(from comment: CoachReading) {
        var best: (words: Range<Int>, concrete: Int)?
        for piece in Self.pieces(of: comment) {
            let concrete = piece.count(where: comment.isConcrete)
            if concrete > best?.concrete ?? 0 { best = (piece, concrete) }
            if concrete >= Self.enough { break }
        }
        guard let best else { return nil }
        text = String(comment.reading.wording.quote(best.words))
    }

    /// As long as may be each; cut at a comma if there is one.
    private static func pieces(of comment: CoachReading) -> [Range<Int>] {
        runs(of: comment).flatMap { run in
            var pieces: [Range<Int>] = []
            var rest = run[...]
            while let first = rest.first {
                let (count, isAtComma) = cut(rest, of: comment.reading)
                var piece = rest.prefix(count)
                rest = rest.dropFirst(count)
                while !isAtComma, piece.count > 1, let last = piece.last,
                    !last.contains(where: comment.isConcrete)
                {
                    piece.removeLast()
                }
                pieces.append(first.lowerBound..<(piece.last?.upperBound ?? first.upperBound))
            }
            return pieces
        }
    }

    /// How many of these written words make a piece.
    private static func cut(_ run: ArraySlice<Range<Int>>, of reading: Reading) -> (
        count: Int, isAtComma: Bool
    ) {
        let start = run.first?.lowerBound ?? 0
        let fitting = run.prefix { fits(start..<$0.upperBound, of: reading) }
        guard fitting.count < run.count else { return (run.count, true) }
        let comma = fitting.indices.last { reading.signs[run[$0].upperBound].contains(.pause) }
        return (comma.map { $0 - run.startIndex + 1 } ?? max(1, fitting.count), comma != nil)
    }

    private static func fits(_ words: Range<Int>, of reading: Reading) -> Bool {
        words.count <= mostWords && reading.place(of: words).count <= mostBytes
    }

    /// Written words ("didn't" is one) that follow each other with nothing but a blank or a comma between them.
    private static func runs(of comment: CoachReading) -> [[Range<Int>]] {
        let reading = comment.reading
        var runs: [[Range<Int>]] = [[]]
        for word in 0..<reading.count where !comment.isRude(word) {
            let run = runs.count - 1
            let between = reading.between(before: word)
            let last = runs[run].last.flatMap { $0.upperBound == word ? $0 : nil }
            if let last, ["'", "’", "-", "."].contains(between), fits(last.lowerBound..<word + 1, of: reading)
            {
                runs[run][runs[run].count - 1] = last.lowerBound..<word + 1
            } else if last != nil, [" ", ", "].contains(between) {
                runs[run].append(word..<word + 1)
            } else {
                runs.append([word..<word + 1])
            }
        }
        return runs
    }
}
