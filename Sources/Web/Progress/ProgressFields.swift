import Storage
package import Recovery

/// The part of a case from which its customer gets a link. Posts nothing beside `csrf`.
package struct ProgressFields: Hashable, Sendable {
    package let form: CaseForm
    package var made: Made?
    /// Made just now; shown this once.
    package var fresh: String?
    package var refusal: RefusalNote?

    /// A link that leads to the page.
    package struct Made: Hashable, Sendable {
        package let by: String
        package let at: Instant

        package init(by: String, at: Instant) {
            self.by = by
            self.at = at
        }
    }

    package init(form: CaseForm) {
        self.form = form
    }

    func html(clock: WallClock) -> HTML {
        let isOpen = fresh != nil || refusal != nil
        return Fold("progress", Words.Progress.title, isOpen: isOpen, content(clock)).html
    }

    private func content(_ clock: WallClock) -> HTML {
        """
        <div class="stack"><p class="small quiet">\(Words.Progress.text)</p>
        \(fresh.map(shown))\(fresh == nil ? made.map { standing($0, clock) } : nil)
        \(refusal?.html(id: "progress-no"))
        <div class="row">\(form.html(
            to: .makeProgressLink(form.caseID), made == nil ? Words.Progress.make : Words.Progress.makeAnew,
            HTML(), refusal: nil, style: made == nil ? "" : "plain"))\
        \(HTML.when(made != nil, form.html(
            to: .withdrawProgressLink(form.caseID), Words.Progress.withdraw, HTML(), refusal: nil, style: "plain")))\
        </div></div>
        """
    }

    private func shown(_ address: String) -> HTML {
        """
        <div class="field" role="status"><label for="progress-link">\(Words.Progress.link)</label>\
        <input class="input secret wide" id="progress-link" readonly value="\(address)" autocomplete="off" \
        spellcheck="false" aria-describedby="progress-link-help">\
        <span class="help" id="progress-link-help">\(Words.Progress.linkHelp)</span></div>
        """
    }

    private func standing(_ made: Made, _ clock: WallClock) -> HTML {
        """
        <p class="small">\(Words.Progress.madeBy) <bdi>\(made.by)</bdi>, \(clock.ago(made.at)). \(Words.Progress.anewHelp)</p>
        """
    }
}

extension ProgressFields {
    init(_ reading: CaseReading) {
        self.init(form: reading.form)
        made = reading.progressLink.map { Made(by: $0.memberName, at: $0.madeAt) }
    }
}
