/// One signal with all that is known of it.
package struct SignalPage: Page {
    package var signal: SignalRow
    package var clock: WallClock
    package var source: String
    package var sourceID: String
    package var account: (id: String, name: String)?
    package var channel: String?
    package var touchpoint: String?
    package var tags: [String] = []
    package var language: String?
    package var reason: String?
    package var reach: Int?
    package var permalink: String?
    package var churnIntent = false
    package var contactMe = false
    /// What its words speak for; nil where nobody read them.
    package var reading: ReadingShown?
    /// Nil for whom the mark is not to change.
    package var test: SignalTestFields?

    package init(signal: SignalRow, clock: WallClock, source: String, sourceID: String) {
        self.signal = signal
        self.clock = clock
        self.source = source
        self.sourceID = sourceID
    }

    package var title: String { Words.Signals.of(signal.customer ?? Words.Signals.anonymous) }
    package var section: Section? { .signals }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint">\
        <a href="\(Path.signals())">\(Words.Signals.title)</a></p>
        <div class="row">\(signal.score.large)<h1>\(signal.who)</h1></div></div>\
        \(signal.caseID.map { "<a class=\"button primary\" href=\"\(Path.recovery($0))\">\(Words.Signals.openCase)</a>" as HTML })
        </header>
        <section class="card stack" aria-labelledby="words-h"><h2 id="words-h">\(Words.Signals.words)</h2>
        \(signal.comment.map { "<blockquote class=\"quote\" dir=\"auto\"><p class=\"kept\">\(MarkedQuote($0, at: reading?.places ?? []).html)</p></blockquote>" as HTML }
            ?? "<p class=\"quiet\">\(Words.Signals.noComment)</p>")\(reading?.html)</section>
        <section class="card stack" aria-labelledby="facts-h"><h2 id="facts-h">\(Words.Signals.facts)</h2>
        <dl class="facts">
        \(account.map { "<dt>\(Words.Customers.account)</dt><dd><a href=\"\(Path.account($0.id))\"><bdi>\($0.name)</bdi></a></dd>" as HTML })\
        \(fact(Words.Signals.measure, signal.measure.map(Words.measure)))\
        \(fact(Words.Signals.stage, signal.stage))\
        \(fact(Words.Signals.touchpoint, touchpoint))\
        \(fact(Words.Signals.channel, channel))\
        <dt>\(Words.Signals.occurred)</dt><dd>\(clock.time(signal.occurred))</dd>\
        <dt>\(Words.Signals.received)</dt><dd>\(clock.time(signal.received))</dd>\
        \(fact(Words.Signals.reason, reason))\
        \(fact(Words.Signals.tags, tags.isEmpty ? nil : tags.joined(separator: ", ")))\
        \(fact(Words.Signals.language, language))\
        \(fact(Words.Signals.reach, reach.map(Words.Signals.seen)))\
        \(fact(Words.Signals.flags, flags.isEmpty ? nil : flags.joined(separator: ", ")))\
        \(fact(Words.Signals.source, source))\
        \(fact(Words.Signals.sourceID, sourceID))\
        \(permalink.map(original))</dl></section>
        \(test.map { "<section class=\"card stack\" aria-labelledby=\"test-h\"><h2 id=\"test-h\">\(Words.Signals.test)</h2>\($0)</section>" as HTML })
        """
    }

    private var flags: [String] {
        [
            churnIntent ? Words.Signals.churnIntent : nil, contactMe ? Words.Signals.contactMe : nil,
            signal.isTest ? Words.Signals.test : nil,
        ].compactMap { $0 }
    }

    private func fact(_ term: String, _ value: String?) -> HTML {
        guard let value else { return HTML() }
        return "<dt>\(term)</dt><dd class=\"breaks\"><bdi>\(value)</bdi></dd>"
    }

    private func original(_ address: String) -> HTML {
        """
        <dt>\(Words.Signals.original)</dt>\
        <dd class="breaks">\(SourceLink(address: address, words: Words.Signals.openOriginal))</dd>
        """
    }
}
