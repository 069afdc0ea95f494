import Recovery

/// One of the figures with all that makes it honest: base, interval, window, maturity.
package struct FigureCard: Sendable, Rendered {
    package let figure: FigureWord
    package var value: Value
    /// Which cases, by when: "Opened Jan to Mar 2026".
    package var window: String
    package var maturity: Maturity?
    package var target: Target?
    package var besides: [Beside] = []
    /// Its way over the months, drawn.
    package var chart: HTML?
    /// The numbers of the drawing.
    package var numbers: ChartTable?
    /// Against the days before, in words.
    package var change: String?
    /// Where those behind its two numbers are listed.
    package var behind: Behind?
    /// What stands beside is folded away with the definition.
    package var isShort = false

    package enum Value: Hashable, Sendable {
        /// Shares between 0 and 1 for the bounds.
        case share(numerator: Int, denominator: Int, low: Double, high: Double)
        case median(Duration, low: Duration?, high: Duration?, cases: Int)
        /// Half of the cases or more lie beyond what is measured.
        case medianLonger(than: Duration, cases: Int)
        /// In words, with its unit.
        case number(String, low: String?, high: String?, count: Int)
        /// The base is empty: never shown as 0 %.
        case noData
        /// What is missing: "no purchases recorded".
        case notMeasured(String)
    }

    package enum Maturity: Hashable, Sendable {
        case mature
        /// Of the cases whose window is still open.
        case soFar(Int, of: Int)
    }

    package struct Target: Hashable, Sendable {
        package let text: String
        /// Nil where the cohort is not mature and must not be compared.
        package let isMet: Bool?

        package init(_ text: String, isMet: Bool?) {
            self.text = text
            self.isMet = isMet
        }
    }

    /// A further number of the same figure.
    package struct Beside: Hashable, Sendable {
        package let label: String
        package let value: String

        package init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    package init(_ figure: FigureWord, _ value: Value, window: String) {
        self.figure = figure
        self.value = value
        self.window = window
    }

    package var html: HTML {
        """
        <section class="tile figure" aria-labelledby="\(figure.rawValue)">\
        <h3 id="\(figure.rawValue)">\(figure.text)</h3>
        <p class="row"><span class="value\(HTML.when(!isMeasured, " none"))">\(headline)\
        </span>\(target.map(badge))</p>
        \(chart)
        \(lines)
        \(change.map { "<p class=\"small quiet\">\($0)</p>" as HTML })
        <p class="small faint">\(window)</p>
        \(maturity.map(ripeness))
        \(figure.claim.map { "<p class=\"small faint\">\(Words.Figures.claim($0))</p>" as HTML })
        \(HTML.when(!isShort, beside))
        \(numbers)
        <details><summary>\(Words.Figures.definition)</summary><p class="small quiet">\(figure.definition)\
        </p>\(HTML.when(isShort, beside))</details>
        </section>
        """
    }

    private var beside: HTML {
        HTML.when(
            !besides.isEmpty,
            "<dl class=\"facts besides\">\(each: besides, { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>" })</dl>"
        )
    }

    var isMeasured: Bool {
        switch value {
        case .share, .median, .medianLonger, .number: true
        case .noData, .notMeasured: false
        }
    }

    /// The value in words.
    var headline: String {
        switch value {
        case .share(_, 0, _, _), .noData: Words.Figures.noData
        case .share(let numerator, let denominator, _, _):
            Words.percent(Double(numerator) / Double(denominator))
        case .median(let length, _, _, _): Words.length(length)
        case .medianLonger(let length, _): Words.Figures.longer(Words.length(length))
        case .number(let text, _, _, _): text
        case .notMeasured: Words.Figures.notMeasured
        }
    }

    /// What is missing to measure it.
    var missing: String? {
        guard case .notMeasured(let missing) = value else { return nil }
        return missing
    }

    private var lines: HTML {
        switch value {
        case .share(let numerator, let denominator, let low, let high):
            """
            <p class="small quiet">\(counts(numerator, of: denominator))</p>\
            \(HTML.when(denominator > 0, "<p class=\"small quiet\">\(Words.Figures.intervalOf(Words.percents(low, high)))</p>"))
            """
        case .median(_, let low, let high, let cases):
            """
            <p class="small quiet">\(listed(.base, Words.Figures.median(cases)))</p>\
            \(interval(low.map(Words.length), high.map(Words.length)))
            """
        case .medianLonger(_, let cases): "<p class=\"small quiet\">\(Words.Figures.median(cases))</p>"
        case .number(_, let low, let high, let count):
            """
            <p class="small quiet">\(listed(.base, Words.Figures.over(count)))</p>\(interval(low, high))
            """
        case .noData: "<p class=\"small quiet\">\(Words.Figures.noCases)</p>"
        case .notMeasured(let missing): "<p class=\"small quiet\">\(missing)</p>"
        }
    }

    private func counts(_ numerator: Int, of denominator: Int) -> HTML {
        guard behind != nil else { return "\(Words.Figures.of(numerator, denominator))" }
        return """
            \(listed(.numerator, Words.grouped(numerator)))\(Words.Figures.ofAll)\(listed(.base, Words.grouped(denominator)))
            """
    }

    /// Its words, as a link to those behind it.
    private func listed(_ part: Behind.Part, _ words: String) -> HTML {
        guard var behind else { return "\(words)" }
        behind.part = part
        return "<a href=\"\(Path.behind(behind))\">\(words)</a>"
    }

    private func interval(_ low: String?, _ high: String?) -> HTML {
        guard let low, let high else { return HTML() }
        return "<p class=\"small quiet\">\(Words.Figures.interval(low, high))</p>"
    }

    func badge(_ target: Target) -> HTML {
        switch target.isMet {
        case true?:
            "<span class=\"badge good\">\(Icon.check)<span class=\"unseen\">\(Words.Figures.met)</span>\(target.text)</span>"
        case false?:
            "<span class=\"badge warn\">\(Icon.alert)<span class=\"unseen\">\(Words.Figures.missed)</span>\(target.text)</span>"
        case nil: "<span class=\"badge\">\(Words.Figures.target(target.text))</span>"
        }
    }

    private func ripeness(_ maturity: Maturity) -> HTML {
        switch maturity {
        case .mature: "<p class=\"small faint row mat\">\(Icon.check)\(Words.Figures.mature)</p>"
        case .soFar(let answered, let all):
            "<p class=\"small faint row mat\">\(Icon.half)\(Words.Figures.soFar(answered, all))</p>"
        }
    }
}
