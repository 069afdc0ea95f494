/// How many letters must be added, left out, changed or swapped with the next one to make one word of another; each
/// place is mended once (optimal string alignment).
package struct EditDistance: Sendable {
    private let typed: [UInt16]
    private let most: Int
    /// Distances of the beginnings of the typed word: to the letters so far, one letter less, two letters less.
    private var row: [Int]
    private var above: [Int]
    private var twoAbove: [Int]

    package init(to typed: [UInt16], within most: Int) {
        self.typed = typed
        self.most = most
        row = Array(0...typed.count)
        above = row
        twoAbove = row
    }

    /// Nil where it is more than `most`.
    package mutating func measure(_ letters: ArraySlice<UInt16>) -> Int? {
        guard abs(letters.count - typed.count) <= most else { return nil }
        for column in 0...typed.count { row[column] = column }
        var previous: UInt16 = 0
        var depth = 0
        for letter in letters {
            depth += 1
            swap(&twoAbove, &above)
            swap(&above, &row)
            guard step(letter, after: previous, depth) <= most else { return nil }
            previous = letter
        }
        return row[typed.count] <= most ? row[typed.count] : nil
    }

    /// Fills one row as far as it can matter; returns its least distance.
    private mutating func step(_ letter: UInt16, after previous: UInt16, _ depth: Int) -> Int {
        let first = max(1, depth - most)
        let last = min(typed.count, depth + most)
        row[first - 1] = first == 1 ? depth : most + 1
        var least = row[first - 1]
        guard first <= last else { return least }
        for column in first...last {
            var distance = above[column - 1] + (typed[column - 1] == letter ? 0 : 1)
            distance = min(distance, row[column - 1] + 1)
            if column < depth + most { distance = min(distance, above[column] + 1) }
            if column > 1, depth > 1, typed[column - 1] == previous, typed[column - 2] == letter {
                distance = min(distance, twoAbove[column - 2] + 1)
            }
            row[column] = distance
            least = min(least, distance)
        }
        return least
    }
}
