/// What is shown instead of the page that was asked for.
package struct FailurePage: Page {
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        /// A rule said no and there is no form to show it beside.
        case refused(rule: String, sentence: String)
        case missing
        /// The number under which it stands in the log.
        case fault(requestID: String)
    }

    package init(_ reason: Reason) {
        self.reason = reason
    }

    package var layout: PageLayout { .narrow }

    package var title: String {
        switch reason {
        case .refused: Words.Failures.refusedTitle
        case .missing: Words.Failures.missingTitle
        case .fault: Words.Failures.faultTitle
        }
    }

    package var html: HTML {
        """
        <section class="card empty">
        <h1>\(title)</h1>
        \(explanation)
        <a class="button" href="\(Path.cases())">\(Words.Failures.toCases)</a>
        </section>
        """
    }

    private var explanation: HTML {
        switch reason {
        case .refused(let rule, let sentence):
            """
            <p class="refusal">\(Icon.alert)<span>\(sentence)</span></p><p class="small faint"><code>\(rule)\
            </code></p>
            """
        case .missing: "<p>\(Words.Failures.missingText)</p>"
        case .fault(let requestID): "<p>\(Words.Failures.faultText)</p><p><code>\(requestID)</code></p>"
        }
    }
}
