package import Insight
import Recovery

/// What a recovery is worth, by the organization's own numbers; which numbers those are; and what if they were others.
package struct EconomicsPage: Page {
    package var economics: Economics
    /// Of the recovery rate and the cost per save.
    package var days: String
    package var currency: String
    package var whatIf: WhatIf
    /// With the numbers of `whatIf`; nil where none was asked for, or one of them is none.
    package var supposed: Economics?
    /// Of who may change them: a form for each number, in the order of `EconomicInput.Key.all`.
    package var fields: [EconomicFields]

    package init(
        _ economics: Economics, days: String, currency: String, whatIf: WhatIf, fields: [EconomicFields] = []
    ) {
        self.economics = economics
        self.days = days
        self.currency = currency
        self.whatIf = whatIf
        self.fields = fields
    }

    package var title: String { Words.Economics.title }
    package var section: Section? { .figures }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint"><a href="\(Path.programme)">\(Words.Programme.title)</a></p>\
        <h1>\(ledger.finding)</h1><p class="small quiet">\(Words.Economics.counted(days))</p></div></header>
        <section class="card stack" aria-labelledby="ledger-h"><h2 id="ledger-h">\(Words.Economics.ledger)</h2>\(ledger)</section>
        \(WhatIfForm(whatIf, economics, supposed, currency: currency))
        <section class="stack" aria-labelledby="inputs-h"><h2 id="inputs-h">\(Words.Economics.inputs)</h2>
        <p class="small quiet">\(Words.Economics.inputsText)</p>
        <div class="folds">\(each: EconomicInput.Key.ofValue, input)</div>
        <h3>\(Words.Economics.hours)</h3><p class="small quiet">\(Words.Economics.hoursText)</p>
        <div class="folds">\(each: EconomicInput.Key.ofTime, input)</div></section>
        """
    }

    private var ledger: EconomicsLedger { EconomicsLedger(economics, currency: currency) }

    private func input(_ key: EconomicInput.Key) -> HTML {
        let form = fields.first { $0.key == key }
        let line: HTML = """
            <span class="row apart"><b>\(Words.Economics.name(key))</b> <span>\(ledger.amount(key))</span></span>\
            <span class="small quiet">\(ledger.origin(key))</span>
            """
        guard let form else { return "<p class=\"card stack fold-card\">\(line)</p>" }
        return """
            <details class="card fold-card" id="\(key.rawValue)"\(HTML.when(form.refusal != nil, " open"))>\
            <summary>\(line)</summary>\(form)</details>

            """
    }
}
