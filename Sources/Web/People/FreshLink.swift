/// A one-time link that was just made; shown this once, for somebody to pass on.
package struct FreshLink: Rendered, Hashable {
    package let name: String
    package let address: String

    package init(name: String, address: String) {
        self.name = name
        self.address = address
    }

    package var html: HTML {
        """
        <section class="card stack" aria-labelledby="fresh-h" role="status">\
        <h2 id="fresh-h">\(Words.People.linkFor(name))</h2>
        <p class="small quiet" id="fresh-help">\(Words.People.linkText)</p>
        <div class="field"><label for="fresh">\(Words.People.link)</label>\
        <input class="input secret wide" id="fresh" readonly value="\(address)" autocomplete="off" \
        spellcheck="false" aria-describedby="fresh-help"></div></section>
        """
    }
}
