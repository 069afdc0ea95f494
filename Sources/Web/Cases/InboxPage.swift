/// The cases without one that is open beside them; before the first case, how to get to it.
package struct InboxPage: Page {
    package var inbox: Inbox
    /// What is there already; nil once there was a case.
    package var start: FirstSteps?

    package init(inbox: Inbox, start: FirstSteps? = nil) {
        self.inbox = inbox
        self.start = start
    }

    package var title: String { Words.CaseList.title }
    package var section: Section? { .cases }
    package var layout: PageLayout { start == nil ? .list : .page }

    package var html: HTML {
        if let start { return start.html }
        return """
            \(inbox)
            <section class="case vacant" aria-label="\(Words.Inbox.vacant)">\
            <div class="empty"><p>\(Words.Inbox.vacant)</p><p class="small">\(Words.Inbox.vacantText)</p></div>\
            </section>
            """
    }
}
