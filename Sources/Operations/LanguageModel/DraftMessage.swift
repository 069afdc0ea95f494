import Connections
import Insight
package import Recovery
import Storage

/// Has an organization's language model draft a first message to the customer of a case. Nothing is sent and nothing is kept: a
/// person changes the text, and sends it or does not.
package struct DraftMessage: Sendable {
    package let organization: Organization.Key
    package let about: About

    /// What the message answers.
    package struct About: Sendable {
        package let comment: String
        package let cause: Cause?
        /// In which to write, as a code such as "de".
        package let language: String
        /// How the customer is called; nil where nobody knows, and the place is left for a person to fill.
        package let addressee: String?
        /// Of the customer and their company, so far as they are known: they are not told.
        package let names: [String]

        package init(
            comment: String, cause: Cause?, language: String, addressee: String?, names: [String]
        ) {
            self.comment = comment
            self.cause = cause
            self.language = language
            self.addressee = addressee
            self.names = names
        }
    }

    package init(of organization: Organization.Key, _ about: About) {
        self.organization = organization
        self.about = about
    }

    package enum Outcome: Hashable, Sendable {
        case drafted(String)
        case failed(ModelFault)
        case budgetUsed
    }

    /// - Throws: `Missing` where no language model is switched on.
    package func run(at workplace: Workplace) async throws -> Outcome {
        guard let asking = try await ModelAsking(of: organization, at: workplace), asking.endpoint.isOn else {
            throw Missing("language model")
        }
        guard try await asking.spend() else { return .budgetUsed }
        let names = try await asking.namesOfMembers() + about.names
        let question = DraftAnswer.question(
            answering: MaskedText(about.comment, names: names).text, cause: about.cause,
            language: about.language)
        let answer = await asking.answer(to: question) ?? .failure(.brokenOff)
        switch Result(catching: { () throws(ModelFault) in try DraftAnswer(answer.get()) }) {
        case .success(let draft):
            try await asking.note(nil)
            guard let addressee = about.addressee else { return .drafted(draft.message) }
            return .drafted(draft.message.replacing(DraftAnswer.customer, with: addressee))
        case .failure(let fault):
            try await asking.note(fault)
            return .failed(fault)
        }
    }
}
