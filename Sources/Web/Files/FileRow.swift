package import Recovery

/// A file that is attached to a case.
package struct FileRow: Hashable, Sendable {
    package let id: String
    package let name: String
    package let words: String?
    package let bytes: Int
    package let who: String
    package let at: Instant
    package var isShown = false
    /// Whether the reader may take it away.
    package var isTheirs = false

    package init(id: String, name: String, words: String?, bytes: Int, who: String, at: Instant) {
        self.id = id
        self.name = name
        self.words = words
        self.bytes = bytes
        self.who = who
        self.at = at
    }

    func html(clock: WallClock, csrf: String?) -> HTML {
        """
        <li>\(HTML.when(isShown, picture))<div><a class="breaks" href="\(Path.file(id))" download dir="auto">\(name)</a> \
        <span class="small faint">\(Words.Files.size(bytes)), <bdi>\(who)</bdi>, \(clock.ago(at))</span>\
        \(words.map { "<p class=\"kept\" dir=\"auto\">\($0)</p>" as HTML })</div>\
        \(csrf.flatMap { isTheirs ? removing($0) : nil })</li>

        """
    }

    /// Its name stands beside it.
    private var picture: HTML {
        """
        <img src="\(Path.file(id))" alt="" loading="lazy">
        """
    }

    private func removing(_ csrf: String) -> HTML {
        """
        <form action="\(Path.removeFile(id))" method="post">\(HiddenField.csrf(csrf))\
        <button class="button plain" type="submit" aria-label="\(Words.Files.remove(name))">\
        \(Words.Files.remove)</button></form>
        """
    }
}
