/// The views of the inbox that the reader has kept, and the forms that keep the one shown (`name`) or let it go.
package struct SavedViews: Rendered {
    package var csrf: String
    /// The one that is shown.
    package var shown: InboxView
    package var views: [Kept] = []
    /// As typed.
    package var name = ""
    package var refusal: RefusalNote?

    package struct Kept: Hashable, Sendable {
        package let id: String
        package let name: String
        package let view: InboxView

        package init(id: String, name: String, view: InboxView) {
            self.id = id
            self.name = name
            self.view = view
        }
    }

    package init(csrf: String, shown: InboxView) {
        self.csrf = csrf
        self.shown = shown
    }

    var isShownKept: Bool { views.contains { $0.view == shown } }

    package var html: HTML {
        HTML.when(
            !views.isEmpty,
            """
            <nav class="views" aria-label="\(Words.SavedViews.label)"><ul>\(each: views, link)</ul></nav>
            """)
    }

    private func link(_ kept: Kept) -> HTML {
        """
        <li><a href="\(Path.cases(kept.view))"\(HTML.when(kept.view == shown, " aria-current=\"page\""))>\
        <bdi>\(kept.name)</bdi></a></li>
        """
    }

    var forms: HTML {
        """
        <form action="\(Path.keepView(shown))" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(TextField(
            id: "view-name", name: "name", label: Words.SavedViews.name, value: name,
            help: Words.SavedViews.help, isRequired: true, refusal: refusal))
        <div class="row"><button class="button" type="submit">\(Words.SavedViews.keep)</button></div></form>
        \(each: views.filter { $0.view == shown }, removal)
        """
    }

    private func removal(_ kept: Kept) -> HTML {
        """
        <form action="\(Path.removeView(kept.id, shown))" method="post">\(HiddenField.csrf(csrf))\
        <button class="button plain" type="submit">\(Words.SavedViews.remove(kept.name))</button></form>
        """
    }
}
