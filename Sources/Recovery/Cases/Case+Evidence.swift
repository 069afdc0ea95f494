extension Case {
    /// Why a file is not attached, or not removed.
    package enum EvidenceRefusal: Refusal, Hashable {
        case empty
        case tooLong
        case notAName
        case tooManyWords
        case tooMany
        case somebodyElses

        package var rule: String {
            switch self {
            case .empty: "file_empty"
            case .tooLong: "file_of_25_mb"
            case .notAName: "file_name"
            case .tooManyWords: "file_words"
            case .tooMany: "hundred_files_a_case"
            case .somebodyElses: "file_of_somebody_else"
            }
        }
    }

    /// Keeps a file with the case, ended or not. `others` is how many it has.
    package mutating func attach(
        _ evidence: Evidence, as name: String, beside others: Int, by member: ID<Member>, now: Instant
    ) throws(EvidenceRefusal) {
        guard evidence.bytes > 0 else { throw .empty }
        guard evidence.bytes <= Evidence.mostBytes else { throw .tooLong }
        guard evidence.isNamed else { throw .notAName }
        guard (evidence.words?.count ?? 0) <= Evidence.longestWords else { throw .tooManyWords }
        guard others < Evidence.mostOfACase else { throw .tooMany }
        note(.fileAttached, at: now, by: member, about: name, became: evidence.mark)
    }

    /// One's own, or anybody's with the permission to assign.
    package static func mayDetach(_ actor: Member, attachedBy member: ID<Member>) -> Bool {
        actor.id == member || actor.role.may(.assignCases)
    }

    /// Takes a file away, with its name and its words.
    package mutating func detach(
        _ evidence: Evidence, as name: String, attachedBy member: ID<Member>, by actor: Member, now: Instant
    ) throws(EvidenceRefusal) {
        guard Self.mayDetach(actor, attachedBy: member) else { throw .somebodyElses }
        note(.fileRemoved, at: now, by: actor.id, about: name, was: evidence.mark)
    }
}

extension Evidence {
    /// As much of the hash as tells one file from another; history keeps it.
    fileprivate var mark: String { String(hash.prefix(12)) }
}
