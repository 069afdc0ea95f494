import Recovery
import Storage

extension [Remedy] {
    /// Those that the playbook of the case proposes in its order, then the others in theirs.
    func inOrder(of shown: PlaybookShown?) -> [Remedy] {
        guard case .found(let playbook) = shown?.standing else { return inOrder }
        let codes = playbook.remedies.map(\.code)
        let proposed = filter { codes.contains($0.code) }
            .sorted { codes.firstIndex(of: $0.code) ?? 0 < codes.firstIndex(of: $1.code) ?? 0 }
        return proposed + inOrder.filter { !codes.contains($0.code) }
    }
}

extension PlaybookShown {
    /// Nil once the case is over.
    ///
    /// - Parameter reported: the reason that the source reported, where it is one of the organization's.
    init?(
        for found: Case, reporting reported: Reason?, _ catalogue: [Remedy],
        in organization: Organization.Key,
        _ connection: any ReadConnection
    ) throws {
        guard found.isOpen else { return nil }
        let standing: Standing
        if let diagnosis = found.stage.diagnosis {
            // A case that was diagnosed before there were playbooks has none that it began with.
            let begun = try connection.first(PlaybookVersions(of: organization, found.id, found: diagnosis))
            standing = .found(
                try begun?.playbook
                    ?? connection.playbook(of: diagnosis.cause, reason: diagnosis.reason, in: organization))
        } else if let reported, found.round == 1 {
            let suspected = try connection.playbook(
                of: reported.cause, reason: reported.code, in: organization)
            standing = .suspected(suspected, reason: Words.reason(reported.code))
        } else {
            standing = .unknown(try Cause.allCases.map { try connection.playbook(of: $0, in: organization) })
        }
        self.init(of: standing, names: catalogue.names)
    }
}
