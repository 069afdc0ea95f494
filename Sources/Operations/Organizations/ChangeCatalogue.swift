package import Recovery
import Storage

/// Adds a remedy to the catalogue, changes one, retires it or offers it again; what was chosen from it stays as it was.
package struct ChangeCatalogue: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let change: Change

    package enum Change: Sendable {
        case add(Remedy)
        /// Whether it is offered stays as it is.
        case change(Remedy)
        case retire(code: String)
        case offerAgain(code: String)
    }

    package init(of organization: Organization.Key, by actor: ID<Member>, _ change: Change) {
        self.organization = organization
        self.actor = actor
        self.change = change
    }

    package enum CatalogueRefusal: Refusal, Hashable {
        case noCode
        case codeTaken(String)
        case nameTooLong
        case costBelowZero

        package var rule: String {
            switch self {
            case .noCode: "remedy_code"
            case .codeTaken: "remedy_code_taken"
            case .nameTooLong: "remedy_name"
            case .costBelowZero: "usual_cost"
            }
        }
    }

    package func run(at workplace: Workplace) async throws {
        try await workplace.writeAgain { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            switch self.change {
            case .add(let remedy): try self.add(remedy, connection)
            case .change(let remedy): try self.change(remedy, connection)
            case .retire(let code): try self.offer(code, false, connection)
            case .offerAgain(let code): try self.offer(code, true, connection)
            }
        }
    }

    private func add(_ remedy: Remedy, _ connection: any WriteConnection) throws {
        guard remedy.code.isCode else { throw CatalogueRefusal.noCode }
        try check(remedy)
        let added = try connection.run(
            """
            INSERT INTO remedy_catalogue (organization_id, code, kind, name, usual_cost_minor)
            VALUES (\(organization), \(remedy.code), \(remedy.kind), \(remedy.name), \(remedy.usualCostMinor))
            ON CONFLICT (organization_id, code) DO NOTHING
            """)
        if added == 0 { throw CatalogueRefusal.codeTaken(remedy.code) }
    }

    private func change(_ remedy: Remedy, _ connection: any WriteConnection) throws {
        try check(remedy)
        let changed = try connection.run(
            """
            UPDATE remedy_catalogue SET kind = \(remedy.kind), name = \(remedy.name),
                usual_cost_minor = \(remedy.usualCostMinor)
            WHERE organization_id = \(organization) AND code = \(remedy.code)
            """)
        if changed == 0 { throw Missing("remedy") }
    }

    private func offer(_ code: String, _ isOffered: Bool, _ connection: any WriteConnection) throws {
        let changed = try connection.run(
            """
            UPDATE remedy_catalogue SET is_offered = \(isOffered)
            WHERE organization_id = \(organization) AND code = \(code)
            """)
        if changed == 0 { throw Missing("remedy") }
    }

    private func check(_ remedy: Remedy) throws(CatalogueRefusal) {
        guard (remedy.name ?? "").count <= 200 else { throw .nameTooLong }
        guard remedy.usualCostMinor >= 0 else { throw .costBelowZero }
    }
}
