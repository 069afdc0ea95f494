package import Recovery

/// Somebody who turned out to be this customer.
package struct MergeRow: Hashable, Sendable {
    package let id: String
    package let name: String
    package let by: String
    package let at: Instant

    package init(id: String, name: String, by: String, at: Instant) {
        self.id = id
        self.name = name
        self.by = by
        self.at = at
    }

    /// `csrf` is nil for who may not take it back.
    func html(clock: WallClock, csrf: String?) -> HTML {
        """
        <li class="row apart"><span><bdi>\(name)</bdi>, <span class="quiet small">\(Words.Merging.found(by: by)) \
        \(clock.time(at))</span></span>\(csrf.map(undo))</li>
        """
    }

    private func undo(_ csrf: String) -> HTML {
        """
        <form action="\(Path.undoMerge(id))" method="post">\(HiddenField.csrf(csrf))\
        <button class="button" type="submit" aria-label="\(Words.Merging.undoNamed(name))">\(Words.Merging.undo)\
        </button></form>
        """
    }
}
