/// Posts `test`: yes takes the signal out of every figure, no counts it again.
package struct SignalTestFields: Rendered {
    package let id: String
    package let csrf: String
    package let isTest: Bool
    /// Its case goes along.
    package var opensCase = false
    package var refusal: RefusalNote?

    package init(id: String, csrf: String, isTest: Bool) {
        self.id = id
        self.csrf = csrf
        self.isTest = isTest
    }

    package var html: HTML {
        """
        <form action="\(Path.testSignal(id))" method="post" class="stack no-print">\(HiddenField.csrf(csrf))\
        \(HiddenField(name: "test", value: isTest ? "no" : "yes"))
        <p class="help">\(isTest ? Words.Testing.signalCountHelp : Words.Testing.signalMarkHelp)\
        \(HTML.when(opensCase, " \(Words.Testing.caseGoesAlong)"))</p>
        \(refusal?.html(id: "refused"))
        <div class="row"><button class="button" type="submit">\
        \(isTest ? Words.Testing.count : Words.Testing.mark)</button></div></form>
        """
    }
}
