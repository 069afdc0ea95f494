package import Insight
package import Recovery

/// A message to the customer, read by the coach before it goes out. Nothing is sent, and nothing is kept but the draft.
package struct MessagePage: Page {
    package let recovery: ID<Case>
    package let customer: String
    package let organization: String
    package let csrf: String
    /// What they wrote.
    package var comment: String?
    package var email: String?
    /// Whether the case has not ended.
    package var takesTouch = true
    package var text = ""
    package var opening = ""
    /// Found, or suggested by their words.
    package var cause: Cause?
    /// How they are called; nil where nobody knows.
    package var addressee: String?
    /// Of the customer and their company; what a language model is not told.
    package var names: [String] = []
    /// Whether a language model may be asked for a draft.
    package var mayDraft = false
    /// Whether it has just written one.
    package var isDrafted = false
    /// Why there is none.
    package var noDraft: String?
    /// Nil before the message was read, and where nobody reads its language.
    package var marks: [CoachMark]?
    /// Whether nobody reads its language.
    package var isUnread = false

    package init(_ recovery: ID<Case>, of customer: String, at organization: String, csrf: String) {
        self.recovery = recovery
        self.customer = customer
        self.organization = organization
        self.csrf = csrf
    }

    package var title: String { Words.Coach.title }
    package var section: Section? { .cases }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><div><p class="small faint">\
        <a href="\(Path.recovery(recovery.rawValue))"><bdi>\(customer)</bdi></a></p><h1>\(title)</h1></div></header>
        \(comment.map(quote))
        <form class="card stack" method="post" action="\(Path.message(recovery.rawValue))"\(HTML.when(!text.isEmpty, " data-typed"))>
        <input type="hidden" name="csrf" value="\(csrf)">
        \(TextArea(id: "message", name: "message", label: Words.Coach.message, value: text, help: Words.Coach.help))
        <div class="row"><button class="button primary" name="do" value="check">\(Words.Coach.check)</button>\(links)</div>
        \(HTML.when(mayDraft, drafting))
        \(coach)
        <section class="stack" aria-labelledby="opening-h"><h2 id="opening-h">\(Words.Coach.opening)</h2>
        <p class="kept" dir="auto">\(opening)</p>
        <div><button class="button" name="do" value="begin">\(Words.Coach.begin)</button></div></section>
        </form>
        """
    }

    /// Puts words before those that stand there.
    mutating func begin(with words: String) {
        text = text.isBlank ? words : words + "\n\n" + text
    }

    private var drafting: HTML {
        """
        \(HTML.when(isDrafted, "<p class=\"note warn\" role=\"status\"><b>\(Words.LanguageModels.drafted)</b></p>"))\
        \(noDraft.map { "<p class=\"note bad\" role=\"status\"><b>\(Words.LanguageModels.noDraft($0))</b></p>" as HTML })
        <div><button class="button" name="do" value="draft">\(Words.LanguageModels.draft)</button></div>
        """
    }

    private func quote(_ comment: String) -> HTML {
        """
        <section class="card stack" aria-labelledby="words-h"><h2 id="words-h">\(Words.Cases.words)</h2>
        <blockquote class="quote" dir="auto"><p class="kept">\(comment)</p></blockquote></section>
        """
    }

    /// Once there is something to send.
    private var links: HTML {
        guard !text.isBlank else { return HTML() }
        guard let email else { return "<span class=\"help\">\(Words.Coach.noAddress)</span>" }
        let record: HTML =
            "<a class=\"button plain\" href=\"\(Path.recovery(recovery.rawValue))#touch\">\(Words.Coach.record)</a>"
        return """
            <a class="button" href="\(url: address(email))">\(Icon.mail)\(Words.Coach.mail)</a>\
            \(HTML.when(takesTouch, record))\
            \(HTML.when(body == nil, "<span class=\"help\">\(Words.Coach.tooLongForALink)</span>"))
            """
    }

    /// Source: RFC 6068, which ends lines by CR LF.
    private func address(_ email: String) -> String {
        "mailto:\(email.inQuery)?subject=\(Words.Coach.subject(organization).inQuery)"
            + (body.map { "&body=\($0)" } ?? "")
    }

    /// Nil where it is too long for the mail programs that cut what they are handed.
    private var body: String? {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let body = lines.joined(separator: "\r\n").inQuery
        return body.utf8.count <= Self.longestBody ? body : nil
    }

    private static let longestBody = 1_800

    private var coach: HTML {
        if isUnread { return "<p class=\"note\" role=\"status\">\(Words.Coach.unread)</p>" }
        guard let marks else { return HTML() }
        guard !marks.isEmpty else {
            return
                "<p class=\"note\" role=\"status\"><b>\(Words.Coach.clean)</b> \(Words.Coach.cleanText)</p>"
        }
        return """
            <section role="status" aria-labelledby="coach-h"><h2 id="coach-h">\(Words.Coach.heading(marks.count))</h2>
            <ul class="coach">\(each: marks, item)</ul></section>
            """
    }

    private func item(_ mark: CoachMark) -> HTML {
        let quote = mark.place.flatMap { text.place(ofBytes: $0) }.map { String(text[$0]) }
        return """
            <li>\(Icon.alert)<span>\(quote.map { "<q dir=\"auto\">\($0)</q> " as HTML })\(mark.kind.text)</span></li>
            """
    }
}
