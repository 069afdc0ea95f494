import Insight

extension PlaybookResult {
    var matured: Int { recovered?.denominator ?? 0 }

    /// The rate with its interval, or how many cases are lacking for one.
    var rateText: HTML {
        rate.map { "\(Words.Playbooks.share($0))" }
            ?? "<span class=\"quiet\">\(Words.Playbooks.tooFew(matured))</span>"
    }
}
