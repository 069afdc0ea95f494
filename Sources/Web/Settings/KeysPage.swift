package import Recovery

/// Keys of the API. Posts `name`, `scope` to make one; nothing but `csrf` to revoke one.
package struct KeysPage: Page {
    package var csrf: String
    package var keys: [Key]
    package var scopes: [Choice]
    package var clock: WallClock
    /// The key that was just made; shown this once.
    package var fresh: String?
    package var name = ""
    package var scope: String?
    package var refusal: RefusalNote?
    /// Whether the reader may make and revoke keys.
    package var mayChange = true

    package struct Key: Hashable, Sendable {
        package let id: String
        package let name: String
        package let scope: String
        package let created: Instant
        package let isRevoked: Bool

        package init(
            id: String, name: String, scope: String, created: Instant, isRevoked: Bool
        ) {
            self.id = id
            self.name = name
            self.scope = scope
            self.created = created
            self.isRevoked = isRevoked
        }
    }

    package init(csrf: String, keys: [Key], scopes: [Choice], clock: WallClock) {
        self.csrf = csrf
        self.keys = keys
        self.scopes = scopes
        self.clock = clock
    }

    package var title: String { Words.Settings.title }
    package var section: Section? { .settings }
    package var layout: PageLayout { .plain }

    package var html: HTML { SettingsMenu(.keys).around(content) }

    private var content: HTML {
        """
        <header class="page-head"><h1>\(title)</h1><a class="button plain" href="\(Path.apiDocs)">\
        \(Words.Settings.docs)</a></header>
        <p class="quiet">\(Words.Settings.text)</p>
        \(fresh.map(freshKey))
        \(keys.isEmpty
            ? EmptyState(title: Words.Settings.emptyTitle, text: Words.Settings.emptyText).html : table)
        \(HTML.when(mayChange, making))
        """
    }

    private var making: HTML {
        """
        <section class="card stack" aria-labelledby="new-h"><h2 id="new-h">\(Words.Settings.newTitle)</h2>
        <form action="\(Path.keys)" method="post" class="stack">\(HiddenField.csrf(csrf))
        \(TextField(
            id: "name", name: "name", label: Words.Settings.name, value: name, help: Words.Settings.nameHelp,
            isRequired: true, refusal: refusal))
        \(RadioSet(
            id: "scope", name: "scope", legend: Words.Settings.scope, choices: scopes, selected: scope,
            refusal: refusal))
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        <div class="row"><button class="button primary" type="submit">\(Words.Settings.make)</button></div>\
        </form></section>
        """
    }

    private func freshKey(_ key: String) -> HTML {
        """
        <section class="card stack" aria-labelledby="fresh-h" role="status">\
        <h2 id="fresh-h">\(Words.Settings.freshTitle)</h2>
        <p class="small quiet" id="fresh-help">\(Words.Settings.freshText)</p>
        <div class="field"><label for="fresh">\(Words.Settings.freshLabel)</label>\
        <input class="input secret" id="fresh" readonly value="\(key)" autocomplete="off" spellcheck="false" \
        aria-describedby="fresh-help"></div></section>
        """
    }

    private var table: HTML {
        """
        <div class="card listing"><table class="table fold">\
        <caption class="unseen">\(Words.Settings.caption)</caption>
        <thead><tr><th scope="col">\(Words.Settings.name)</th><th scope="col">\(Words.Settings.scope)</th>\
        <th scope="col">\(Words.Settings.created)</th>\
        <th scope="col">\(Words.Settings.state)</th></tr></thead>
        <tbody>\(each: keys, row)</tbody></table></div>
        """
    }

    private func row(_ key: Key) -> HTML {
        """
        <tr><th scope="row">\(key.name)</th><td>\(key.scope)</td>\
        <td class="quiet"><span class="unfold">\(Words.Settings.created) </span>\(clock.time(key.created))\
        </td>\
        <td>\(key.isRevoked ? "<span class=\"badge\">\(Words.Settings.revoked)</span>" : mayChange ? revoke(key) : "")</td>\
        </tr>

        """
    }

    private func revoke(_ key: Key) -> HTML {
        """
        <form action="\(Path.revokeKey(key.id))" method="post">\(HiddenField.csrf(csrf))\
        <button class="button danger" type="submit" aria-label="\(Words.Settings.revokeNamed(key.name))">\
        \(Words.Settings.revoke)</button></form>
        """
    }
}
