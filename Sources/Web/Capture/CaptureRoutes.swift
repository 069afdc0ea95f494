import Hummingbird
import Operations
import Recovery
import Storage

/// What staff heard from a customer.
struct CaptureRoutes {
    func add(to pages: PageRoutes) {
        pages.get("capture") { desk, request in
            try desk.needs(.capture)
            var fields = CapturePage.Fields(clock: desk.clock)
            if let id = request.asked("of") { try await Self.name(ID(id), in: &fields, desk) }
            return try desk.show(try await Self.page(fields, desk))
        }
        pages.post("capture") { desk, form, _ in
            try desk.needs(.capture)
            var fields = CapturePage.Fields(clock: desk.clock)
            fields.fill(from: form)
            let refused: RefusalNote
            do {
                let signal = try fields.signal(desk.clock, name: desk.site.world.newName())
                let answers = try await ReceiveSignals(of: desk.key, [signal]).run(at: desk.site.workplace)
                switch answers.first {
                case .taken(let id, let found, let opened), .updated(let id, let found, let opened):
                    let next = found.map { Path.recovery($0.rawValue) } ?? .signal(id.rawValue)
                    return try desk.go(
                        to: next, saying: opened ? .captured : found == nil ? .saved : .capturedBeside)
                case .refused(let refusal): refused = desk.note(refusal)
                case .unchanged, nil: throw Missing("signal")
                }
            } catch let note as RefusalNote {
                refused = note
            }
            var page = try await Self.page(fields, desk)
            page.refusal = refused
            return try desk.show(page, status: .unprocessableContent)
        }
    }

    /// Who said it is known already; what they say joins their open case by itself.
    private static func name(
        _ customer: ID<Customer>, in fields: inout CapturePage.Fields, _ desk: Desk
    ) async throws {
        let query = CustomerList(of: desk.key, id: customer.rawValue)
        let theirs = CaseList(of: desk.key, openOf: [customer])
        let (known, open) = try await desk.read { (try $0.first(query)?.customer, try $0.first(theirs)) }
        guard let known else { throw Missing("customer") }
        fields.customer = known.key
        fields.name = known.name ?? ""
        fields.email = known.email ?? ""
        fields.phone = known.phone ?? ""
        fields.opensCase = open == nil
    }

    private static func page(_ fields: CapturePage.Fields, _ desk: Desk) async throws -> CapturePage {
        let query = OrganizationsReasons(of: desk.key)
        let reasons = try await desk.read { try $0.all(query) }
        let groups = Cause.allCases.map { cause in
            DiagnosisFields.ReasonGroup(
                cause,
                reasons.filter { $0.cause == cause }.map { Choice($0.code, Words.reason($0.code)) })
        }
        return CapturePage(csrf: desk.csrf, fields: fields, reasons: groups)
    }
}

extension CapturePage.Fields {
    mutating func fill(from form: PageForm) {
        channel = form.choice("channel")
        comment = form["comment"]
        name = form["name"]
        email = form["email"]
        phone = form["phone"]
        customer = form["customer"]
        account = form["account"]
        reason = form.text("reason")
        entryPoint = form["entry_point"]
        score = form["score"]
        happenedAt = form["happened_at"]
        permalink = form["permalink"]
        opensCase = form.isTicked("open_case")
    }

    /// The signal that it makes, under a name of its own.
    func signal(_ clock: WallClock, name fresh: String) throws(RefusalNote) -> SignalForm {
        guard let channel else {
            throw RefusalNote(rule: "capture_channel", sentence: Words.Capture.noChannel, field: "channel")
        }
        guard !comment.isBlank else {
            throw RefusalNote(rule: "capture_words", sentence: Words.Capture.noWords, field: "comment")
        }
        guard let minute = TypedMinute(happenedAt) else { throw .notATime(in: "happened_at") }
        var form = SignalForm(source: "capture", sourceID: fresh)
        form.customer = try sender(fresh)
        form.measure = channel.measure
        if !score.isBlank {
            guard let number = Int(score.filter { !$0.isWhitespace }), 0...10 ~= number else {
                throw RefusalNote(
                    rule: "score_outside_scale", sentence: Words.Capture.notAScore, field: "score")
            }
            form.measure = .nps
            form.score = number
        }
        form.comment = comment
        form.channel = channel.rawValue
        form.entryPoint = entryPoint.filled
        form.reportedReason = reason
        form.permalink = permalink.filled
        form.occurredAt = minute.instant(on: clock, from: clock.now)
        form.opening = opensCase ? .byHand : .never
        return form
    }

    /// Whoever can be found again: by the id they have with us, the address, the phone number, or this once by name.
    private func sender(_ fresh: String) throws(RefusalNote) -> CustomerForm {
        let digits = phone.filter { $0.isNumber || $0 == "+" }
        guard [customer, email, name, digits].contains(where: { !$0.isBlank }) else {
            throw RefusalNote(rule: "id_or_email_needed", sentence: Words.Capture.nobody, field: "name")
        }
        var sender = CustomerForm()
        sender.email = email.filled
        sender.name = name.filled
        sender.phone = phone.filled
        sender.account = account.filled
        sender.id = customer.filled
        if sender.id == nil, sender.email == nil {
            sender.id = digits.isEmpty ? "name:" + fresh : "phone:" + digits
        }
        return sender
    }
}
