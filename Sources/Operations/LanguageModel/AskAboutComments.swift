import Connections
import Insight
package import Recovery
import Storage

/// Asks an organization's language model about comments whose cause their words do not tell, some at once. What it suggests is shown and
/// does nothing; where it fails, "unclear" stays.
package struct AskAboutComments: Sendable {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    package static let atOnce = 4
    /// Longer than any answer may take.
    private static let lease = Duration.seconds(180)

    /// How many were answered; 0 where nobody is to be asked, nothing is left to ask, or it failed.
    package func run(at workplace: Workplace) async throws -> Int {
        let now = workplace.now
        guard let asking = try await ModelAsking(of: organization, at: workplace), asking.endpoint.isOn,
            asking.known.pausedUntil.map({ $0 <= now }) ?? true, try await asking.hasBudget()
        else { return 0 }
        let query = CommentsToAsk(
            of: organization, by: asking.endpoint.model, lease: now.subtracting(Self.lease),
            // After a fault one is enough to see whether it has passed.
            limit: asking.known.faults == 0 ? Self.atOnce : 1)
        let comments = try await workplace.writer.read { try $0.all(query) }
        guard !comments.isEmpty else { return 0 }
        let names = try await asking.namesOfMembers()
        let questions = comments.map { Question($0, names: names, of: asking.endpoint.model) }
        let outcomes = try await ask(questions, asking)
        try await note(outcomes, asking)
        return outcomes.count { $0 == .answered }
    }

    private enum Outcome: Equatable {
        case answered
        case failed(ModelFault)
        /// Nobody was asked, or the program ends.
        case left
    }

    private func ask(_ questions: [Question], _ asking: ModelAsking) async throws -> [Outcome] {
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for question in questions {
                group.addTask {
                    if let known = try await self.takeKnown(question, asking) { return known }
                    return try await self.ask(question, asking)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// What was answered to the very same question before.
    private func takeKnown(_ question: Question, _ asking: ModelAsking) async throws -> Outcome? {
        let query = ModelAnswers(of: organization, to: [question.hash])
        guard let known = try await asking.workplace.writer.read({ try $0.first(query) }) else { return nil }
        let claimed = try await asking.workplace.writer.write { connection in
            guard try claim(question, asking, connection) else { return false }
            try settle(question, as: known, asking, connection)
            return true
        }
        return claimed ? .answered : .left
    }

    private func ask(_ question: Question, _ asking: ModelAsking) async throws -> Outcome {
        guard try await asking.spend(claiming: { try self.claim(question, asking, $0) }),
            let answer = await asking.answer(to: question.sent)
        else { return .left }
        let found: ModelAnswers.Entry
        do throws(ModelFault) {
            let read = try question.masked.suggestion(answer.get())
            found = ModelAnswers.Entry(
                question: question.hash, cause: read.cause, confidence: read.confidence, places: read.places)
        } catch {
            if error.isAnswer { try await settleInVain(question, asking) }
            return .failed(error)
        }
        try await asking.workplace.writer.write { connection in
            try connection.save(found, of: organization, at: asking.workplace.now)
            try settle(question, as: found, asking, connection)
        }
        return .answered
    }

    private func claim(
        _ question: Question, _ asking: ModelAsking, _ connection: any WriteConnection
    ) throws -> Bool {
        let now = asking.workplace.now
        return try connection.claim(
            question.about, of: organization, by: asking.endpoint.model, at: now,
            lease: now.subtracting(Self.lease))
    }

    private func settle(
        _ question: Question, as answer: ModelAnswers.Entry, _ asking: ModelAsking,
        _ connection: any WriteConnection
    ) throws {
        try connection.settle(
            question.about, of: organization, by: asking.endpoint.model, cause: answer.cause,
            confidence: answer.confidence, places: question.masked.original(of: answer.places),
            at: asking.workplace.now)
    }

    /// Asked again, it would answer the same.
    private func settleInVain(_ question: Question, _ asking: ModelAsking) async throws {
        try await asking.workplace.writer.write { connection in
            try connection.settle(
                question.about, of: organization, by: asking.endpoint.model, cause: nil, confidence: 0,
                places: [], at: asking.workplace.now)
        }
    }

    /// Only where nobody was answered the next ones wait.
    private func note(_ outcomes: [Outcome], _ asking: ModelAsking) async throws {
        let fault = outcomes.lazy.compactMap { outcome -> ModelFault? in
            if case .failed(let fault) = outcome { fault } else { nil }
        }.first
        let isAnswered = outcomes.contains(.answered)
        guard isAnswered || fault != nil else { return }
        let now = asking.workplace.now
        if let fault, isAnswered {
            try await asking.workplace.writer.write {
                try $0.keep(fault, of: organization, at: now, pausingUntil: nil)
            }
        } else if fault != nil || asking.known.faults > 0 {
            try await asking.note(fault)
        }
    }
}

/// A comment as it is asked about.
private struct Question: Sendable {
    let about: CommentsToAsk.Entry
    let masked: MaskedText
    let sent: ChatQuestion
    /// Of all that is sent.
    let hash: String

    init(_ comment: CommentsToAsk.Entry, names: [String], of model: String) {
        about = comment
        masked = MaskedText(comment.comment, names: names + comment.names)
        sent = CauseAnswer.question(about: masked.text)
        hash = Secret.hash(of: sent.body(for: model))
    }
}
