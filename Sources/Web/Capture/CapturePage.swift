import Recovery

/// What somebody said on the phone, at the counter or in public, put down in half a minute.
/// Posts `channel`, `comment`, `name`, `email`, `phone`, `customer`, `account`, `reason`, `entry_point`, `score`,
/// `happened_at` (local time), `permalink`, `open_case` (yes).
package struct CapturePage: Page {
    package var csrf: String
    package var fields: Fields
    /// The organization's reasons under their causes.
    package var reasons: [DiagnosisFields.ReasonGroup]
    package var refusal: RefusalNote?

    package struct Fields: Hashable, Sendable {
        package var channel: CaptureChannel?
        package var comment = ""
        package var name = ""
        package var email = ""
        package var phone = ""
        /// The customer's id in the source, where it is at hand.
        package var customer = ""
        package var account = ""
        package var reason: String?
        package var entryPoint = ""
        package var score = ""
        package var happenedAt: String
        package var permalink = ""
        package var opensCase = true
        package var zone: String

        package init(clock: WallClock) {
            happenedAt = clock.inputValue(clock.now)
            zone = clock.zone.name
        }
    }

    package init(csrf: String, fields: Fields, reasons: [DiagnosisFields.ReasonGroup]) {
        self.csrf = csrf
        self.fields = fields
        self.reasons = reasons
    }

    package var title: String { Words.Capture.title }
    package var section: Section? { .cases }
    package var layout: PageLayout { .narrow }

    package var html: HTML {
        """
        <header class="page-head"><h1>\(title)</h1></header>
        <form action="\(Path.capture())" method="post" class="card stack capture">\(HiddenField.csrf(csrf))
        \(refusal?.field == nil ? refusal?.html(id: "refused") : nil)
        \(RadioSet(
            id: "channel", name: "channel", legend: Words.Capture.channel,
            choices: CaptureChannel.allCases.map { Choice($0.rawValue, $0.text) },
            selected: fields.channel?.rawValue, refusal: refusal, isInline: true))
        \(TextArea(
            id: "comment", name: "comment", label: Words.Capture.comment, value: fields.comment,
            help: Words.Capture.commentHelp, isRequired: true, refusal: refusal))
        <div class="pair">\(TextField(
            id: "name", name: "name", label: Words.Capture.name, value: fields.name, refusal: refusal))
        \(TextField(
            id: "email", name: "email", label: Words.Customers.email, value: fields.email, type: .email,
            refusal: refusal))
        \(TextField(
            id: "phone", name: "phone", label: Words.Customers.phone, value: fields.phone, type: .phone,
            refusal: refusal))
        \(TextField(
            id: "score", name: "score", label: Words.Capture.score, value: fields.score, type: .number,
            help: Words.Capture.scoreHelp, refusal: refusal))</div>
        \(CheckField(
            id: "open-case", name: "open_case", label: Words.Capture.opensCase, isChecked: fields.opensCase,
            help: Words.Capture.opensCaseHelp, refusal: refusal))
        <details\(HTML.when(isFurtherRefused, " open"))><summary>\(Words.Capture.further)</summary><div class="stack">
        <div class="pair">\(SelectField(
            id: "reason", name: "reason", label: Words.Capture.reason,
            groups: reasons.map { .init(label: $0.cause.text, choices: $0.reasons) },
            selected: fields.reason, none: Words.Capture.unknown, refusal: refusal))
        \(TextField(
            id: "happened-at", name: "happened_at", label: Words.Capture.when, value: fields.happenedAt,
            type: .dateTime, help: Words.Layout.zone(fields.zone), refusal: refusal))
        \(TextField(
            id: "customer", name: "customer", label: Words.Capture.customerID, value: fields.customer,
            refusal: refusal))
        \(TextField(
            id: "account", name: "account", label: Words.Capture.accountID, value: fields.account,
            refusal: refusal))
        \(TextField(
            id: "entry-point", name: "entry_point", label: Words.Capture.entryPoint, value: fields.entryPoint,
            refusal: refusal))
        \(TextField(
            id: "permalink", name: "permalink", label: Words.Capture.permalink, value: fields.permalink,
            refusal: refusal))</div></div></details>
        <div class="row"><button class="button primary" type="submit">\(Words.Capture.save)</button></div></form>
        """
    }

    private var isFurtherRefused: Bool {
        ["reason", "happened_at", "customer", "account", "entry_point", "permalink"]
            .contains(refusal?.field ?? "")
    }
}

/// Where somebody said it; the raw value is what the form posts and the signal keeps.
package enum CaptureChannel: String, CaseIterable, Hashable, Sendable {
    case phone, counter, mail, chat, social

    var text: String {
        switch self {
        case .phone: "On the phone"
        case .counter: "At the counter"
        case .mail: "By e-mail or letter"
        case .chat: "In a chat"
        case .social: "In public"
        }
    }

    var measure: Measure { self == .social ? .social : self == .phone ? .call : .ticket }
}
