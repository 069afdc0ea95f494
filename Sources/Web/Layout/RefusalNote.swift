/// A refusal beside what was refused: the rule's name, and what would satisfy it.
package struct RefusalNote: Error, Hashable, Sendable {
    package let rule: String
    package let sentence: String
    /// The name of the control it is about; nil for the form as a whole.
    package let field: String?

    package init(rule: String, sentence: String, field: String? = nil) {
        self.rule = rule
        self.sentence = sentence
        self.field = field
    }

    /// Takes the focus, so that a page fetched anew opens where it was refused.
    func html(id: String) -> HTML {
        """
        <p class="refusal" id="\(id)" role="alert" tabindex="-1" autofocus data-rule="\(rule)">\(Icon.alert)\
        <span>\(sentence) <span class="faint">\(Words.Layout.rule(rule))</span></span></p>
        """
    }
}
