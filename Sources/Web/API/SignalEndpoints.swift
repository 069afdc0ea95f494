import Connections
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations
import Recovery
import Storage

/// Signals in, one or many, and out.
struct SignalEndpoints {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .post, "signals", .write, "Takes one signal, once under its source and id.",
                fields: Self.fields
            ) {
                request, _, caller in
                let form = try SignalForm(received: try await request.json())
                let answer = try await site.intake.receive(form, of: caller.organization)
                count(answer)
                if case .refused(let refusal) = answer { throw refusal }
                return Response.json(answer.json, status: answer.isNew ? .created : .ok)
            },
            Endpoint(
                .post, "signals/batch", .write,
                "Takes signals, one JSON document a line (NDJSON); answers a line for each, in order.",
                fields: Self.fields
            ) { request, _, caller in
                batch(request, caller)
            },
            Endpoint(.get, "signals", .read, "Lists signals, newest first.") { request, _, caller in
                let query = SignalList(
                    of: caller.organization, before: try request.cursor, limit: request.limit)
                let signals = try await site.reader.read { try $0.all(query) }
                return Response.json(.list(signals.map(\.json), limit: request.limit))
            },
            Endpoint(.get, "signals/{id}", .read, "One signal.") { _, context, caller in
                let query = SignalList(of: caller.organization, id: try context.id(of: "signal"))
                guard let signal = try await site.reader.read({ try $0.first(query) }) else {
                    throw Missing("signal")
                }
                return Response.json(signal.json)
            },
        ]
    }

    /// The answers of a batch go out while it is still coming in, each after its commit.
    private func batch(_ request: Request, _ caller: Caller) -> Response {
        let body = request.body
        return Response(
            status: .ok, headers: [.contentType: "application/x-ndjson"],
            body: ResponseBody { writer in
                var lines = BatchLines()
                var waiting: [BatchLines.Line] = []
                for try await buffer in body {
                    waiting += lines.take(buffer.readableBytesView)
                    guard waiting.count >= Self.setSize else { continue }
                    try await writer.write(ByteBuffer(bytes: await answers(to: waiting, caller)))
                    waiting = []
                }
                if let last = lines.finish() { waiting.append(last) }
                try await writer.write(ByteBuffer(bytes: await answers(to: waiting, caller)))
                try await writer.finish(nil)
            })
    }

    private static let setSize = 256

    private func answers(to lines: [BatchLines.Line], _ caller: Caller) async -> [UInt8] {
        var forms: [SignalForm] = []
        var numbers: [Int] = []
        var answers: [(line: Int, answer: JSON)] = []
        for line in lines {
            switch line {
            case .complete(let number, let bytes):
                do {
                    forms.append(try SignalForm(received: try JSON(parsing: bytes)))
                    numbers.append(number)
                } catch {
                    answers.append((number, Self.refused(error, line: number)))
                }
            case .tooLong(let number, _):
                answers.append((number, Self.refused(HTTPError(.contentTooLarge), line: number)))
            }
        }
        if !forms.isEmpty {
            do {
                let set = ReceiveSignals(of: caller.organization, forms)
                let taken = try await set.run(at: site.workplace)
                // They are durable by now; where this cannot be read, words without a zone will do.
                let house =
                    taken.contains(where: \.isRefused)
                    ? try? await site.house(of: caller.organization) : nil
                for (number, answer) in zip(numbers, taken) {
                    count(answer)
                    if case .refused(let refusal) = answer {
                        answers.append((number, Self.refused(refusal, line: number, in: house)))
                    } else {
                        answers.append((number, answer.json(line: number)))
                    }
                }
            } catch {
                site.logger.error("batch failed", metadata: ["fault": "\(error)"])
                answers += numbers.map { ($0, Self.refused(error, line: $0)) }
            }
        }
        return answers.sorted { $0.line < $1.line }.flatMap { $0.answer.encoded() + [UInt8(ascii: "\n")] }
    }

    private static func refused(_ error: any Error, line: Int, in house: Problem.House? = nil) -> JSON {
        let problem = Problem(error, in: house)
        return [
            "line": line.json, "status": problem.isFault ? "failed" : "refused",
            "problem": problem.document(),
        ]
    }

    private func count(_ answer: SignalAnswer) {
        site.counters.count("amends_signals_total{answer=\"\(answer.word)\"}")
        if answer.opened { site.counters.count("amends_cases_opened_total") }
    }

    private static let fields: [APIDocsPage.Field] = [
        APIDocsPage.Field("source", type: "string", isNeeded: true, meaning: "Where it was said."),
        APIDocsPage.Field(
            "id", type: "string or number", isNeeded: true, meaning: "Its id there; kept as text."),
        APIDocsPage.Field(
            "customer", type: "object", isNeeded: false,
            meaning: "id, email, name, phone, account. Without it the answer is anonymous."),
        APIDocsPage.Field(
            "measure", type: "string", isNeeded: false,
            meaning: Measure.allCases.map(\.rawValue).joined(separator: ", ")),
        APIDocsPage.Field(
            "score", type: "integer", isNeeded: false, meaning: "Within the scale; never clamped."),
        APIDocsPage.Field(
            "scale", type: "object", isNeeded: false,
            meaning: "lowest, highest, detractor_up_to, promoter_from; else the measure's own."),
        APIDocsPage.Field("comment", type: "string", isNeeded: false, meaning: "The customer's own words."),
        APIDocsPage.Field("occurred_at", type: "date-time", isNeeded: false, meaning: "RFC 3339; else now."),
        APIDocsPage.Field("channel", type: "string", isNeeded: false, meaning: "How it was said."),
        APIDocsPage.Field("entry_point", type: "string", isNeeded: false, meaning: "Where it was asked."),
        APIDocsPage.Field("touchpoint", type: "string", isNeeded: false, meaning: "What it is about."),
        APIDocsPage.Field("stage", type: "string", isNeeded: false, meaning: "Of the journey."),
        APIDocsPage.Field("tags", type: "array of strings", isNeeded: false, meaning: "Of the situation."),
        APIDocsPage.Field("reported_reason", type: "string", isNeeded: false, meaning: "Code of a reason."),
        APIDocsPage.Field("language", type: "string", isNeeded: false, meaning: "Of the comment."),
        APIDocsPage.Field("reach", type: "integer", isNeeded: false, meaning: "How many saw it in public."),
        APIDocsPage.Field("permalink", type: "string", isNeeded: false, meaning: "Where it can be read."),
        APIDocsPage.Field("churn_intent", type: "boolean", isNeeded: false, meaning: "Says they will leave."),
        APIDocsPage.Field("contact_me", type: "boolean", isNeeded: false, meaning: "Asks for contact."),
        APIDocsPage.Field("test", type: "boolean", isNeeded: false, meaning: "Out of every figure."),
        APIDocsPage.Field("history", type: "boolean", isNeeded: false, meaning: "Opens no case."),
        APIDocsPage.Field(
            "open_cases_since", type: "date-time", isNeeded: false,
            meaning: "Lets an older signal open a case when it happened since then."),
    ]
}

