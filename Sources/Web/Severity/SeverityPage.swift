package import Recovery

/// What makes a case grave. Posts a field for each factor and cut, `segments`, `words`, `reach_from`, `renewal_days`.
package struct SeverityPage: Page {
    package var csrf: String
    /// As typed, by field.
    package var typed: [String: String]
    package var mayChange: Bool
    package var refusal: RefusalNote?

    package init(csrf: String, table: SeverityTable, mayChange: Bool) {
        self.csrf = csrf
        self.mayChange = mayChange
        typed = [
            "segments": table.segments.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
                .joined(separator: "\n"),
            "words": table.words.joined(separator: "\n"), "reach_from": String(table.reachFrom),
            "renewal_days": String(table.renewalWithinDays),
        ]
        for factor in Self.factors { typed[factor.rawValue] = String(table.points[factor] ?? 0) }
        for severity in Self.cuts { typed["cut_\(severity.rawValue)"] = String(table.cuts[severity] ?? 0) }
    }

    package var title: String { Words.Severities.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    static let factors = SeverityFactor.allCases.filter { $0 != .segment }
    static let cuts: [Severity] = [.normal, .high, .critical]

    package var html: HTML {
        SettingsMenu(.severity).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            <p class="quiet">\(Words.Severities.text)</p>
            <form action="\(Path.severity)" method="post" class="card stack">\(HiddenField.csrf(csrf))
            \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
            <fieldset class="field"><legend>\(Words.Severities.points)</legend><div class="pair">\
            \(each: Self.factors, { field($0.rawValue, Words.Severities.factor($0)) })\
            \(field("reach_from", Words.Severities.reachFrom, help: Words.Severities.reachHelp))\
            \(field("renewal_days", Words.Severities.renewalDays))</div></fieldset>
            <fieldset class="field"><legend>\(Words.Severities.cuts)</legend><div class="pair">\
            \(each: Self.cuts, { field("cut_\($0.rawValue)", $0.text) })</div></fieldset>
            \(TextArea(
                id: "segments", name: "segments", label: Words.Severities.segments,
                value: typed["segments"] ?? "", help: Words.Severities.segmentsHelp, refusal: refusal))
            \(TextArea(
                id: "words", name: "words", label: Words.Severities.words, value: typed["words"] ?? "",
                help: Words.Severities.wordsHelp, refusal: refusal))
            \(HTML.when(mayChange, saving))</form>
            """)
    }

    private var saving: HTML {
        """
        <div class="row"><button class="button primary" type="submit">\(Words.People.save)</button>\
        <span class="small faint">\(Words.Severities.openCasesStay)</span></div>
        """
    }

    private func field(_ name: String, _ label: String, help: String? = nil) -> HTML {
        TextField(
            id: name, name: name, label: label, value: typed[name] ?? "", help: help, isRequired: true,
            refusal: refusal
        ).html
    }

    mutating func fill(from form: PageForm) {
        for name in typed.keys.sorted() { typed[name] = form[name] }
    }

    /// - Throws: `RefusalNote` for what is no number, `SeverityTable.TableRefusal` for what cannot work.
    func table() throws -> SeverityTable {
        var points: [SeverityFactor: Int] = [:]
        for factor in Self.factors { points[factor] = try number(factor.rawValue, Words.Severities.noNumber) }
        var cuts: [Severity: Int] = [:]
        for severity in Self.cuts {
            cuts[severity] = try number("cut_\(severity.rawValue)", Words.Severities.cutsRise)
        }
        return try SeverityTable(
            points: points, segments: try segments(), cuts: cuts,
            words: (typed["words"] ?? "").split(whereSeparator: \.isNewline).map(String.init),
            reachFrom: try number("reach_from", Words.Severities.noDays),
            renewalWithinDays: try number("renewal_days", Words.Severities.noDays))
    }

    private func segments() throws(RefusalNote) -> [String: Int] {
        var segments: [String: Int] = [:]
        for line in (typed["segments"] ?? "").split(whereSeparator: \.isNewline) where !String(line).isBlank {
            let parts = line.split(separator: "=").map { $0.split(separator: " ").joined(separator: " ") }
            guard parts.count == 2, let points = Int(parts[1]) else {
                throw RefusalNote(
                    rule: "severity_segment", sentence: Words.Severities.noSegment, field: "segments")
            }
            segments[parts[0]] = points
        }
        return segments
    }

    private func number(_ name: String, _ sentence: String) throws(RefusalNote) -> Int {
        guard let number = Int((typed[name] ?? "").filter { !$0.isWhitespace }) else {
            throw RefusalNote(rule: "severity_points", sentence: sentence, field: name)
        }
        return number
    }
}
