package import Recovery

/// What the customer is told of the remedy; their own mail program sends it.
package struct ResolutionShown: Hashable, Sendable {
    package let note: ResolutionNote
    package let by: String
    package let at: Instant
    /// Nil where no address of the customer is known.
    package var letter: Letter?

    package struct Letter: Hashable, Sendable {
        let address: String
        let customer: String
        let organization: String
    }

    package init(_ note: ResolutionNote, by: String, at: Instant) {
        self.note = note
        self.by = by
        self.at = at
    }

    func html(clock: WallClock) -> HTML {
        """
        <section class="card" aria-labelledby="resolution-h"><h2 id="resolution-h">\(Words.Resolution.title)</h2>
        <p class="small faint">\(Words.Cases.by(by)), \(clock.time(at))</p>
        <dl class="facts">\(fact(Words.Resolution.fixed, note.fixed))\(fact(Words.Resolution.why, note.why))\
        \(fact(Words.Resolution.effect, note.effect))\(fact(Words.Resolution.next, note.next))\
        \(fact(Words.Resolution.talkOn, Words.date(note.talkOn)))</dl>
        \(letter.map(mail) ?? "<p class=\"help no-print\">\(Words.Resolution.tellThem)</p>")</section>
        """
    }

    private func mail(_ letter: Letter) -> HTML {
        let text = Words.Resolution.letter(note, to: letter.customer, from: by, letter.organization)
        let link =
            "mailto:\(letter.address.inQuery)?subject=\(Words.Resolution.subject.inQuery)&body=\(text.inQuery)"
        return """
            <p class="row no-print"><a class="button" href="\(url: link)">\(Icon.mail)\(Words.Resolution.mail)</a>\
            <span class="help">\(Words.Resolution.mailHelp)</span></p>
            """
    }

    private func fact(_ name: String, _ value: String) -> HTML {
        "<dt>\(name)</dt><dd class=\"kept\" dir=\"auto\">\(value)</dd>"
    }
}
