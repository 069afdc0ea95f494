import Insight
import Recovery

/// How many are still there, of the recovered and of the others.
struct StayingChart: Rendered {
    let staying: Staying?
    let clock: WallClock

    init(_ staying: Staying?, clock: WallClock) {
        self.staying = staying
        self.clock = clock
    }

    var html: HTML {
        guard let staying else {
            return """
                <section class="card figure" aria-labelledby="staying-h"><h2 id="staying-h">\(Words.Programme.stayingTitle)</h2>
                <p class="quiet">\(Words.Programme.noStaying)</p></section>
                """
        }
        let finding = finding(staying)
        return ChartCard(
            id: "staying", finding: finding,
            counted: Words.Programme.stayingCounted(
                clock.days(staying.period), staying.recovered.accounts, staying.unrecovered.accounts),
            chart: """
                \(TwoLinesChart(
                    id: "staying-chart", title: finding, first: shares(staying.recovered),
                    second: shares(staying.unrecovered),
                    names: (Words.Charts.recovered, Words.Charts.others),
                    ends: (Words.Programme.landmark, Words.Programme.months(staying.months))))
                <p class="small quiet">\(Words.Programme.noProof)</p>
                """,
            table: ChartTable(
                caption: Words.Programme.stayingTitle,
                columns: [
                    Words.Scorecard.month, Words.Programme.recovered(staying.recovered.accounts),
                    Words.Programme.unrecovered(staying.unrecovered.accounts),
                ],
                rows: (0...staying.months).map { month in
                    ChartTable.Row(
                        String(month),
                        [staying.recovered, staying.unrecovered].map { group in
                            group.share(after: month).map { Words.tenths($0.value * 100) + "%" }
                                ?? Words.Figures.noData
                        })
                })
        ).html
    }

    private func shares(_ group: Staying.Group) -> [Double] {
        group.stayed.indices.compactMap { group.share(after: $0)?.value }
    }

    private func finding(_ staying: Staying) -> String {
        if staying.recovered.accounts == 0 || staying.unrecovered.accounts == 0 {
            return Words.Programme.nobodyToCompare
        }
        guard let comparison = staying.comparison else { return Words.Programme.stayingAlike(staying.months) }
        let interval = comparison.interval
        return Words.Programme.staying(
            after: staying.months, points: comparison.difference * 100,
            between: (interval.lower * 100, interval.upper * 100))
    }
}
