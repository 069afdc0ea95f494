package import Insight
package import Recovery

/// One playbook: what it says, its form, its versions. Posts as `PlaybookFields`.
package struct PlaybookPage: Page {
    package var csrf: String
    package var clock: WallClock
    /// What is shown; of a reason without its own its cause's.
    package var playbook: Playbook
    package var key: Playbook.Key
    /// Latest first; none of a reason without its own.
    package var versions: [Version]
    /// What remedies are called, by code.
    package var names: [String: String]
    /// Nil for who may change none, and where an older version is read.
    package var change: PlaybookFields?

    package struct Version: Hashable, Sendable {
        package let number: Int
        /// Nil: as it was shipped.
        package let change: PlaybookChange?
        package let result: PlaybookResult

        package init(_ number: Int, change: PlaybookChange?, result: PlaybookResult) {
            self.number = number
            self.change = change
            self.result = result
        }
    }

    package init(
        csrf: String, clock: WallClock, _ key: Playbook.Key, showing playbook: Playbook, versions: [Version],
        names: [String: String]
    ) {
        self.csrf = csrf
        self.clock = clock
        self.key = key
        self.playbook = playbook
        self.versions = versions
        self.names = names
    }

    package var title: String { Words.Playbooks.name(of: key) }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.playbooks).around(
            """
            <header class="page-head"><h1>\(title)</h1>\(standing)</header>
            \(notes)
            \(change.map(form) ?? text)
            \(HTML.when(!versions.isEmpty, table))
            """)
    }

    private var isBorrowed: Bool { versions.isEmpty }
    private var isOlder: Bool { versions.first.map { $0.number != playbook.version } ?? false }

    private var standing: HTML {
        """
        <span class="row">\(HTML.when(key.reason != nil, "<span class=\"kind\">\(key.cause.icon)\(key.cause.text)</span>"))\
        \(HTML.when(!isBorrowed, "<span class=\"badge\">\(Words.Playbooks.older(playbook.version))</span>"))</span>
        """
    }

    private var notes: HTML {
        """
        \(HTML.when(isBorrowed, "<p class=\"note\">\(Words.Playbooks.ownText(key.cause.text))</p>"))\
        \(HTML.when(isOlder, """
            <p class="note">\(Words.Playbooks.isOlder(playbook.version)) \
            <a href="\(Path.playbook("\(key)"))">\(Words.Playbooks.toLatest)</a></p>
            """))
        """
    }

    private var text: HTML {
        "<div class=\"card\">\(PlaybookText(playbook: playbook, names: names, level: 2))</div>"
    }

    private func form(_ fields: PlaybookFields) -> HTML {
        """
        <section class="card stack" aria-labelledby="change-h">\
        <h2 id="change-h">\(isBorrowed ? Words.Playbooks.writeOwn : Words.Playbooks.change)</h2>
        <p class="help">\(Words.Playbooks.changeText)</p>
        <form action="\(Path.playbook("\(key)"))" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(fields)
        \(fields.refusal?.field == nil ? fields.refusal?.html(id: "refused") : nil)
        <div class="row"><button class="button primary" type="submit">\(Words.Playbooks.save)</button></div>\
        </form></section>
        """
    }

    private var table: HTML {
        """
        <section class="card stack" aria-labelledby="versions-h">\
        <h2 id="versions-h">\(Words.Playbooks.versions)</h2>
        <p class="small quiet">\(Words.Playbooks.versionsText)</p>
        <table class="table fold versions"><caption class="unseen">\(Words.Playbooks.versions)</caption>
        <thead><tr><th scope="col">\(Words.Playbooks.version)</th><th scope="col">\(Words.Playbooks.changed)</th>\
        <th scope="col" class="num">\(Words.Playbooks.begun)</th>\
        <th scope="col" class="num">\(Words.Playbooks.matured)</th>\
        <th scope="col">\(Words.Playbooks.recovered)</th></tr></thead>
        <tbody>\(each: versions, row)</tbody></table></section>
        """
    }

    private func row(_ version: Version) -> HTML {
        let isLatest = version == versions.first
        let path = Path.playbook("\(key)", version: isLatest ? nil : version.number)
        return """
            <tr><th scope="row"><a href="\(path)"\
            \(HTML.when(version.number == playbook.version, " aria-current=\"page\""))>\
            \(isLatest ? Words.Playbooks.current(version.number) : Words.Playbooks.older(version.number))</a></th>\
            <td>\(version.change?.text(clock) ?? Words.Playbooks.asShipped)</td>\
            <td class="num"><span class="unfold">\(Words.Playbooks.begun) </span>\
            \(Words.grouped(version.result.begun))</td>\
            <td class="num"><span class="unfold">\(Words.Playbooks.matured) </span>\
            \(Words.grouped(version.result.matured))</td>\
            <td><span class="unfold">\(Words.Playbooks.recovered) </span>\(version.result.rateText)</td></tr>

            """
    }
}
