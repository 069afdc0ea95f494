/// Cases under one heading, each refused one with what would satisfy its rule.
package struct OutcomeSection: Rendered {
    package struct Line: Hashable, Sendable {
        package let id: String
        package let customer: String
        package let refusal: RefusalNote?

        package init(id: String, customer: String, refusal: RefusalNote? = nil) {
            self.id = id
            self.customer = customer
            self.refusal = refusal
        }
    }

    package let id: String
    package let heading: String
    package let lines: [Line]

    package var html: HTML {
        """
        <section class="card stack" aria-labelledby="\(id)"><h2 id="\(id)">\(heading)</h2>
        <ul class="outcomes">\(each: lines, line)</ul></section>
        """
    }

    private func line(_ line: Line) -> HTML {
        """
        <li>\(line.refusal == nil ? Icon.check : Icon.alert)<span>\
        <a href="\(Path.recovery(line.id))"><bdi>\(line.customer)</bdi></a>\
        \(line.refusal.map(why))</span></li>

        """
    }

    private func why(_ refusal: RefusalNote) -> HTML {
        """
         <span class="quiet" data-rule="\(refusal.rule)">\(refusal.sentence) <code class="faint">\(refusal.rule)\
        </code></span>
        """
    }
}
