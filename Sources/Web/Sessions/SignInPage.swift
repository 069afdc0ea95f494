/// Where a member proves who they are. Posts `email`, `password`, `next`.
package struct SignInPage: Page {
    package var organization: String
    package var csrf: String
    package var email: String
    /// Where to go afterwards; a path of ours.
    package var next: String?
    package var refusal: Refusal?

    package enum Refusal: Hashable, Sendable {
        /// `triesLeft` is told when few are left.
        case noMatch(triesLeft: Int?)
        case tooManyTries(wait: Duration)
    }

    package init(
        organization: String, csrf: String, email: String = "", next: String? = nil, refusal: Refusal? = nil
    ) {
        self.organization = organization
        self.csrf = csrf
        self.email = email
        self.next = next
        self.refusal = refusal
    }

    package var title: String { Words.Sessions.signIn }
    package var layout: PageLayout { .alone }

    package var html: HTML {
        """
        <p class="mark">\(Frame.mark)\(Words.Layout.product)</p>
        <h1>\(Words.Sessions.signInTo(organization))</h1>
        <form action="\(Path.signIn())" method="post" class="stack">\(HiddenField.csrf(csrf))\
        \(next.map { HiddenField(name: "next", value: $0) })
        \(refusal.map(note))
        \(input("email", Words.Sessions.email, type: "email", autocomplete: "username", value: email))
        \(input("password", Words.Sessions.password, type: "password", autocomplete: "current-password", value: ""))
        <button class="button primary wide" type="submit">\(Words.Sessions.signIn)</button>
        </form>
        """
    }

    private func input(
        _ name: String, _ label: String, type: String, autocomplete: String, value: String
    ) -> HTML {
        """
        <div class="field"><label for="\(name)">\(label)</label>\
        <input class="input" id="\(name)" name="\(name)" \
        type="\(type)" autocomplete="\(autocomplete)" value="\(value)" required\
        \(HTML.when(refusal != nil, " aria-invalid=\"true\" aria-describedby=\"refused\""))></div>
        """
    }

    private func note(_ refusal: Refusal) -> HTML {
        """
        <p class="note bad" role="alert" id="refused"><b>\(heading(refusal)).</b> \(sentence(refusal))</p>
        """
    }

    private func heading(_ refusal: Refusal) -> String {
        switch refusal {
        case .noMatch: Words.Sessions.noMatch
        case .tooManyTries: Words.Sessions.waiting
        }
    }

    private func sentence(_ refusal: Refusal) -> String {
        switch refusal {
        case .noMatch(let left?): "\(Words.Sessions.noMatchText) \(Words.Sessions.tries(left))"
        case .noMatch(nil): Words.Sessions.noMatchText
        case .tooManyTries(let wait): Words.Sessions.wait(Words.length(wait))
        }
    }
}
