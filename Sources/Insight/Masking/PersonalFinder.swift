/// Finds what tells who somebody is: names that are known, e-mail addresses, handles and links, and numbers of five digits or more,
/// such as those of telephones, orders, accounts and cards.
struct PersonalFinder {
    struct Found: Hashable {
        /// Bytes of UTF-8, whole characters.
        let place: Range<Int>
        let kind: MaskedKind
    }

    private let names: KnownNames

    init(names: [String]) {
        self.names = KnownNames(names)
    }

    /// In their order; none overlaps another.
    func places(in text: String) -> [Found] {
        let letters = MaskedLetter.all(of: text)
        let found =
            TokensToMask.places(in: letters) + NumbersToMask.places(in: letters)
            + names.places(in: text).map { Found(place: $0, kind: .name) }
        var characters = WholeCharacters(of: text)
        var places: [Found] = []
        for next in found.sorted(by: { $0.place.lowerBound < $1.place.lowerBound }) {
            let place = characters.around(next.place)
            if let last = places.last, last.place.upperBound > place.lowerBound {
                let joined = last.place.lowerBound..<max(last.place.upperBound, place.upperBound)
                places[places.count - 1] = Found(place: joined, kind: last.kind)
            } else {
                places.append(Found(place: place, kind: next.kind))
            }
        }
        return places
    }
}

/// A character, and where it stands in bytes of UTF-8.
struct MaskedLetter {
    let character: Character
    let place: Range<Int>

    static func all(of text: String) -> [MaskedLetter] {
        var start = 0
        return text.map { character in
            defer { start += character.utf8.count }
            return MaskedLetter(character: character, place: start..<start + character.utf8.count)
        }
    }

    /// In whatever script.
    var isDigit: Bool {
        character.unicodeScalars.first?.properties.generalCategory == .decimalNumber
    }

    var isLetter: Bool { character.isLetter }
    var isSpace: Bool { character.isWhitespace }
    var isCapital: Bool { ("A"..."Z").contains(character) }
    var isPlain: Bool { isDigit || character.isASCII && character.isLetter }
}

extension ArraySlice<MaskedLetter> {
    /// From the first to the last, in bytes.
    var place: Range<Int> { (first?.place.lowerBound ?? 0)..<(last?.place.upperBound ?? 0) }
}
