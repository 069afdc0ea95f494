package import Recovery

/// A score as its numeral, with the band told by the corner and to those who hear it.
package struct ScoreBadge: Rendered, Hashable {
    /// Nil for a signal without a score.
    package let score: Int?
    package let highest: Int
    package let band: Band
    package var isLarge = false

    package init(score: Int?, highest: Int = 10, band: Band) {
        self.score = score
        self.highest = highest
        self.band = band
    }

    package var large: ScoreBadge {
        var copy = self
        copy.isLarge = true
        return copy
    }

    package var html: HTML {
        """
        <span class="score\(HTML.when(isLarge, " large"))" data-band="\(band.rawValue)">\(text)</span>
        """
    }

    private var text: HTML {
        guard let score else {
            return """
                <span aria-hidden="true">–</span><span class="unseen">\(Words.Signals.noScore), \
                \(Words.band(band))</span>
                """
        }
        return """
            \(score)<span class="unseen">\(Words.Signals.outOf(highest, Words.band(band)))</span>
            """
    }
}
