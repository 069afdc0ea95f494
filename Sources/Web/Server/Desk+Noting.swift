import Insight
import Logging
import Operations
import Recovery
import Storage

/// Pages that are read leave a trace, by which a programme is assessed. Where it cannot be written they are shown all the
/// same.
extension Desk {
    func noteView(of id: ID<Case>) async {
        await note { try await NoteCaseView(of: key, id, by: member.id).run(at: site.workplace) }
    }

    /// Once a day.
    func noteReading(_ kind: AssessmentFacts.Event.Kind) async throws {
        let query = ProgrammeEvents(of: key, kind.rawValue, on: today)
        guard try await read({ try $0.first(query) }) == nil else { return }
        await note {
            try await NoteProgrammeEvent(kind, of: organization, by: member.id).run(at: site.workplace)
        }
    }

    func note(_ write: () async throws -> Void) async {
        do {
            try await write()
        } catch {
            site.logger.warning("what was read could not be noted: \(error)")
        }
    }
}
