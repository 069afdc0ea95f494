package import Insight
package import Recovery

/// Which archetype a case resembles and why, what worked with one, and ended cases that are like it: a guess.
package struct ResemblanceShown: Hashable, Sendable {
    /// Nil: none.
    package var archetype: Archetype?
    /// The weightiest first.
    package var reasons: [ArchetypeSign] = []
    /// What the customer said, in which reasons point at words.
    package var comment: String?
    package var similar: [Row] = []

    package struct Row: Hashable, Sendable {
        package let id: String
        package let customer: String
        package let outcome: Stage.Word
        package let endedAt: Instant
        package let remedies: [String]
        package let alike: String

        package init(
            id: String, customer: String, outcome: Stage.Word, endedAt: Instant, remedies: [String],
            alike: String
        ) {
            self.id = id
            self.customer = customer
            self.outcome = outcome
            self.endedAt = endedAt
            self.remedies = remedies
            self.alike = alike
        }
    }

    package init(_ archetype: Archetype?, because reasons: [ArchetypeSign] = [], said comment: String? = nil)
    {
        self.archetype = archetype
        self.reasons = reasons
        self.comment = comment
    }

    static let reasonsShown = 6

    /// Nothing where nothing is known.
    func html(clock: WallClock) -> HTML {
        guard archetype != nil || !similar.isEmpty else { return HTML() }
        return """
            <section class="card stack" aria-labelledby="resembles-h">\(archetype.map(likeness))\
            \(HTML.when(!similar.isEmpty, table(clock: clock)))</section>
            """
    }

    private func likeness(_ archetype: Archetype) -> HTML {
        """
        <div class="row apart"><h2 id="resembles-h">\(Words.Resemblance.resembles(archetype))</h2>\
        <span class="badge">\(Words.Resemblance.guess)</span></div>
        <p class="small quiet">\(archetype.meaning) \(Words.Resemblance.confirming)</p>
        <ul class="lines small">\(each: Array(reasons.prefix(Self.reasonsShown)), reason)</ul>
        <dl class="facts stacked"><dt>\(Words.Resemblance.worked)</dt><dd>\(archetype.worked)</dd>\
        <dt>\(Words.Resemblance.cameOfIt)</dt><dd>\(archetype.cameOfIt)</dd></dl>
        """
    }

    private func reason(_ sign: ArchetypeSign) -> HTML {
        "<li>\(sign.text)\(quote(sign).map { ": <mark dir=\"auto\">\($0)</mark>" as HTML })</li>"
    }

    /// A place that no longer fits the comment is left out.
    private func quote(_ sign: ArchetypeSign) -> String? {
        guard case .words(_, let place) = sign, let comment else { return nil }
        return comment.place(ofBytes: place).map { String(comment[$0]) }
    }

    private func table(clock: WallClock) -> HTML {
        """
        \(heading)
        <table class="table fold similar"><caption class="unseen">\(Words.Resemblance.similar)</caption>
        <thead><tr><th scope="col">\(Words.Resemblance.customer)</th>\
        <th scope="col">\(Words.Resemblance.outcome)</th><th scope="col">\(Words.Resemblance.remedies)</th>\
        <th scope="col">\(Words.Resemblance.alike)</th></tr></thead>
        <tbody>\(each: similar, { row($0, clock: clock) })</tbody></table>
        """
    }

    private var heading: HTML {
        if archetype != nil { return "<h3>\(Words.Resemblance.similar)</h3>" }
        return "<h2 id=\"resembles-h\">\(Words.Resemblance.similar)</h2>"
    }

    private func row(_ row: Row, clock: WallClock) -> HTML {
        """
        <tr><th scope="row"><a href="\(Path.recovery(row.id))"><bdi>\(row.customer)</bdi></a></th>\
        <td>\(row.outcome.text) <span class="small faint">\(clock.ago(row.endedAt))</span></td>\
        <td dir="auto">\(row.remedies.isEmpty ? Words.Resemblance.nothingDone : row.remedies.joined(separator: ", "))</td>\
        <td class="quiet"><span class="unfold">\(Words.Resemblance.alike) </span>\(row.alike)</td></tr>

        """
    }
}
