package import Recovery

/// What the words of a comment speak for, as the program reads them: the cause, how surely, and by which words; and what in
/// them must not be overheard.
package struct ReadingShown: Hashable, Sendable {
    package let reading: SignalReading
    package let comment: String
    /// Whether a cause is suggested: no more once a person has found it.
    package var suggestsCause = true

    package init(_ reading: SignalReading, of comment: String) {
        self.reading = reading
        self.comment = comment
    }

    package var html: HTML {
        """
        <div class="reading">\(HTML.when(suggestsCause, cause))\(HTML.when(!kinds.isEmpty, kindList))</div>
        """
    }

    /// Where words are marked in the comment; places that no longer fit it are left out.
    var places: [Range<String.Index>] {
        places(of: Set(SignalReading.Kind.allCases.filter { suggestsCause || $0 != .cause }))
    }

    private var cause: HTML {
        guard let cause = reading.cause else {
            return "<p class=\"small quiet\">\(Words.Readings.unclear)</p>"
        }
        let quotes = quotes(of: .cause)
        return """
            <p class="row"><span class="small quiet">\(Words.Readings.heading)</span> \
            <strong class="kind">\(cause.icon)\(cause.text)</strong> \
            <span class="small faint">\(Words.Readings.sure(reading.confidence))</span></p>
            <p class="small quiet">\(HTML.when(!quotes.isEmpty, because(quotes))) \(Words.Readings.confirming)</p>
            """
    }

    private func because(_ quotes: [String]) -> HTML { "\(Words.Readings.because) \(quoted(quotes))." }

    private func quoted(_ quotes: [String]) -> HTML {
        let first: HTML = "\(each: quotes.prefix(1), { "<q><bdi>\($0)</bdi></q>" })"
        return "\(first)\(each: quotes.dropFirst(), { ", <q><bdi>\($0)</bdi></q>" })"
    }

    /// In the order of `Kind`.
    private var kinds: [SignalReading.Kind] {
        SignalReading.Kind.allCases.filter { reading.kinds.contains($0) }
    }

    private var kindList: HTML {
        """
        <ul class="row">\(each: kinds, item)</ul>
        """
    }

    private func item(_ kind: SignalReading.Kind) -> HTML {
        """
        <li class="small"><span class="badge">\(kind.text)</span> \
        <span class="quiet">\(quoted(quotes(of: kind)))</span></li>
        """
    }

    private func quotes(of kind: SignalReading.Kind) -> [String] {
        places(of: [kind]).map { String(comment[$0]) }
    }

    private func places(of kinds: Set<SignalReading.Kind>) -> [Range<String.Index>] {
        var places: [Range<String.Index>] = []
        for mark in reading.marks where kinds.contains(mark.kind) {
            guard let place = comment.place(ofBytes: mark.place),
                places.last.map({ $0.upperBound <= place.lowerBound }) ?? true
            else { continue }
            places.append(place)
        }
        return places
    }
}
