/// The steps by which the customer is led back in, and what became of each.
package struct ReonboardingShown: Hashable, Sendable {
    package let steps: [Step]
    /// Money was given beside the remedy.
    package let isNeeded: Bool

    package struct Step: Hashable, Sendable {
        package let words: String
        package var state = State.open
        /// Who marked it, and when.
        package var by: String?
        /// Why it was left out.
        package var reason: String?

        package init(_ words: String) {
            self.words = words
        }
    }

    package enum State: Hashable, Sendable {
        case open, done, skipped
    }

    package init(_ steps: [Step], isNeeded: Bool) {
        self.steps = steps
        self.isNeeded = isNeeded
    }

    package var html: HTML {
        """
        <section class="card" aria-labelledby="back-in-h"><h2 id="back-in-h">\(Words.Reonboarding.title)</h2>
        \(HTML.when(isNeeded, "<p class=\"small quiet\">\(Words.Reonboarding.afterGoodwill)</p>"))
        <ol class="needs">\(each: steps, item)</ol></section>
        """
    }

    private func item(_ step: Step) -> HTML {
        let (icon, word) =
            switch step.state {
            case .open: (Icon.ring, Words.Reonboarding.open)
            case .done: (Icon.check, Words.Reonboarding.done)
            case .skipped: (Icon.no, Words.Reonboarding.skipped)
            }
        return """
            <li data-met="\(step.state == .open ? "no" : "yes")">\(icon)<span><span class="unseen">\(word)</span>\
            <span dir="auto">\(step.words)</span>\(step.by.map { " <span class=\"quiet small\">\($0)</span>" as HTML })\
            \(step.reason.map { " <span class=\"quiet small\" dir=\"auto\">\($0)</span>" as HTML })</span></li>

            """
    }
}
