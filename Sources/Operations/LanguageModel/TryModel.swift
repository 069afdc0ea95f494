import Connections
import Insight
package import Recovery
import Storage

/// Asks the language model that is set about a comment that nobody wrote, also while it is switched off.
package struct TryModel: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>

    package init(of organization: Organization.Key, by actor: ID<Member>) {
        self.organization = organization
        self.actor = actor
    }

    package enum Outcome: Hashable, Sendable {
        /// Nil: unclear.
        case answered(ModelSuggestion?)
        case failed(ModelFault)
        case budgetUsed
    }

    /// - Throws: `NotAllowed`, or `Missing` where none is set up.
    package func run(at workplace: Workplace) async throws -> Outcome {
        try await workplace.writer.read { connection in
            _ = try connection.actor(actor, of: organization, needing: .connectOutside)
        }
        guard let asking = try await ModelAsking(of: organization, at: workplace) else {
            throw Missing("language model")
        }
        guard try await asking.spend() else { return .budgetUsed }
        let masked = MaskedText.maskedExample
        let answer = await asking.answer(to: CauseAnswer.question(about: masked.text)) ?? .failure(.brokenOff)
        switch Result(catching: { () throws(ModelFault) in try masked.suggestion(answer.get()) }) {
        case .success(let read):
            try await asking.note(nil)
            return .answered(
                read.cause.map {
                    ModelSuggestion(
                        model: asking.endpoint.model, cause: $0, confidence: read.confidence,
                        places: masked.original(of: read.places))
                })
        case .failure(let fault):
            try await asking.note(fault)
            return .failed(fault)
        }
    }
}
