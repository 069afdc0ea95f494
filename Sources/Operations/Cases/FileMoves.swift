import Recovery
import Storage

/// The moves of files, inside the transaction of the move of the case.
struct FileMoves {
    let organization: Organization.Key
    /// Of what is attached.
    let name: String
    let connection: any WriteConnection
    let now: Instant

    func attach(_ evidence: Evidence, _ bytes: FileBytes, to moved: inout Case, by actor: Member) throws {
        let others = try connection.all(CaseFiles(of: organization, [moved.id])).count
        try moved.attach(evidence, as: name, beside: others, by: actor.id, now: now)
        try connection.insert(
            evidence, bytes.pieces, as: name, by: actor.id, in: moved, of: organization, now: now)
    }

    func detach(_ id: ID<Evidence>, from moved: inout Case, by actor: Member) throws {
        let files = try connection.files(of: moved.id, in: organization)
        guard let file = files.first(where: { $0.id == id }) else { throw Missing("file") }
        try moved.detach(
            file.evidence, as: id.rawValue, attachedBy: file.member, by: actor, now: now)
        try connection.remove(file, of: organization)
    }
}
