/// The language model that an organization asks, if it has one: whoever answers at this address in the way of OpenAI.
package struct ModelEndpoint: Hashable, Sendable {
    /// Off, nothing leaves the house.
    package let isOn: Bool
    /// Without a slash at the end; what is asked for stands below it.
    package let address: String
    /// As whoever answers there calls it.
    package let model: String
    /// So many requests a day of the organization.
    package let dailyBudget: Int
    /// How long an answer may take, in seconds.
    package let patienceSeconds: Int

    package static let budgets = 1...100_000
    /// In seconds.
    package static let patiences = 1...120
    /// In bytes of UTF-8.
    package static let longestAddress = 500
    package static let longestModel = 200
    package static let longestKey = 2_000

    /// Settings as they were kept; storage builds them, and nobody else.
    package init(
        kept address: String, model: String, dailyBudget: Int, patienceSeconds: Int, isOn: Bool
    ) {
        self.isOn = isOn
        self.address = address
        self.model = model
        self.dailyBudget = dailyBudget
        self.patienceSeconds = patienceSeconds
    }

    /// As an administrator typed them.
    ///
    /// - Throws: what could not be asked so.
    package init(
        address: String, model: String, dailyBudget: Int?, patienceSeconds: Int?, isOn: Bool
    ) throws(EndpointRefusal) {
        guard let address = Self.address(typed: address) else { throw .notAnAddress }
        guard !model.isBlank, model.utf8.count <= Self.longestModel, model.isPrintable else {
            throw .noModel
        }
        guard let dailyBudget, Self.budgets.contains(dailyBudget) else { throw .budgetOutOfRange }
        guard let patienceSeconds, Self.patiences.contains(patienceSeconds) else {
            throw .patienceOutOfRange
        }
        self.init(
            kept: address, model: model, dailyBudget: dailyBudget, patienceSeconds: patienceSeconds,
            isOn: isOn)
    }

    /// - Throws: for a key that no header could carry.
    package static func check(key: String) throws(EndpointRefusal) {
        guard key.utf8.count <= longestKey, key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .notAKey
        }
    }

    /// What answers questions at an address.
    package static let path = "/chat/completions"

    /// Where it is asked.
    package var question: String { address + Self.path }

    /// http or https, a host, and maybe a port and a path. Who copied the address of the questions themselves means the
    /// same.
    private static func address(typed text: String) -> String? {
        guard let rest = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }),
            text.utf8.count <= longestAddress, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        var path = text.dropFirst(rest.count)
        while path.hasSuffix("/") { path = path.dropLast() }
        if path.hasSuffix(Self.path) { path = path.dropLast(Self.path.count) }
        while path.hasSuffix("/") { path = path.dropLast() }
        let host = path.prefix { $0 != "/" }
        guard isHost(host), !path.contains(where: { #"?#@\<>"{}|^`"#.contains($0) }) else { return nil }
        return rest + path
    }

    /// A name or number of a machine, and maybe a port.
    private static func isHost(_ text: Substring) -> Bool {
        let bracket = text.hasPrefix("[") ? text.firstIndex(of: "]") : nil
        let name = bracket.map { text[text.index(after: text.startIndex)..<$0] } ?? text.prefix { $0 != ":" }
        let port = bracket.map { text[text.index(after: $0)...] } ?? text.dropFirst(name.count)
        let isNamed =
            bracket == nil
            ? name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." || $0 == "_" }
            : name.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
        guard !name.isEmpty, isNamed else { return false }
        return port.isEmpty
            || port.hasPrefix(":") && port.count <= 6 && UInt16(port.dropFirst()).map { $0 > 0 } == true
    }
}

extension String {
    fileprivate var isPrintable: Bool {
        unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}
