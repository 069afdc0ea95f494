package import Recovery

/// The members of one received object, each asked for by name; what is wrong with any is gathered.
///
/// Null and blank text count as absent. A member that nobody asked for is among `allRefusals`.
package struct ReceivedFields {
    package static let idLength = 200
    package static let textLength = 500
    /// Of a customer's own words, and of anything written about them.
    package static let commentLength = 20_000

    private let members: [JSON.Member]
    private let pointer: String
    private var isAsked: [Bool]
    private(set) var refusals: [FieldRefusal] = []

    package init(_ json: JSON, at pointer: String = "") {
        self.pointer = pointer
        members = json.object ?? []
        isAsked = Array(repeating: false, count: members.count)
        if json.object == nil { refuse("", .notAnObject) }
    }

    /// Refuses the field of this name, or the object itself where it is empty.
    mutating func refuse(_ name: String, _ rule: FieldRefusal.Rule) {
        let place = name.isEmpty ? pointer : "\(pointer)/\(name)"
        refusals.append(FieldRefusal(pointer: place, rule: rule))
    }

    func isRefused(_ name: String) -> Bool {
        let place = "\(pointer)/\(name)"
        return refusals.contains { $0.pointer == place || $0.pointer.hasPrefix(place + "/") }
    }

    /// Everything found so far and every member that was not asked for.
    package var allRefusals: [FieldRefusal] {
        refusals
            + zip(members, isAsked).filter { !$0.1 }.map { member, _ in
                FieldRefusal(pointer: "\(pointer)/\(Self.escaped(member.name))", rule: .unknownField)
            }
    }

    // MARK: Kinds of fields

    package mutating func text(_ name: String, most: Int = textLength) -> String? {
        switch take(name) {
        case nil: return nil
        case .string(let text)?: return accepted(text, name, most: most)
        default:
            refuse(name, .notText)
            return nil
        }
    }

    /// Text or a number, whose own text is kept: ids exceed 2^53.
    mutating func id(_ name: String) -> String? {
        guard let value = take(name) else { return nil }
        guard let text = value.idText else {
            refuse(name, .notTextOrNumber)
            return nil
        }
        return accepted(text, name, most: Self.idLength)
    }

    package mutating func required(_ name: String, _ read: (inout Self, String) -> String?) -> String {
        let value = read(&self, name)
        if value == nil, !isRefused(name) { refuse(name, .missing) }
        return value ?? ""
    }

    package mutating func truth(_ name: String) -> Bool { optionalTruth(name) ?? false }

    package mutating func optionalTruth(_ name: String) -> Bool? {
        switch take(name) {
        case nil: return nil
        case .bool(let truth)?: return truth
        default:
            refuse(name, .notTrueOrFalse)
            return nil
        }
    }

    package mutating func whole(_ name: String, in range: ClosedRange<Int64>) -> Int64? {
        guard let value = take(name) else { return nil }
        switch WholeNumber(value) {
        case .absent: return nil
        case .notANumber: refuse(name, .notANumber)
        case .notWhole: refuse(name, .notWhole)
        case .tooLarge: refuse(name, .outOfRange(range))
        case .whole(let number):
            if range.contains(number) { return number }
            refuse(name, .outOfRange(range))
        }
        return nil
    }

    package mutating func moment(_ name: String) -> Instant? {
        guard let text = datedText(name, otherwise: .notAMoment(.notRFC3339)) else { return nil }
        do throws(Instant.TextRefusal) {
            return try Instant(rfc3339: text)
        } catch {
            refuse(name, .notAMoment(error))
            return nil
        }
    }

    /// A whole number that must be given; the least of the range where it is refused.
    package mutating func neededWhole(_ name: String, in range: ClosedRange<Int64>) -> Int {
        let number = whole(name, in: range)
        if number == nil, !isRefused(name) { refuse(name, .missing) }
        return Int(number ?? range.lowerBound)
    }

    /// An instant that must be given.
    package mutating func neededMoment(_ name: String) -> Instant? {
        let moment = moment(name)
        if moment == nil, !isRefused(name) { refuse(name, .missing) }
        return moment
    }

    /// A day that must be given.
    package mutating func neededDay(_ name: String) -> LocalDay? {
        let day = day(name)
        if day == nil, !isRefused(name) { refuse(name, .missing) }
        return day
    }

    mutating func day(_ name: String) -> LocalDay? {
        guard let text = datedText(name, otherwise: .notADay(.notRFC3339)) else { return nil }
        do throws(Instant.TextRefusal) {
            return try LocalDay(rfc3339: text)
        } catch {
            refuse(name, .notADay(error))
            return nil
        }
    }

    package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String) -> Choice? {
        guard let text = text(name) else { return nil }
        let choice = Choice(rawValue: text)
        if choice == nil { refuse(name, .notOneOf(Choice.allCases.map(\.rawValue))) }
        return choice
    }

    /// A choice that must be made.
    package mutating func neededChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String
    ) -> Choice? {
        let choice: Choice? = choice(name)
        if choice == nil, !isRefused(name) { refuse(name, .missing) }
        return choice
    }

    /// ISO 4217, taken in either case and kept in capitals.
    mutating func currency(_ name: String = "currency") -> String? {
        guard let text = text(name)?.uppercased() else { return nil }
        if text.utf8.count == 3, text.utf8.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }) {
            return text
        }
        refuse(name, .notACurrency)
        return nil
    }

    /// Only web addresses: pages make links of it.
    mutating func webAddress(_ name: String) -> String? {
        guard let text = text(name, most: 2_000) else { return nil }
        let scheme = text.prefix(8).lowercased()
        if scheme.hasPrefix("https://") || scheme.hasPrefix("http://") { return text }
        refuse(name, .notAWebAddress)
        return nil
    }

    package mutating func texts(_ name: String, most: Int = 50) -> [String] {
        guard let value = take(name) else { return [] }
        guard let elements = value.array else {
            refuse(name, .notAList)
            return []
        }
        if elements.count > most { refuse(name, .tooMany(most: most)) }
        return elements.prefix(most).enumerated().compactMap { index, element in
            if let text = element.string { return accepted(text, "\(name)/\(index)", most: Self.textLength) }
            refuse("\(name)/\(index)", .notText)
            return nil
        }
    }

    /// Reads a nested object; what is wrong inside it is gathered here too.
    mutating func object<Value>(_ name: String, _ read: (inout ReceivedFields) -> Value?) -> Value? {
        guard let value = take(name) else { return nil }
        var fields = ReceivedFields(value, at: "\(pointer)/\(name)")
        let result = fields.refusals.isEmpty ? read(&fields) : nil
        refusals += fields.allRefusals
        return result
    }

    /// The member as it came; nil where it is absent or null.
    mutating func take(_ name: String) -> JSON? {
        guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
        isAsked[index] = true
        return members[index].value.isNull ? nil : members[index].value
    }

    // MARK: Parts

    private mutating func datedText(_ name: String, otherwise rule: FieldRefusal.Rule) -> String? {
        guard let value = take(name) else { return nil }
        guard let text = value.string else {
            refuse(name, rule)
            return nil
        }
        return accepted(text, name, most: Self.textLength)
    }

    private mutating func accepted(_ text: String, _ name: String, most: Int) -> String? {
        // Code points, as both engines count them; a grapheme may be as long as it likes.
        if text.utf8.count > most, text.unicodeScalars.count > most {
            refuse(name, .tooLong(mostCharacters: most))
            return nil
        }
        if text.utf8.contains(0) {
            refuse(name, .holdsNUL)
            return nil
        }
        // Most texts begin with a letter or digit and need no look at Unicode's tables.
        if let first = text.utf8.first, 0x21...0x7E ~= first { return text }
        return text.allSatisfy(\.isWhitespace) ? nil : text
    }

    private static func escaped(_ name: String) -> String {
        String(name.flatMap { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) })
    }
}
