import Insight
import Recovery

/// What if the numbers were others: a form that only asks, and the answer beside how it stands.
struct WhatIfForm: Rendered {
    let whatIf: WhatIf
    let economics: Economics
    let supposed: Economics?
    let currency: String

    init(_ whatIf: WhatIf, _ economics: Economics, _ supposed: Economics?, currency: String) {
        self.whatIf = whatIf
        self.economics = economics
        self.supposed = supposed
        self.currency = currency
    }

    var html: HTML {
        """
        <section class="card stack" id="what-if" aria-labelledby="what-if-h"><h2 id="what-if-h">\(Words.Economics.whatIf)</h2>
        <p class="small quiet">\(Words.Economics.whatIfText)</p>
        \(supposed.map(comparison))
        <form action="\(Path.economics)#what-if" method="get" class="stack">
        <div class="pair">\(each: EconomicInput.Key.ofValue, { field($0).html })\
        \(TextField(
            id: "if-\(WhatIf.rate)", name: WhatIf.rate, label: Words.Economics.recoveryRate,
            value: whatIf.recoveryRate, help: economics.recovery.map { Words.Economics.stands(Words.tenths($0.rate * 100) + "%") },
            refusal: whatIf.refusal))</div>
        <div class="row"><button class="button primary" type="submit">\(Words.Economics.workOut)</button>\
        \(HTML.when(whatIf.isAsked, "<a class=\"button quiet\" href=\"\(Path.economics)\">\(Words.Economics.asItStands)</a>"))\
        </div></form></section>
        """
    }

    private func field(_ key: EconomicInput.Key) -> TextField {
        TextField(
            id: "if-\(key.rawValue)", name: key.rawValue, label: Words.Economics.supposed(key, currency),
            value: whatIf.typed[key] ?? "",
            help: Words.Economics.stands(EconomicsLedger(economics, currency: currency).amount(key)),
            refusal: whatIf.refusal)
    }

    private func comparison(_ supposed: Economics) -> HTML {
        let now = EconomicsLedger(economics, currency: currency).lines
        let then = EconomicsLedger(supposed, currency: currency).lines
        return """
            <p><b>\(EconomicsLedger(supposed, currency: currency).finding)</b></p>
            <div class="scroll-x" role="region" aria-labelledby="what-if-h" tabindex="0"><table class="table">\
            <caption class="unseen">\(Words.Economics.whatIf)</caption><thead><tr>\
            <th scope="col">\(Words.Economics.what)</th><th scope="col" class="num">\(Words.Economics.asItIs)</th>\
            <th scope="col" class="num">\(Words.Economics.asItWould)</th></tr></thead><tbody>\
            \(each: Array(zip(now, then)), row)</tbody></table></div>
            """
    }

    private func row(_ pair: (now: EconomicsLedger.Line, then: EconomicsLedger.Line)) -> HTML {
        """
        <tr><th scope="row">\(pair.now.what)</th><td class="num nowrap quiet">\(pair.now.amount)</td>\
        <td class="num"><b>\(pair.then.amount)</b></td></tr>

        """
    }
}
