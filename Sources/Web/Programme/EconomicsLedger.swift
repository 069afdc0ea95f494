import Insight
import Recovery

/// The sum of what a recovery is worth, line by line with where each comes from.
struct EconomicsLedger: Rendered {
    let economics: Economics
    let currency: String

    init(_ economics: Economics, currency: String) {
        self.economics = economics
        self.currency = currency
    }

    var html: HTML {
        """
        <table class="table fold ledger">\
        <caption class="unseen">\(Words.Economics.ledger)</caption><thead><tr>\
        <th scope="col">\(Words.Economics.what)</th><th scope="col">\(Words.Economics.how)</th>\
        <th scope="col" class="num">\(Words.Economics.amount)</th>\
        <th scope="col" class="num">\(Words.Economics.range)</th></tr></thead><tbody>\(each: lines, row)</tbody></table>
        """
    }

    struct Line {
        let what: String
        let how: String
        let amount: String
        var range = ""
        var isSum = false
    }

    /// What all of it comes to, as a sentence.
    var finding: String {
        if let times = economics.returnTimes { return Words.Economics.finding(times: times.value) }
        if let value = economics.valuePerSave {
            return Words.Economics.finding(value: money(value.value), isWorthIt: value.value > 0)
        }
        return Words.Economics.unknown
    }

    var lines: [Line] {
        let unknown = Words.Economics.notSaid
        return [
            Line(
                what: Words.Economics.keptMargin, how: product,
                amount: economics.keptMargin.map { money($0.value) } ?? unknown,
                range: range(economics.keptMargin)),
            Line(
                what: Words.Economics.name(.avoidedAcquisition), how: origin(.avoidedAcquisition),
                amount: amount(.avoidedAcquisition), range: range(economics.inputs[.avoidedAcquisition])),
            Line(
                what: Words.Economics.name(.referralValue), how: origin(.referralValue),
                amount: amount(.referralValue), range: range(economics.inputs[.referralValue])),
            Line(
                what: Words.Economics.valuePerSave, how: missing,
                amount: economics.valuePerSave.map { money($0.value) } ?? unknown,
                range: range(economics.valuePerSave), isSum: true),
            Line(
                what: Words.Economics.costPerSave, how: cost,
                amount: economics.costPerSave.map { money($0.allIn) } ?? Words.Figures.noData),
            Line(
                what: Words.Economics.returnTimes, how: Words.Economics.returnHow,
                amount: economics.returnTimes.map { Words.Economics.times($0.value) } ?? Words.Figures.noData,
                range: economics.returnTimes.flatMap { times in
                    times.isExact
                        ? nil
                        : Words.Economics.between(
                            Words.Economics.times(times.low), Words.Economics.times(times.high))
                } ?? "", isSum: true),
            Line(
                what: Words.Economics.valuePerCase, how: rate,
                amount: economics.valuePerCase.map { money($0.value) } ?? Words.Figures.noData,
                range: range(economics.valuePerCase)),
            Line(
                what: Words.Economics.programme, how: saves,
                amount: economics.valueOfProgramme.map { money($0.value) } ?? Words.Figures.noData,
                range: range(economics.valueOfProgramme)),
            Line(
                what: Words.Economics.programmeCost, how: Words.Economics.programmeCostHow,
                amount: economics.costOfProgramme.map { money($0) } ?? Words.Figures.noData),
            Line(
                what: Words.Economics.breakEven, how: Words.Economics.breakEvenHow,
                amount: economics.breakEven.map { Words.tenths($0 * 100) + "%" } ?? Words.Figures.noData),
        ]
    }

    private func row(_ line: Line) -> HTML {
        let name: HTML = line.isSum ? "<b>\(line.what)</b>" : "\(line.what)"
        let amount: HTML = line.isSum ? "<b>\(line.amount)</b>" : "\(line.amount)"
        return """
            <tr><th scope="row">\(name)</th><td class="small quiet how">\(line.how)</td>\
            <td class="num">\(amount)</td><td class="num small quiet">\(line.range)</td></tr>

            """
    }

    func money(_ amount: Double) -> String { Words.money(ofUnits: amount, currency) }

    /// As the page writes the number in force.
    func amount(_ key: EconomicInput.Key) -> String {
        guard let estimate = economics.inputs[key] else { return Words.Economics.notSaid }
        return text(estimate.value, key.unit)
    }

    /// Where it comes from: measured, or who said so.
    func origin(_ key: EconomicInput.Key) -> String {
        if key == .churnDifference, let churn = economics.inputs.churn {
            return Words.Economics.ownChurn(churn)
        }
        guard let given = economics.inputs.given[key] else { return Words.Economics.nobodySaid(key) }
        let since = Words.Economics.said(given.source, Words.date(given.from))
        guard let span = given.rangeMillionths else { return since }
        let low = text(Double(span.lowerBound) / 1_000_000, key.unit)
        let high = text(Double(span.upperBound) / 1_000_000, key.unit)
        return "\(since), \(Words.Economics.between(low, high))"
    }

    private func text(_ value: Double, _ unit: EconomicInput.Key.Unit) -> String {
        switch unit {
        case .share: Words.tenths(value * 100) + "%"
        case .years: Words.Economics.years(value)
        case .money: money(value)
        }
    }

    private func range(_ estimate: Estimate?) -> String {
        guard let estimate, !estimate.isExact else { return "" }
        return Words.Economics.between(money(estimate.low), money(estimate.high))
    }

    private var product: String {
        Words.Economics.product(
            [.churnDifference, .annualRevenue, .margin, .residualYears].map { key in
                (Words.Economics.name(key), economics.inputs[key].map { text($0.value, key.unit) })
            })
    }

    private var missing: String {
        economics.missing.isEmpty
            ? Words.Economics.sum : Words.Economics.missing(economics.missing.map(Words.Economics.name))
    }

    private var cost: String {
        guard let cost = economics.costPerSave else { return Words.Economics.noCost }
        if let time = cost.timeOnly { return Words.Economics.measuredCost(timeOnly: money(time)) }
        return Words.Economics.workedOutCost(
            economics.inputs[.costPerCase].map { money($0.value) } ?? "", rate)
    }

    private var rate: String {
        guard let recovery = economics.recovery else { return Words.Economics.noRecovery }
        return Words.Economics.rate(Words.tenths(recovery.rate * 100) + "%")
    }

    private var saves: String {
        guard let recovery = economics.recovery else { return Words.Economics.noRecovery }
        return Words.Economics.saves(recovery.saves, of: recovery.contacted)
    }
}
