package import Recovery

/// What a language model answered: the text of its first choice, which is looked at as strictly as if a stranger had sent it.
package struct ChatAnswer: Hashable, Sendable {
    private let content: JSON

    /// What came through the door.
    ///
    /// - Throws: why there is no answer in it. Text around the JSON is none, nor are the signs that set off code.
    package init(_ answer: OutwardAnswer) throws(ModelFault) {
        switch answer {
        case .failed(let fault): throw ModelFault(fault)
        case .answered(let status, _) where (300..<400).contains(status): throw .redirected(status: status)
        case .answered(let status, _) where status != 200: throw .status(status)
        case .answered(_, let body): content = try Self.content(of: body)
        }
    }

    private static func content(of body: [UInt8]) throws(ModelFault) -> JSON {
        let whole: JSON
        do { whole = try JSON(parsing: body) } catch { throw .notJSON }
        guard let text = whole["choices"]?[0]?["message"]?["content"]?.string else { throw .noAnswer }
        do { return try JSON(parsing: text) } catch { throw .answerNotJSON }
    }

    /// The fields of these names, in their order.
    ///
    /// - Throws: where one is missing, or there is another one.
    func fields(_ names: [String]) throws(ModelFault) -> [JSON] {
        guard let members = content.object, members.count == names.count else { throw .wrongFields }
        let values = names.compactMap { content[$0] }
        guard values.count == names.count else { throw .wrongFields }
        return values
    }
}

extension ModelFault {
    init(_ fault: OutwardFault) {
        self =
            switch fault {
            case .notAnAddress, .unknownHost: .unknownHost
            case .noConnection: .noConnection
            case .timedOut: .timedOut
            case .notTrusted: .notTrusted
            case .tooLong: .tooLong
            case .brokenOff, .stopped: .brokenOff
            }
    }
}
