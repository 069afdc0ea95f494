import Recovery

/// Ends a session, once it has all that it is for, or abandons it.
struct DriverEnding: Rendered {
    let session: DriverSession
    let csrf: String

    init(_ session: DriverSession, csrf: String) {
        self.session = session
        self.csrf = csrf
    }

    private var missing: [String] {
        if session.chosen.isEmpty || session.chosen.count < session.topCount {
            return [Words.Drivers.missingDrivers]
        }
        return session.chosen.filter { $0.action == nil }.map {
            "\(Words.Drivers.name($0.driver)) \(Words.Drivers.missingAction)"
        }
    }

    var html: HTML {
        """
        <section class="card stack" aria-labelledby="end-h"><h2 id="end-h">\(Words.Drivers.end)</h2>
        \(HTML.when(!missing.isEmpty, "<p class=\"small\">\(Words.Drivers.whatIsMissing):</p><ul class=\"lines\">\(each: missing, { "<li><bdi>\($0)</bdi></li>" })</ul>"))
        <form action="\(Path.endDrivers(session.id.rawValue))" method="post" class="row">\(HiddenField.csrf(csrf))\
        <button class="button primary" type="submit">\(Words.Drivers.end)</button><span class="small quiet">\(Words.Drivers.endHelp)</span></form>
        <details class="small"><summary>\(Words.Drivers.abandon)</summary>
        <form action="\(Path.abandonDrivers(session.id.rawValue))" method="post" class="stack">\(HiddenField.csrf(csrf))\
        <p class="quiet">\(Words.Drivers.abandonHelp)</p><div class="row"><button class="button danger" type="submit">\(Words.Drivers.abandonIt)</button></div></form></details></section>

        """
    }
}
