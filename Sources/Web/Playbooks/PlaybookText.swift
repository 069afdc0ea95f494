import Recovery

/// What a playbook says, to be read: the parts asked for, in their order.
struct PlaybookText: Rendered {
    let playbook: Playbook
    var parts: [Playbook.Part] = [
        .questions, .openings, .checklist, .talkingPoints, .neverSay, .reonboarding,
    ]
    var isWithRemedy = true
    /// What remedies are called, by code.
    let names: [String: String]
    var level = 3

    var html: HTML {
        """
        <div class="playbook">\(each: parts.filter { !playbook[$0].isEmpty }, part)\
        \(HTML.when(isWithRemedy, remedy))</div>
        """
    }

    private func part(_ part: Playbook.Part) -> HTML {
        section(
            Words.Playbooks.part(part),
            """
            <ul class="lines\(HTML.when(part == .neverSay, " never"))">\
            \(each: playbook[part], { "<li dir=\"auto\">\($0)</li>" })</ul>
            """)
    }

    private var remedy: HTML {
        """
        \(playbook.apology.map { section(Words.Playbooks.apology, "<p class=\"kept\" dir=\"auto\">\($0)</p>") })\
        \(HTML.when(!playbook.remedies.isEmpty, section(
            Words.Playbooks.remedies, "<ul class=\"lines\">\(each: playbook.remedies, item)</ul>")))
        """
    }

    private func item(_ remedy: PlaybookRemedy) -> HTML {
        """
        <li><b>\(names[remedy.code] ?? remedy.code)</b> <span class="faint">\
        \(Words.Playbooks.costing(remedy.cost))</span><br><span dir="auto">\(remedy.words)</span></li>
        """
    }

    private func section(_ title: String, _ content: HTML) -> HTML {
        """
        <div><h\(level)>\(title)</h\(level)>\(content)</div>
        """
    }
}
