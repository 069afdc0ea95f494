package import Recovery

/// What the playbooks say to the next move of a case, folded up.
package struct PlaybookShown: Sendable {
    package var standing: Standing
    /// What remedies are called, by code.
    package var names: [String: String]

    package enum Standing: Hashable, Sendable {
        /// Nothing is known of the cause: those of all four.
        case unknown([Playbook])
        /// The source reported a reason.
        case suspected(Playbook, reason: String)
        /// It was found; this is the version that the case began with.
        case found(Playbook)
    }

    package init(of standing: Standing, names: [String: String]) {
        self.standing = standing
        self.names = names
    }

    var html: HTML {
        """
        <details class="card fold-card" id="playbook"><summary><h2>\(Words.Playbooks.one)</h2>\
        <span class="small quiet">\(about)</span></summary>
        \(content)</details>
        """
    }

    private var about: String {
        switch standing {
        case .unknown: Words.Playbooks.four
        case .suspected(let playbook, _), .found(let playbook):
            Words.Playbooks.named(playbook.key, version: playbook.version)
        }
    }

    private var content: HTML {
        switch standing {
        case .unknown(let playbooks):
            """
            <p class="help">\(Words.Playbooks.unknown)</p>
            <div class="playbook">\(each: playbooks, short)</div>
            """
        case .suspected(let playbook, let reason):
            """
            <p class="help">\(Words.Playbooks.suspected(reason))</p>
            \(PlaybookText(
                playbook: playbook, parts: [.openings, .questions, .neverSay], isWithRemedy: false, names: names))
            """
        case .found(let playbook):
            PlaybookText(
                playbook: playbook, parts: [.checklist, .talkingPoints, .neverSay], names: names
            ).html
        }
    }

    private func short(_ playbook: Playbook) -> HTML {
        """
        <div><h3 class="kind">\(playbook.key.cause.icon)\(playbook.key.cause.text)</h3>\
        <ul class="lines">\(each: playbook[.questions].prefix(3), { "<li dir=\"auto\">\($0)</li>" })</ul></div>
        """
    }
}
