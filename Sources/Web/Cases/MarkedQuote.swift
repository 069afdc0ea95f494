/// What the customer said, each line of the evidence marked where it stands in it.
struct MarkedQuote {
    let comment: String
    /// In order; none overlaps another.
    let places: [Range<String.Index>]
    /// Whether every line of the evidence is marked: then it need not be said again.
    let isWhole: Bool

    init(_ comment: String, evidence: String) {
        self.comment = comment
        // A browser ends the lines of a text field with CR LF, which is one Character.
        let lines = evidence.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        var places: [Range<String.Index>] = []
        for line in lines {
            guard let place = comment.firstRange(of: line) else { continue }
            if !places.contains(where: { $0.overlaps(place) }) { places.append(place) }
        }
        self.places = places.sorted { $0.lowerBound < $1.lowerBound }
        isWhole = places.count == lines.count
    }

    init(_ comment: String, at places: [Range<String.Index>]) {
        self.comment = comment
        self.places = places
        isWhole = true
    }

    var html: HTML {
        var html = HTML()
        var rest = comment.startIndex
        for place in places {
            html.append("\(String(comment[rest..<place.lowerBound]))<mark>\(String(comment[place]))</mark>")
            rest = place.upperBound
        }
        html.append("\(String(comment[rest...]))")
        return html
    }
}
