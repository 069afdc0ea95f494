package import Recovery

/// A file that is attached to a case.
package struct AttachedFile: Sendable {
    package let id: ID<Evidence>
    package let caseID: ID<Case>
    package let round: Int
    package let member: ID<Member>
    package let memberName: String
    package let attachedAt: Instant
    package let evidence: Evidence

    static let columns: SQL = """
        f.id, f.case_id, f.round, f.member_id, m.name, f.attached_ms, f.name, f.words, f.hash, f.bytes, f.media_type
        """

    static let memberJoin: SQL = """
        JOIN members m ON m.organization_id = f.organization_id AND m.id = f.member_id
        """

    init(_ row: Row) throws {
        id = try row.id(0)
        caseID = try row.id(1)
        round = try row.int(2)
        member = try row.id(3)
        memberName = try row.text(4)
        attachedAt = try row.instant(5)
        evidence = Evidence(
            name: try row.optionalText(6) ?? "", words: try row.optionalText(7), hash: try row.text(8),
            bytes: try row.int(9), kind: try row.code(10))
    }
}

/// What was attached to these cases, in the order in which it was.
package struct CaseFiles: Query {
    package let organization: Organization.Key
    package let ids: [ID<Case>]

    package init(of organization: Organization.Key, _ ids: [ID<Case>]) {
        self.organization = organization
        self.ids = ids
    }

    package var sql: SQL {
        """
        SELECT \(AttachedFile.columns) FROM case_files f \(AttachedFile.memberJoin)
        WHERE f.organization_id = \(organization) AND f.case_id IN \(list: ids)
        ORDER BY f.attached_ms, f.id
        """
    }

    package func answer(_ row: Row) throws -> AttachedFile { try AttachedFile(row) }
}

extension ReadConnection {
    /// What was attached to a case and to those that go on in it.
    package func files(of id: ID<Case>, in organization: Organization.Key) throws -> [AttachedFile] {
        try all(CaseFiles(of: organization, try casesGoingOn(in: id, of: organization)))
    }
}

/// One attached file.
package struct FileByID: Query {
    package let organization: Organization.Key
    package let id: ID<Evidence>

    package init(of organization: Organization.Key, _ id: ID<Evidence>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT \(AttachedFile.columns) FROM case_files f \(AttachedFile.memberJoin)
        WHERE f.organization_id = \(organization) AND f.id = \(id)
        """
    }

    package func answer(_ row: Row) throws -> AttachedFile { try AttachedFile(row) }
}

/// The attached files of all cases, newest first.
package struct FileList: Query {
    package let organization: Organization.Key
    package let condition: SQL
    package let limit: Int

    package init(of organization: Organization.Key, before id: String?, limit: Int) {
        self.organization = organization
        condition = id.map { "f.id < \($0)" } ?? "1 = 1"
        self.limit = limit
    }

    package var sql: SQL {
        """
        SELECT \(AttachedFile.columns) FROM case_files f \(AttachedFile.memberJoin)
        WHERE f.organization_id = \(organization) AND \(condition) ORDER BY f.id DESC LIMIT \(limit)
        """
    }

    package func answer(_ row: Row) throws -> AttachedFile { try AttachedFile(row) }
}
