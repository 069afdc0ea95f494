import Operations
import Recovery
import Storage

/// Where the signals of a session come from: touchpoint, stage, and how long their customers had been with us.
struct DriverSlices: Rendered {
    let answer: ReadDriverSession.Answer

    init(_ answer: ReadDriverSession.Answer) {
        self.answer = answer
    }

    var html: HTML {
        let session = answer.session
        let stages = Dictionary(
            answer.signals.map { ($0.signal.id, $0.signal.said.stage) },
            uniquingKeysWith: { first, _ in first })
        return """
            <div class="slices">\(table(
                "touchpoints", Words.Drivers.byTouchpoint,
                session.slices(\.touchpoint).map { ($0.key ?? Words.Drivers.notSaid, $0.count, $0.impact) }))\
            \(table(
                "stages", Words.Drivers.byStage,
                session.slices { stages[$0.id] ?? nil }.map {
                    ($0.key ?? Words.Drivers.notSaid, $0.count, $0.impact)
                }))\
            \(table(
                "ages", Words.Drivers.byAge,
                session.slices(\.age).map { (Words.Drivers.age($0.key), $0.count, $0.impact) },
                help: Words.Drivers.ageHelp))</div>

            """
    }

    private func table(
        _ id: String, _ title: String, _ rows: [(name: String, count: Int, impact: Int)], help: String? = nil
    ) -> HTML {
        """
        <section class="card stack" aria-labelledby="\(id)-h"><h2 id="\(id)-h">\(title)</h2>
        \(help.map { "<p class=\"small quiet\">\($0)</p>" as HTML })\
        <table class="table"><thead><tr><th scope="col"><span class="unseen">\(title)</span></th>\
        <th scope="col" class="num">\(Words.Drivers.count)</th><th scope="col" class="num">\(Words.Drivers.sum)</th></tr></thead>
        <tbody>\(each: rows, row)</tbody></table></section>
        """
    }

    private func row(_ row: (name: String, count: Int, impact: Int)) -> HTML {
        """
        <tr><th scope="row" class="breaks"><bdi>\(row.name)</bdi></th><td class="num">\(row.count)</td><td class="num">\(row.impact)</td></tr>
        """
    }
}
