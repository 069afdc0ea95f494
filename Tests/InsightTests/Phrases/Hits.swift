/// How often a reader was right.
struct Hits: CustomStringConvertible {
    var found = 0
    var wronglyFound = 0
    var missed = 0

    var precision: Double { found == 0 ? 0 : Double(found) / Double(found + wronglyFound) }
    var recall: Double { found == 0 ? 0 : Double(found) / Double(found + missed) }

    mutating func count(_ isFound: Bool, says: Bool) {
        switch (isFound, says) {
        case (true, true): found += 1
        case (true, false): wronglyFound += 1
        case (false, true): missed += 1
        case (false, false): break
        }
    }

    var description: String {
        "precision \(Int(precision * 100)) %, recall \(Int(recall * 100)) %"
    }
}
