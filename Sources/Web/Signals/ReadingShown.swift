package import Recovery

/// What the words of a comment speak for, as the program reads them, or as the organization's language model does where they do not tell the
/// cause: the cause, how surely, and by which words; and what in them must not be overheard.
package struct ReadingShown: Hashable, Sendable {
    package let reading: SignalReading
    package let comment: String
    /// Whether a cause is suggested: no more once a person has found it.
    package var suggestsCause = true
    /// Of the language model; nil where it was not asked, or could not tell either.
    package var suggestion: ModelSuggestion?

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
        if let cause = reading.cause {
            suggested(cause, reading.confidence, Words.Readings.heading, Words.Readings.byProgram)
        } else if let suggestion {
            suggested(
                suggestion.cause, suggestion.confidence, Words.Readings.unclearBut,
                Words.Readings.byModel(suggestion.model))
        } else {
            "<p class=\"small quiet\">\(Words.Readings.unclear)</p>"
        }
    }

    private func suggested(_ cause: Cause, _ confidence: Int, _ heading: String, _ source: String) -> HTML {
        let quotes = quotes(of: .cause)
        return """
            <p class="row"><span class="small quiet">\(heading)</span> \
            <strong class="kind">\(cause.icon)\(cause.text)</strong> \
            <span class="small faint">\(Words.Readings.sure(confidence)), <bdi>\(source)</bdi></span></p>
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

    private var marks: [SignalReading.Mark] {
        guard reading.cause == nil, let suggestion else { return reading.marks }
        let suggested = suggestion.places.map { SignalReading.Mark(.cause, at: $0) }
        return (reading.marks + suggested).sorted { $0.place.lowerBound < $1.place.lowerBound }
    }

    private func places(of kinds: Set<SignalReading.Kind>) -> [Range<String.Index>] {
        var places: [Range<String.Index>] = []
        for mark in marks where kinds.contains(mark.kind) {
            guard let place = comment.place(ofBytes: mark.place),
                places.last.map({ $0.upperBound <= place.lowerBound }) ?? true
            else { continue }
            places.append(place)
        }
        return places
    }
}
