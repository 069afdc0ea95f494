package import Recovery

/// How often an organization has asked its language model on a day of its own.
package struct ModelRequests: Query {
    package let organization: Organization.Key
    package let day: LocalDay

    package init(of organization: Organization.Key, on day: LocalDay) {
        self.organization = organization
        self.day = day
    }

    package var sql: SQL {
        """
        SELECT requests FROM language_model_days
        WHERE organization_id = \(organization) AND local_day = \(day.daysSince1970)
        """
    }

    package func answer(_ row: Row) throws -> Int { try row.int(0) }
}

extension WriteConnection {
    /// Counts one request more; whether there was one left.
    package func spendRequest(
        of organization: Organization.Key, on day: LocalDay, budget: Int
    ) throws -> Bool {
        try run(
            """
            INSERT INTO language_model_days (organization_id, local_day, requests)
            VALUES (\(organization), \(day.daysSince1970), 1)
            ON CONFLICT (organization_id, local_day) DO UPDATE SET requests = language_model_days.requests + 1
            WHERE language_model_days.requests < \(budget)
            """) > 0
    }
}
