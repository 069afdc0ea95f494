package import Hummingbird
import Insight
package import Logging
package import Operations
import Recovery
package import Storage

/// All that routes need: where operations work, what pages read from, and the public address.
package struct Site: Sendable {
    package let workplace: Workplace
    package let reader: Reader
    package let intake: SignalIntake
    package let tail: ChangeTail
    package let keys: KeyLookup
    package let vocabularies: Vocabularies
    let scorecards = KeptAnswers(whole: FigureFilter()) { asked, site in
        try await ReadScorecard(of: asked.organization, asked.filter).run(with: site.reader, site.world)
    }
    let programmes = KeptAnswers(whole: FigureFilter()) { asked, site in
        try await ReadProgramme(of: asked.organization, asked.filter).run(with: site.reader, site.world)
    }
    let workings = KeptAnswers(whole: FigureFilter()) { asked, site in
        try await ReadWhatWorks(of: asked.organization, asked.filter).run(with: site.reader, site.world)
    }
    let playbookResults = KeptAnswers(whole: FigureFilter()) { asked, site in
        try await ReadPlaybookResults(of: asked.organization).run(with: site.reader, site.world)
    }
    /// By the themes themselves too: wherever they are changed, the next look counts anew.
    let weighedThemes = KeptAnswers<WeighThemes, WeighThemes.Answer>(whole: nil) { asked, site in
        try await asked.filter.run(with: site.reader, site.world)
    }
    let suggestedThemes = KeptAnswers<SuggestThemes, SuggestThemes.Answer>(whole: nil) { asked, site in
        try await asked.filter.run(with: site.reader)
    }
    package let counters: Counters
    package let assets: Assets
    package let logger: Logger
    /// For links, cookies and the Origin check; never taken from a request.
    package let address: PublicAddress

    package init(workplace: Workplace, address: PublicAddress, assets: Assets, logger: Logger) {
        self.workplace = workplace
        reader = workplace.writer.reader
        intake = SignalIntake(workplace: workplace)
        tail = ChangeTail(at: workplace)
        keys = KeyLookup(reader: reader)
        vocabularies = Vocabularies(reader: reader)
        counters = Counters()
        self.assets = assets
        self.logger = logger
        self.address = address
    }

    package var world: World { workplace.world }

    /// The server starts: any organization's scorecard may be asked for.
    package func expectReaders() async throws {
        let organizations = try await reader.read { try $0.all(Organizations()) }
        await scorecards.expect(organizations, at: world.now())
    }

    /// To be called every minute.
    package func keepScorecardsReady() async { await scorecards.keepReady(at: self) }

    /// Where a one-time link leads.
    func setupAddress(_ token: String) -> String { address.origin + Path.setup(token: token).text }

    /// Every route of the application; what is asked for is answered by one of them or not at all.
    package func router() -> Router<Visit> {
        let router = Router(context: Visit.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Answering(site: self))
        HealthRoutes(site: self).add(to: router)
        assets.add(to: router)
        APIRoutes(site: self).add(to: router)
        PageRoutes.add(self, to: router)
        return router
    }
}

/// The address under which people reach the server, such as `https://amends.example.com`.
package struct PublicAddress: Hashable, Sendable {
    /// Without a slash at the end.
    package let origin: String

    /// Nil unless it is http or https with a host and nothing behind it.
    package init?(_ text: String) {
        let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let scheme = ["https://", "http://"].first(where: { trimmed.hasPrefix($0) }) else { return nil }
        let host = trimmed.dropFirst(scheme.count)
        guard !host.isEmpty, !host.contains(where: { "/?#@ ".contains($0) }) else { return nil }
        origin = trimmed
    }

    package var isSecure: Bool { origin.hasPrefix("https://") }
}
