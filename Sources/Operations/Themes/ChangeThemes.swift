import Insight
package import Recovery
import Storage

/// Keeps a theme under a name, or changes one that is kept; what comments say stays as it is.
package struct ChangeThemes: Sendable {
    package let organization: Organization.Key
    package let actor: ID<Member>
    package let change: Change

    package enum Change: Sendable {
        case keep(name: String, [ThemeTerm])
        case rename(ID<KeptTheme>, to: String)
        case add([ThemeTerm], to: ID<KeptTheme>)
        case remove(ThemeTerm, from: ID<KeptTheme>)
        /// The second keeps its name and takes over the terms of the first, which is no more.
        case merge(ID<KeptTheme>, into: ID<KeptTheme>)
        case drop(ID<KeptTheme>)
    }

    package init(of organization: Organization.Key, by actor: ID<Member>, _ change: Change) {
        self.organization = organization
        self.actor = actor
        self.change = change
    }

    /// - Throws: `NotAllowed`, `Missing` for a theme that is not there, or `KeptTheme.ThemeRefusal`.
    package func run(at workplace: Workplace) async throws {
        let world = workplace.world
        try await workplace.writer.write { connection in
            _ = try connection.actor(self.actor, of: self.organization, needing: .administer)
            // One after the other: each sees how many there are, and what they are called.
            _ = try connection.rows(
                "SELECT id FROM organizations WHERE id = \(self.organization)\(connection.dialect.forUpdate)")
            let kept = try connection.all(KeptThemes(of: self.organization))
            try self.make(kept, connection, world)
        }
    }

    private func make(_ kept: [KeptTheme], _ connection: any WriteConnection, _ world: World) throws {
        switch change {
        case .keep(let name, let terms):
            try Self.check(terms)
            let theme = try KeptTheme(
                ID(world.newName()), named: name, terms, by: actor, now: world.now(), among: kept)
            try connection.save(theme, of: organization)
        case .rename(let id, let name):
            try alter(id, of: kept, connection) { theme in try theme.rename(to: name, among: kept) }
        case .add(let terms, let id):
            try Self.check(terms)
            try alter(id, of: kept, connection) { theme in try theme.add(terms) }
        case .remove(let term, let id):
            try alter(id, of: kept, connection) { theme in try theme.remove(term) }
        case .merge(let id, let other):
            let merged = try Self.theme(id, of: kept)
            try alter(other, of: kept, connection) { theme in try theme.merge(merged) }
            try connection.remove(id, of: organization)
        case .drop(let id):
            try connection.remove(try Self.theme(id, of: kept).id, of: organization)
        }
    }

    private func alter(
        _ id: ID<KeptTheme>, of kept: [KeptTheme], _ connection: any WriteConnection,
        _ body: (inout KeptTheme) throws -> Void
    ) throws {
        var theme = try Self.theme(id, of: kept)
        try body(&theme)
        try connection.save(theme, of: organization)
    }

    private static func theme(_ id: ID<KeptTheme>, of kept: [KeptTheme]) throws -> KeptTheme {
        guard let theme = kept.first(where: { $0.id == id }) else { throw Missing("theme") }
        return theme
    }

    private static func check(_ terms: [ThemeTerm]) throws {
        guard let wrong = terms.first(where: { Theme.Term($0) == nil }) else { return }
        throw KeptTheme.ThemeRefusal.notATerm(String(wrong.written.prefix(40)))
    }
}
