/// A card that is folded up until it is wanted, or until its form was refused.
struct Fold: Rendered {
    let id: String
    let heading: String
    let isOpen: Bool
    let content: HTML

    init(_ id: String, _ heading: String, isOpen: Bool, _ content: HTML) {
        self.id = id
        self.heading = heading
        self.isOpen = isOpen
        self.content = content
    }

    var html: HTML {
        """
        <details class="card fold-card" id="\(id)"\(HTML.when(isOpen, " open"))>\
        <summary><h2>\(heading)</h2></summary>\(content)</details>
        """
    }
}
