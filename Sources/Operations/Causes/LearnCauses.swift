import Insight
package import Recovery
import Storage

/// Learns anew from the causes that an organization's people found, once there are a fifth more of them than the last time.
/// What was learned is gone by from then on where it suggests at least as well as what was before.
package struct LearnCauses: Sendable {
    package let organization: Organization.Key

    package init(of organization: Organization.Key) {
        self.organization = organization
    }

    /// Whether it learned. Takes some seconds, in which nobody waits for the database.
    ///
    /// - Throws: when the program came without its texts.
    package func run(at workplace: Workplace) async throws -> Bool {
        let organization = organization
        let now = workplace.now
        let (models, count) = try await workplace.writer.read { connection in
            (
                try connection.all(CauseModels(of: organization)),
                try connection.first(ConfirmedCount(of: organization)) ?? 0
            )
        }
        let last = models.first
        guard CauseLearning.isDue(confirmed: count, after: last?.confirmed) else { return false }
        let found = try await workplace.writer.read {
            try $0.all(ConfirmedCauses(of: organization, until: now))
        }
        let usedUntil = models.first(where: \.isUsed)?.until
        let number = (last?.number ?? 0) + 1
        let (trial, model) = try await OwnThread.learning.run { () throws -> (CauseLearning, CauseModel?) in
            let own = try LabelledComment.own()
            let confirmed = found.map(LabelledComment.init)
            let trial = CauseLearning(
                own: own, confirmed: confirmed,
                before: usedUntil.map { until in found.count { $0.foundAt <= until } } ?? 0,
                fold: (number - 1) % CauseFolds.count)
            return (trial, trial.isAtLeastAsGood ? CauseModel(learning: own, confirmed: confirmed) : nil)
        }
        let entry = CauseModels.Entry(
            number: number, learnedAt: now, confirmed: count, until: now,
            trial: (trial.heldBack, trial.hits, trial.hitsBefore), isUsed: model != nil)
        guard try await workplace.writer.write({ try $0.insert(entry, of: organization) }) else {
            // Another server has learned meanwhile.
            return try await FollowCauses(of: organization).run(at: workplace)
        }
        if let model { workplace.world.comments.use(.init(number: number, causes: model), for: organization) }
        return true
    }
}

extension LabelledComment {
    init(_ found: ConfirmedCauses.Entry) {
        self.init(found.cause, language: found.language ?? "", text: found.comment)
    }
}
