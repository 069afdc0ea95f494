package import Recovery

/// Where signals came from, and the saved mappings by which files are read.
package struct SourcesPage: Page {
    package var sources: [Source]
    package var mappings: [Mapping]
    package var clock: WallClock

    package struct Source: Hashable, Sendable {
        package let name: String
        /// Names of the mappings that read files of it.
        package let mappings: [String]

        package init(name: String, mappings: [String]) {
            self.name = name
            self.mappings = mappings
        }
    }

    package struct Mapping: Hashable, Sendable {
        package let name: String
        /// What it maps, in words.
        package let summary: String
        package let savedAt: Instant

        package init(name: String, summary: String, savedAt: Instant) {
            self.name = name
            self.summary = summary
            self.savedAt = savedAt
        }
    }

    package init(sources: [Source], mappings: [Mapping], clock: WallClock) {
        self.sources = sources
        self.mappings = mappings
        self.clock = clock
    }

    package var title: String { Words.Sources.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML {
        SettingsMenu(.sources).around(
            """
            <header class="page-head"><h1>\(title)</h1></header>
            <p class="quiet">\(Words.Sources.text)</p>
            \(sources.isEmpty
                ? EmptyState(title: Words.Sources.noSources, text: Words.Sources.noSourcesText).html
                : sourceTable)
            <section class="stack" aria-labelledby="mappings-h"><h2 id="mappings-h">\(Words.Sources.mappings)</h2>
            \(mappings.isEmpty ? "<p class=\"quiet\">\(Words.Sources.noMappings)</p>" : mappingTable)</section>
            """)
    }

    private var sourceTable: HTML {
        """
        <div class="card listing"><table class="table fold"><caption class="unseen">\(title)</caption>
        <thead><tr><th scope="col">\(Words.Sources.source)</th><th scope="col">\(Words.Sources.readBy)</th></tr></thead>
        <tbody>\(each: sources, row)</tbody></table></div>
        """
    }

    private func row(_ source: Source) -> HTML {
        """
        <tr><th scope="row" class="breaks">\(source.name)</th>\
        <td>\(HTML.when(!source.mappings.isEmpty, "<span class=\"unfold\">\(Words.Sources.readBy) </span>"))\
        \(each: source.mappings, { "\(link($0)) " })</td></tr>

        """
    }

    private var mappingTable: HTML {
        """
        <div class="card listing"><table class="table fold"><caption class="unseen">\(Words.Sources.mappings)</caption>
        <thead><tr><th scope="col">\(Words.Sources.name)</th><th scope="col">\(Words.Sources.maps)</th>\
        <th scope="col">\(Words.Sources.saved)</th></tr></thead>
        <tbody>\(each: mappings, row)</tbody></table></div>
        """
    }

    private func row(_ mapping: Mapping) -> HTML {
        """
        <tr><th scope="row" class="breaks">\(link(mapping.name))</th><td>\(mapping.summary)</td>\
        <td class="quiet"><span class="unfold">\(Words.Sources.saved) </span>\(clock.time(mapping.savedAt))</td></tr>

        """
    }

    private func link(_ mapping: String) -> HTML {
        """
        <a href="\(Path.savedMapping(mapping))">\(mapping)</a>
        """
    }
}
