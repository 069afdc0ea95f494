import Insight
package import Recovery

/// The language model that the organization asks, what leaves the house for it, and how it goes. Posts `on`, `address`, `model`, `key`,
/// `budget`, `patience`; the form that tries it nothing but `csrf`.
package struct LanguageModelPage: Page {
    package var csrf: String
    package var isOn = false
    package var address = ""
    package var model = ""
    /// Whether one is kept; it is not shown.
    package var hasKey = false
    /// As typed.
    package var budget = "200"
    /// As typed, in seconds.
    package var patience = "20"
    /// Nil where none was ever set up.
    package var standing: Standing?
    package var trial: Trial?
    package var mayChange: Bool
    package var refusal: RefusalNote?

    /// How it goes.
    package struct Standing: Hashable, Sendable {
        /// Requests of today, and how many there may be.
        package var used: Int
        package var budget: Int
        /// What went wrong last, in words, with its time.
        package var fault: String?
        /// Until when nobody asks by themselves.
        package var pausedUntil: String?

        package init(used: Int, of budget: Int) {
            self.used = used
            self.budget = budget
        }
    }

    /// What came of trying it.
    package enum Trial: Hashable, Sendable {
        /// Nil: unclear.
        case answered(ModelSuggestion?)
        case failed(String)
    }

    package init(csrf: String, mayChange: Bool) {
        self.csrf = csrf
        self.mayChange = mayChange
    }

    package var title: String { Words.LanguageModels.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.languageModel).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            <p class="quiet">\(Words.LanguageModels.text)</p>
            \(mayChange ? form : facts)
            \(leaving)
            \(standing.map(howItGoes))
            """)
    }

    private var facts: HTML {
        guard standing != nil else { return "<p>\(Words.LanguageModels.none)</p>" }
        return """
            <dl class="facts"><dt>\(Words.LanguageModels.state)</dt>\
            <dd>\(isOn ? Words.LanguageModels.isOn : Words.LanguageModels.isOff)</dd>
            <dt>\(Words.LanguageModels.address)</dt><dd class="breaks">\(address)</dd>
            <dt>\(Words.LanguageModels.model)</dt><dd class="breaks"><bdi>\(model)</bdi></dd></dl>
            """
    }

    private var form: HTML {
        """
        <form action="\(Path.languageModel)" method="post" class="card stack">\(HiddenField.csrf(csrf))
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        \(CheckField(id: "on", name: "on", label: Words.LanguageModels.on, isChecked: isOn))
        <div class="pair">\(TextField(
            id: "address", name: "address", label: Words.LanguageModels.address, value: address,
            help: Words.LanguageModels.addressHelp, isRequired: true, refusal: refusal))
        \(TextField(
            id: "model", name: "model", label: Words.LanguageModels.model, value: model,
            help: Words.LanguageModels.modelHelp, isRequired: true, refusal: refusal))
        \(TextField(
            id: "key", name: "key", label: Words.LanguageModels.key, type: .password,
            help: hasKey ? Words.LanguageModels.keyKept : Words.LanguageModels.keyHelp, autocomplete: "off",
            refusal: refusal))
        \(TextField(
            id: "budget", name: "budget", label: Words.LanguageModels.budget, value: budget,
            help: Words.LanguageModels.budgetHelp, isRequired: true, refusal: refusal))
        \(TextField(
            id: "patience", name: "patience", label: Words.LanguageModels.patience, value: patience,
            help: Words.LanguageModels.patienceHelp, isRequired: true, refusal: refusal))</div>
        <div class="row"><button class="button primary" type="submit">\(Words.People.save)</button></div></form>
        """
    }

    private var leaving: HTML {
        """
        <section class="card stack" aria-labelledby="leaves-h"><h2 id="leaves-h">\(Words.LanguageModels.leaves)</h2>
        <ul class="lines">\(each: Words.LanguageModels.leavesLines, { "<li>\($0)</li>" })</ul>
        <p class="small quiet">\(Words.LanguageModels.written)</p>
        <blockquote class="quote"><p class="kept">\(MaskedText.example)</p></blockquote>
        <p class="small quiet">\(Words.LanguageModels.sent)</p>
        <blockquote class="quote"><p class="kept">\(MaskedText.maskedExample.text)</p></blockquote></section>
        """
    }

    private func howItGoes(_ standing: Standing) -> HTML {
        """
        <section class="card stack" aria-labelledby="goes-h"><h2 id="goes-h">\(Words.LanguageModels.goes)</h2>
        <dl class="facts"><dt>\(Words.LanguageModels.today)</dt>\
        <dd>\(Words.LanguageModels.used(standing.used, of: standing.budget))</dd>
        <dt>\(Words.LanguageModels.lastFault)</dt><dd>\(standing.fault ?? Words.LanguageModels.noFault)</dd>\
        \(standing.pausedUntil.map { "<dt>\(Words.LanguageModels.paused)</dt><dd>\($0)</dd>" as HTML })</dl>
        \(trial.map(outcome))
        \(HTML.when(mayChange, trying))</section>
        """
    }

    private var trying: HTML {
        """
        <form action="\(Path.tryLanguageModel)" method="post">\(HiddenField.csrf(csrf))\
        <button class="button" type="submit">\(Words.LanguageModels.tryIt)</button> \
        <span class="help">\(Words.LanguageModels.tryHelp)</span></form>
        """
    }

    private func outcome(_ trial: Trial) -> HTML {
        switch trial {
        case .failed(let words):
            """
            <p class="note bad" role="status"><b>\(Words.LanguageModels.failed)</b> \(words)</p>
            """
        case .answered(let suggestion):
            """
            <div class="note" role="status"><b>\(Words.LanguageModels.answered)</b> \(shown(suggestion))</div>
            """
        }
    }

    private func shown(_ suggestion: ModelSuggestion?) -> HTML {
        var shown = ReadingShown(SignalReading(), of: MaskedText.example)
        shown.suggestion = suggestion
        return shown.html
    }
}
