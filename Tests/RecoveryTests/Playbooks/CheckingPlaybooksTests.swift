import Recovery
import Testing

@Suite struct CheckingPlaybooksTests {
    @Test func `the least is a question, an opening and a remedy that fits`() throws {
        try Playbook.least(.failedDelivery).check(against: Remedy.shipped)

        refuses(.least([.questions: [" "], .openings: ["Hello."]]), .noQuestion)
        refuses(.least([.questions: ["What came?"]]), .noOpening)
        refuses(.least(.failedDelivery, remedies: []), .noFittingRemedy(.failedDelivery))
        refuses(.least(.processFriction, remedies: [.redo]), .noFittingRemedy(.processFriction))
    }

    @Test func `what does not fit may stand beside what does, but no money in neglect`() throws {
        try Playbook.least(.failedDelivery, remedies: [.redo, .sorry]).check(against: Remedy.shipped)

        refuses(.least(.relationalNeglect, remedies: [.call, .voucher]), .moneyForNeglect)
        let paid = PlaybookRemedy("personal_call", costs: .money, "Call them and bring a cheque.")
        refuses(.least(.relationalNeglect, remedies: [paid]), .moneyForNeglect)
    }

    @Test func `a remedy is one of the catalogue, and says how it is done`() {
        let cake = PlaybookRemedy("cake", costs: .money, "Bake a cake.")
        refuses(.least(.failedDelivery, remedies: [.redo, cake]), .remedyUnknown(code: "cake"))

        let silent = PlaybookRemedy("redo", costs: .time, " ")
        refuses(.least(.failedDelivery, remedies: [silent]), .remedyUnexplained)
        let long = PlaybookRemedy("redo", costs: .time, String(repeating: "x", count: 301))
        refuses(.least(.failedDelivery, remedies: [long]), .remedyTooLong)
        let many = Array(repeating: PlaybookRemedy.redo, count: 13)
        refuses(.least(.failedDelivery, remedies: many), .tooManyRemedies)
    }

    @Test(arguments: Playbook.Part.allCases)
    func `a list is short, and so are its lines`(part: Playbook.Part) throws {
        var lists: [Playbook.Part: [String]] = [.questions: ["What came?"], .openings: ["Hello."]]
        lists[part] = Array(repeating: String(repeating: "x", count: 300), count: 20)
        try Playbook.least(lists).check(against: Remedy.shipped)

        lists[part] = Array(repeating: "x", count: 21)
        refuses(.least(lists), .tooManyLines(part))
        lists[part] = [String(repeating: "x", count: 301)]
        refuses(.least(lists), .lineTooLong(part))
    }

    @Test func `an apology is short`() {
        let sorry = String(repeating: "x", count: 1_001)
        let lists = Playbook.least(.failedDelivery).lists

        refuses(
            Playbook(Playbook.Key(.failedDelivery), lists, apology: sorry, remedies: [.redo]), .apologyTooLong
        )
    }

    @Test func `blank lines are dropped, and a blank apology is none`() {
        let playbook = Playbook(
            Playbook.Key(.failedDelivery), [.questions: ["", "  What came? \r\nAnd when?", "\t"]],
            apology: " ",
            remedies: [])

        #expect(playbook[.questions] == ["What came?", "And when?"])
        #expect(playbook[.openings] == [])
        #expect(playbook.apology == nil)
    }

    @Test func `it is named by its cause, and by its reason where it has one`() {
        let bugs = Playbook.Key(.failedDelivery, reason: "product_bug")

        #expect("\(bugs)" == "failed_delivery.product_bug")
        #expect(Playbook.Key("failed_delivery.product_bug") == bugs)
        #expect(Playbook.Key("failed_delivery") == Playbook.Key(.failedDelivery))
        #expect(Playbook.Key("failed_delivery.") == nil)
        #expect(Playbook.Key("product_bug") == nil)
        #expect(Playbook.Key("") == nil)
    }

    private func refuses(_ playbook: Playbook, _ refusal: Playbook.PlaybookRefusal) {
        #expect(throws: refusal) { try playbook.check(against: Remedy.shipped) }
    }
}

extension Playbook {
    fileprivate static func least(_ cause: Cause, remedies: [PlaybookRemedy] = [.redo]) -> Playbook {
        Playbook(Key(cause), [.questions: ["What came?"], .openings: ["Hello."]], remedies: remedies)
    }

    fileprivate static func least(_ lists: [Part: [String]]) -> Playbook {
        Playbook(Key(.failedDelivery), lists, remedies: [.redo])
    }
}

extension PlaybookRemedy {
    fileprivate static let redo = PlaybookRemedy("redo", costs: .time, "Do it again.")
    fileprivate static let sorry = PlaybookRemedy("apology", costs: .nothing, "Say so.")
    fileprivate static let call = PlaybookRemedy("personal_call", costs: .time, "Call them.")
    fileprivate static let voucher = PlaybookRemedy("credit", costs: .replacement, "Send a voucher.")
}
