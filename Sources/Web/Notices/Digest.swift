package import Recovery
import Storage

/// What the reader is late on today, by what waits to be done.
package struct Digest: Rendered {
    package var parts: [Part]

    package struct Part: Sendable {
        package let due: DueToday
        package let cases: [Entry]

        package init(_ due: DueToday, _ cases: [Entry]) {
            self.due = due
            self.cases = cases
        }
    }

    package struct Entry: Sendable {
        package let caseID: String
        package let customer: String
        /// The clocks that ran out.
        package let overdue: [Clock.Kind]

        package init(caseID: String, customer: String, overdue: [Clock.Kind] = []) {
            self.caseID = caseID
            self.customer = customer
            self.overdue = overdue
        }
    }

    package init(parts: [Part]) {
        self.parts = parts
    }

    /// So many cases stand there by name; the others are in the inbox.
    private static let named = 8

    package var html: HTML {
        let parts = parts.filter { !$0.cases.isEmpty }
        return """
            <section class="card digest" id="today" aria-labelledby="today-title">
            <h2 id="today-title">\(Words.Notices.today)</h2>
            \(HTML.when(parts.isEmpty, "<p class=\"small\">\(Words.Notices.nothingLate)</p>"))\
            \(HTML.when(!parts.isEmpty, "<dl>\(each: parts, html)</dl>"))
            </section>
            """
    }

    private func html(_ part: Part) -> HTML {
        """
        <dt><a href="\(Path.cases(.init(.mine)))"><b>\(Words.grouped(part.cases.count))</b> \
        \(Words.Notices.due(part.due, part.cases.count))</a></dt>
        <dd><ul>\(each: part.cases.prefix(Self.named), entry)\
        \(HTML.when(part.cases.count > Self.named, more(part.cases.count - Self.named)))</ul></dd>

        """
    }

    private func entry(_ entry: Entry) -> HTML {
        """
        <li><a href="\(Path.recovery(entry.caseID))"><bdi>\(entry.customer)</bdi></a>\
        \(HTML.when(!entry.overdue.isEmpty, clocks(entry.overdue)))</li>
        """
    }

    private func clocks(_ kinds: [Clock.Kind]) -> HTML {
        " <span class=\"faint small\">\(Words.list(kinds.map(Words.Timing.clock)))</span>"
    }

    private func more(_ count: Int) -> HTML {
        "<li><a href=\"\(Path.cases(.init(.mine)))\">\(Words.Notices.more(count))</a></li>"
    }
}
