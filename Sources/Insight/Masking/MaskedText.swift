/// What a person wrote, as it may leave the house: names that are known, addresses, links and numbers are no more in it. Places in
/// it lead back to what stands in the original.
package struct MaskedText: Hashable, Sendable {
    package let text: String
    private let original: String
    private let pieces: [Piece]

    /// In bytes of UTF-8; in the order of both.
    fileprivate struct Piece: Hashable {
        /// In `text`.
        let masked: Range<Int>
        let place: Range<Int>
        let kind: MaskedKind?
    }

    /// More is not sent; in characters.
    package static let longest = 4_000

    /// - Parameter names: of whoever wrote it, of their company, and of the people who work here.
    package init(_ original: String, names: [String]) {
        let beginning = String(original.prefix(Self.longest))
        let finder = PersonalFinder(names: names)
        var text: [UInt8] = []
        var pieces: [Piece] = []
        let bytes = Array(beginning.utf8)
        func append(_ place: Range<Int>, as kind: MaskedKind?) {
            guard !place.isEmpty else { return }
            let start = text.count
            if let kind { text += kind.rawValue.utf8 } else { text += bytes[place] }
            pieces.append(Piece(masked: start..<text.count, place: place, kind: kind))
        }
        var end = 0
        for found in finder.places(in: beginning) {
            append(end..<found.place.lowerBound, as: nil)
            append(found.place, as: found.kind)
            end = found.place.upperBound
        }
        append(end..<bytes.count, as: nil)
        self.original = beginning
        self.text = String(decoding: text, as: UTF8.self)
        self.pieces = pieces
    }

    /// Where each of them stands first, in bytes of the masked text, in their order; nil where one does not stand there, or
    /// would cut a character.
    package func places(of quotes: [String]) -> [Range<Int>]? {
        var places: [Range<Int>] = []
        for quote in quotes {
            guard let place = place(of: quote) else { return nil }
            places.append(place)
        }
        return places.merged
    }

    /// What stands there in the original, whole characters of it; what was masked is there as a whole.
    package func original(of places: [Range<Int>]) -> [Range<Int>] {
        var characters = WholeCharacters(of: original)
        let found = places.compactMap { place -> Range<Int>? in
            let touched = pieces.filter { $0.masked.overlaps(place) }
            guard let first = touched.first, let last = touched.last else { return nil }
            return characters.around(
                first.start(of: place.lowerBound)..<last.end(of: place.upperBound))
        }
        return found.merged
    }

    private func place(of quote: String) -> Range<Int>? {
        let (whole, part) = (Array(text.utf8), Array(quote.utf8))
        guard !part.isEmpty, part.count <= whole.count else { return nil }
        for start in 0...(whole.count - part.count) where whole[start] == part[0] {
            let place = start..<start + part.count
            if whole[place].elementsEqual(part), isWhole(place) { return place }
        }
        return nil
    }

    private func isWhole(_ place: Range<Int>) -> Bool {
        [place.lowerBound, place.upperBound].allSatisfy { offset in
            text.utf8.index(text.startIndex, offsetBy: offset).samePosition(in: text) != nil
        }
    }
}

extension MaskedText.Piece {
    fileprivate func start(of offset: Int) -> Int {
        kind == nil ? place.lowerBound + max(0, offset - masked.lowerBound) : place.lowerBound
    }

    fileprivate func end(of offset: Int) -> Int {
        kind == nil ? place.upperBound - max(0, masked.upperBound - offset) : place.upperBound
    }
}

/// What stands in place of what was masked.
package enum MaskedKind: String, CaseIterable, Hashable, Sendable {
    case name = "[name]"
    case address = "[address]"
    case link = "[link]"
    case number = "[number]"
}
