/// Numbers that may be somebody's: five digits in a row, or six with the signs between them that people set in such numbers.
/// Dates go with them; amounts and years stay.
enum NumbersToMask {
    private static let inARow = 5
    private static let inAll = 6
    /// Signs between two digits of one number.
    private static let mostBetween = 3

    static func places(in letters: [MaskedLetter]) -> [PersonalFinder.Found] {
        var found: [PersonalFinder.Found] = []
        var index = letters.startIndex
        while index < letters.endIndex {
            guard letters[index].isDigit else {
                index += 1
                continue
            }
            let end = end(of: index, in: letters)
            if isTelling(letters[index..<end]) {
                let start = isSign(before: index, in: letters) ? index - 1 : index
                found.append(.init(place: letters[start..<end].place, kind: .number))
            }
            index = end
        }
        return found
    }

    /// Behind the last digit that belongs to it.
    private static func end(of start: Int, in letters: [MaskedLetter]) -> Int {
        var end = start
        var index = start
        var between = 0
        while index < letters.endIndex {
            if letters[index].isDigit {
                end = index + 1
                between = 0
            } else if joins(letters[index].character), between < mostBetween {
                between += 1
            } else {
                break
            }
            index += 1
        }
        return end
    }

    private static func joins(_ character: Character) -> Bool {
        " \u{A0}\u{202F}\u{2009}-–‑./()".contains(character)
    }

    private static func isSign(before index: Int, in letters: [MaskedLetter]) -> Bool {
        index > letters.startIndex && "+＋".contains(letters[index - 1].character)
    }

    private static func isTelling(_ part: ArraySlice<MaskedLetter>) -> Bool {
        let runs = part.split { !$0.isDigit }.map(\.count)
        return runs.reduce(0, +) >= inAll || runs.contains { $0 >= inARow }
    }
}
