package import Recovery

/// The cases that go on in one of these.
package struct CasesMergedInto: Query {
    package let organization: Organization.Key
    package let ids: [ID<Case>]

    package init(of organization: Organization.Key, _ ids: [ID<Case>]) {
        self.organization = organization
        self.ids = ids
    }

    package var sql: SQL {
        """
        SELECT id FROM cases
        WHERE organization_id = \(organization) AND merged_into_id IN \(list: ids) AND merged_into_id IS NOT NULL
        ORDER BY id
        """
    }

    package func answer(_ row: Row) throws -> ID<Case> { try row.id(0) }
}

/// The older case in which one goes on; nil for one that stands by itself.
package struct MergedInto: Query {
    package let organization: Organization.Key
    package let id: ID<Case>

    package init(of organization: Organization.Key, _ id: ID<Case>) {
        self.organization = organization
        self.id = id
    }

    package var sql: SQL {
        """
        SELECT merged_into_id FROM cases WHERE organization_id = \(organization) AND id = \(id)
        """
    }

    package func answer(_ row: Row) throws -> ID<Case>? { try row.optionalID(0) }
}

extension ReadConnection {
    /// The case and those that go on in it, at once or through others.
    package func casesGoingOn(in id: ID<Case>, of organization: Organization.Key) throws -> [ID<Case>] {
        var (ids, last) = ([id], [id])
        while !last.isEmpty {
            last = try all(CasesMergedInto(of: organization, last))
            ids += last
        }
        return ids
    }

    /// The case in which one goes on in the end; itself where it stands.
    package func caseStanding(for id: ID<Case>, of organization: Organization.Key) throws -> ID<Case> {
        var standing = id
        while let older = try first(MergedInto(of: organization, standing)) ?? nil { standing = older }
        return standing
    }
}