extension SignalAnswer {
    var word: String {
        switch self {
        case .taken: "taken"
        case .updated: "updated"
        case .unchanged: "unchanged"
        case .refused: "refused"
        }
    }

    var isNew: Bool {
        if case .taken = self { true } else { false }
    }

    var json: JSON { .object(members) }

    func json(line: Int) -> JSON { .object([JSON.Member("line", line.json)] + members) }

    private var members: [JSON.Member] {
        let (id, joined): (ID<Signal>?, ID<Case>?) =
            switch self {
            case .taken(let id, let joined, _), .updated(let id, let joined, _),
                .unchanged(let id, let joined):
                (id, joined)
            case .refused: (nil, nil)
            }
        return [
            JSON.Member("status", .string(word)), JSON.Member("id", id.json),
            JSON.Member("case", joined.json),
            JSON.Member("case_opened", opened.json),
        ]
    }
}

extension Signal {
    var json: JSON {
        [
            "id": id.json, "source": said.source.json, "source_id": said.sourceID.json,
            "customer": customer.json, "case": joined.json, "measure": said.measure.json,
            "score": said.score.json, "band": band.json, "comment": said.comment.json,
            "channel": said.channel.json, "entry_point": said.entryPoint.json,
            "touchpoint": said.touchpoint.json, "stage": said.stage.json, "segment": stamp.segment.json,
            "tags": said.tags.json, "reported_reason": said.reportedReason.json,
            "language": said.language.json, "permalink": said.permalink.json, "reach": said.reach.json,
            "occurred_at": occurredAt.json, "received_at": receivedAt.json,
            "churn_intent": said.churnIntent.json, "contact_me": said.contactMe.json,
            "test": said.isTest.json, "history": isHistory.json,
        ]
    }
}

extension SignalAnswer {
    fileprivate var isRefused: Bool { if case .refused = self { true } else { false } }
}
