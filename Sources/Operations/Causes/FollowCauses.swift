import Insight
package import Recovery
import Storage

/// Goes by what an organization has set and by the model that it uses, where another server learned it or this one has begun anew. It is learned
/// again from the same causes: no weights are kept, and what was erased since is not in it.
package struct FollowCauses: Sendable {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    /// Whether it is another model now.
    ///
    /// - Throws: when the program came without its texts.
    package func run(at workplace: Workplace) async throws -> Bool {
        let organization = organization
        let comments = workplace.world.comments
        let (home, models) = try await workplace.writer.read {
            (try $0.organization(organization), try $0.all(CauseModels(of: organization)))
        }
        comments.listen(for: home.competitors, in: organization)
        guard let used = models.first(where: \.isUsed), used.number > comments.number(for: organization)
        else { return false }
        let found = try await workplace.writer.read {
            try $0.all(ConfirmedCauses(of: organization, until: used.until))
        }
        let causes = try await OwnThread.learning.run {
            CauseModel(learning: try LabelledComment.own(), confirmed: found.map(LabelledComment.init))
        }
        comments.use(.init(number: used.number, causes: causes), for: organization)
        return true
    }
}
