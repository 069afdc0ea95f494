package import Recovery

/// What a customer sees of their case: steps done and to come, promises, the note on what was done. Nothing else of it.
package struct ProgressPage: Page {
    package var organization: String
    /// Nil where we do not know what they are called.
    package var customer: String?
    package var owner: String
    package var heardOn: String
    package var steps: [StepShown] = []
    package var promises: [PromiseShown] = []
    package var resolution: ResolutionNote?
    package var isFurtherRound = false
    /// The last day on which they try the fix.
    package var triesUntil: String?
    /// How it ended; nil while it goes on.
    package var ending: String?

    package struct StepShown: Hashable, Sendable {
        package let step: Case.Step
        package let state: Case.Step.State
        /// When it was done, or will be.
        package let date: String?
        /// What puts it right.
        package let names: [String]

        package init(_ step: Case.Step, _ state: Case.Step.State, date: String?, names: [String] = []) {
            self.step = step
            self.state = state
            self.date = date
            self.names = names
        }
    }

    package struct PromiseShown: Hashable, Sendable {
        package let words: String
        package let when: String

        package init(words: String, when: String) {
            self.words = words
            self.when = when
        }
    }

    package init(organization: String, customer: String?, owner: String, heardOn: String) {
        self.organization = organization
        self.customer = customer
        self.owner = owner
        self.heardOn = heardOn
    }

    package var title: String { Words.Progress.pageTitle }
    package var layout: PageLayout { .narrow }
    package var isOpen: Bool { true }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="quiet" dir="auto">\(organization)</p><h1>\(title)</h1></div></header>
        \(customer.map { "<p dir=\"auto\">\(Words.Progress.greeting($0))</p>" as HTML })
        <p>\(Words.Progress.intro(organization, heardOn)) <b>\(Words.Progress.looksAfter(owner))</b></p>
        \(HTML.when(isFurtherRound, "<p class=\"note\">\(Words.Progress.again)</p>"))
        \(ending.map(over))
        \(triesUntil.map { "<p class=\"note\">\(Words.Trying.until($0)) \(Words.Trying.tell(owner))</p>" as HTML })
        \(stepSection)
        \(HTML.when(!promises.isEmpty, promiseSection))
        \(resolution.map(resolved))
        """
    }

    private func over(_ ending: String) -> HTML {
        """
        <section class="card outcome" aria-labelledby="over-h"><h2 id="over-h">\(Words.Progress.over)</h2>\
        <p>\(ending)</p></section>
        """
    }

    private var stepSection: HTML {
        """
        <section class="card" aria-labelledby="steps-h"><h2 id="steps-h">\(Words.Progress.steps)</h2>
        <ol class="needs">\(each: steps, step)</ol></section>
        """
    }

    private func step(_ shown: StepShown) -> HTML {
        let (icon, word) =
            switch shown.state {
            case .done: (Icon.check, Words.Progress.done)
            case .now: (Icon.half, Words.Progress.isNow)
            case .toCome: (Icon.ring, Words.Progress.toCome)
            }
        return """
            <li data-met="\(shown.state == .done ? "yes" : "no")"\
            \(HTML.when(shown.state == .now, " aria-current=\"step\""))>\(icon)<span><span class="unseen">\(word)</span>\
            \(Words.Progress.step(shown.step, shown.state))\
            \(HTML.when(!shown.names.isEmpty, ": <bdi>\(Words.list(shown.names))</bdi>"))\
            \(shown.date.map { " <span class=\"quiet small\">\($0)</span>" as HTML })</span></li>

            """
    }

    private var promiseSection: HTML {
        """
        <section class="card" aria-labelledby="promised-h"><h2 id="promised-h">\(Words.Progress.promises)</h2>
        <ul class="stack">\(each: promises, {
            "<li><span class=\"kept\" dir=\"auto\">\($0.words)</span> <span class=\"quiet small\">\($0.when)</span></li>"
        })</ul></section>
        """
    }

    private func resolved(_ note: ResolutionNote) -> HTML {
        """
        <section class="card" aria-labelledby="done-h"><h2 id="done-h">\(Words.Progress.resolution)</h2>
        <dl class="facts">\(fact(Words.Resolution.fixed, note.fixed))\(fact(Words.Resolution.why, note.why))\
        \(fact(Words.Progress.effect, note.effect))\(fact(Words.Resolution.next, note.next))\(fact(Words.Progress.talkOn, Words.date(note.talkOn)))</dl></section>
        """
    }

    private func fact(_ name: String, _ value: String) -> HTML {
        HTML.when(!value.isEmpty, "<dt>\(name)</dt><dd class=\"kept\" dir=\"auto\">\(value)</dd>")
    }
}

/// What a link shows that is not known, or was withdrawn.
package struct NoProgressPage: Page {
    package init() {}

    package var title: String { Words.Progress.goneTitle }
    package var layout: PageLayout { .narrow }
    package var isOpen: Bool { true }

    package var html: HTML {
        """
        <section class="card empty"><h1>\(title)</h1><p>\(Words.Progress.goneText)</p></section>
        """
    }
}
