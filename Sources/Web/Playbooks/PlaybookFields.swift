package import Recovery

/// The form of a playbook. Posts `checklist`, `questions`, `openings`, `talking_points`, `never_say`, `reonboarding`, each one to a line,
/// `apology`, `edited` (the version that it began from) and for each remedy `remedy1`, `cost1`, `words1`.
package struct PlaybookFields: Rendered {
    package var edited: Int
    /// As typed.
    package var texts: [Playbook.Part: String]
    package var apology: String
    package var remedies: [Remedy]
    /// What can be chosen, by the cause that it fits.
    package var catalogue: [Choice]
    package var refusal: RefusalNote?

    package struct Remedy: Hashable, Sendable {
        package var code: String?
        package var cost: PlaybookRemedy.Cost
        package var words: String

        package init(code: String? = nil, cost: PlaybookRemedy.Cost = .nothing, words: String = "") {
            self.code = code
            self.cost = cost
            self.words = words
        }
    }

    package init(_ playbook: Playbook, edited: Int, catalogue: [Choice]) {
        self.edited = edited
        texts = playbook.lists.mapValues { $0.joined(separator: "\n") }
        apology = playbook.apology ?? ""
        remedies = playbook.remedies.map { Remedy(code: $0.code, cost: $0.cost, words: $0.words) }
        self.catalogue = catalogue
    }

    package var html: HTML {
        """
        \(HiddenField(name: "edited", value: "\(edited)"))
        \(each: [.questions, .openings, .checklist, .talkingPoints, .neverSay, .reonboarding], area)
        \(TextArea(
            id: "apology", name: "apology", label: Words.Playbooks.apology, value: apology,
            help: Words.Playbooks.apologyHelp, refusal: refusal))
        <fieldset class="field"\(HTML.when(ownRefusal != nil, " aria-describedby=\"remedies-no\""))>\
        <legend>\(Words.Playbooks.remedies)</legend><p class="help">\(Words.Playbooks.remediesHelp)</p>\
        \(ownRefusal?.html(id: "remedies-no"))
        <div class="proposed">\(each: shown.enumerated(), { row($0.offset + 1, $0.element) })</div></fieldset>
        """
    }

    private var ownRefusal: RefusalNote? { refusal?.field == "remedies" ? refusal : nil }

    /// With room for two more.
    private var shown: [Remedy] {
        let free = min(2, max(0, Playbook.mostRemedies - remedies.count))
        return remedies + Array(repeating: Remedy(), count: free)
    }

    private func area(_ part: Playbook.Part) -> HTML {
        TextArea(
            id: part.rawValue, name: part.rawValue, label: Words.Playbooks.part(part),
            value: texts[part] ?? "", help: Words.Playbooks.help(part), refusal: refusal
        ).html
    }

    private func row(_ number: Int, _ remedy: Remedy) -> HTML {
        """
        <div>\(SelectField(
            id: "remedy\(number)", name: "remedy\(number)", label: Words.Playbooks.remedy,
            groups: [.init(label: nil, choices: catalogue)], selected: remedy.code,
            none: Words.Playbooks.noRemedy))\
        \(SelectField(
            id: "cost\(number)", name: "cost\(number)", label: Words.Playbooks.costs,
            groups: [.init(label: nil, choices: Self.costs)], selected: remedy.cost.rawValue))\
        \(TextArea(
            id: "words\(number)", name: "words\(number)", label: Words.Playbooks.how, value: remedy.words))</div>

        """
    }

    private static let costs = PlaybookRemedy.Cost.allCases.map {
        Choice($0.rawValue, Words.Playbooks.cost($0))
    }

    mutating func fill(from form: PageForm) {
        for part in Playbook.Part.allCases { texts[part] = form[part.rawValue] }
        apology = form["apology"]
        // One too many arrives, so that the rule says so.
        remedies = (1...Playbook.mostRemedies + 1).map { number in
            Remedy(
                code: form.text("remedy\(number)"), cost: form.choice("cost\(number)") ?? .nothing,
                words: form.text("words\(number)") ?? "")
        }.filter { $0.code != nil || !$0.words.isEmpty }
        edited = Int(form["edited"]) ?? edited
    }

    /// - Throws: what cannot be read at all; whether it can be worked by is up to the rules.
    func read(_ key: Playbook.Key) throws(RefusalNote) -> Playbook {
        var proposed: [PlaybookRemedy] = []
        for remedy in remedies {
            guard let code = remedy.code else { throw .noPlaybookRemedy }
            proposed.append(PlaybookRemedy(code, costs: remedy.cost, remedy.words))
        }
        return Playbook(key, texts.mapValues { [$0] }, apology: apology, remedies: proposed)
    }
}

extension RefusalNote {
    fileprivate static let noPlaybookRemedy = RefusalNote(
        rule: "playbook_remedy", sentence: Words.Playbooks.chooseRemedy, field: "remedies")
}
