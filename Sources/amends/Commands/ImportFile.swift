import ArgumentParser
import Connections
import Crypto
import FoundationEssentials
import Operations
import Recovery
import Storage
import Web

/// Takes the rows of a delimited file as signals.
struct ImportFile: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes a CSV file of survey answers; killed and started again it goes on where it was.",
        discussion: """
            Files that amends export wrote (accounts, customers, signals, behaviour_events) are known by their heading and \
            need no mapping; their folder takes all four.
            """)

    @Argument(help: "The file: any header, any of , ; tab |, UTF-8, UTF-16 or Windows-1252.")
    var file: String

    @Option(help: "A mapping saved under this name.")
    var mapping: String?

    @Option(help: "A mapping as a JSON file.")
    var mappingFile: String?

    @Option(help: "Save the mapping under this name for later files.")
    var saveAs: String?

    @Option(help: "The name under which the signals are keyed; the file's name unless said.")
    var source: String?

    @Option(help: "What was asked: nps, csat, ces, stars.")
    var measure: String?

    @Option(help: "The time zone of dates without an offset, such as Europe/London.")
    var zone: String?

    @Option(help: "How dates are written, such as dd/MM/yyyy HH:mm.")
    var dateFormat: String?

    @Option(name: .customLong("column"), help: "FIELD=HEADER: which column feeds a field. May be repeated.")
    var columns: [String] = []

    @Flag(help: "Each row is another customer.")
    var customerPerRow = false

    @Flag(help: "Nobody is named; the answers count in scores and open no case.")
    var anonymous = false

    @Flag(help: "A file of the past: it opens no case.")
    var history = false

    @Option(help: "Open cases also for older rows that happened since this day (2018-01-01).")
    var openCasesSince: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    @OptionGroup var which: WhichOrganization

    func work(in office: Office) async throws {
        let organization = try await office.organization(which.organization)
        let path = office.path(file)
        if isPlain, try await takeExported(at: path, organization, office) { return }
        let reading = try FileReading(path: path)
        let checked = try await DelimitedFile.check { try reading.bytes(at: $0, count: $1) }
        let (chosen, asked) = try await mapping(for: checked, reading, organization, office)
        if !asked.isEmpty {
            throw PlainError(
                .usage, "this must be said first:\n" + asked.map { "  " + $0 }.joined(separator: "\n"))
        }
        var plan = ImportPlan(mapping: chosen, file: checked)
        plan.openCasesSince = try since(in: organization, office)
        if let saveAs {
            try await SaveMapping(of: organization.key, chosen, as: saveAs).run(at: office.workplace)
        }
        let begun = try await BeginImport(
            of: organization.key, fileName: URL(filePath: path).lastPathComponent,
            fileHash: try reading.hash(), plan: plan
        ).run(at: office.workplace)
        if begun.counts.read > 0 { office.output.aside("going on after \(begun.counts.read) rows") }
        let ended = try await take(begun, reading, organization, office)
        report(ended, office)
    }

    private func take(
        _ begun: ImportProgress, _ reading: FileReading, _ organization: Organization, _ office: Office
    ) async throws -> ImportProgress {
        let start = ContinuousClock.now
        var told = start
        return try await RunImport(of: organization.key, begun.id).run(
            at: office.workplace, from: { try reading.bytes(at: $0, count: $1) }
        ) { progress in
            let now = ContinuousClock.now
            guard now - told >= .seconds(1) else { return }
            told = now
            let seconds = Double((now - start).wholeMilliseconds) / 1_000
            let rate = Double(progress.counts.read - begun.counts.read) / seconds
            let left = Double(progress.counts.total - progress.counts.read) / max(rate, 1)
            office.output.aside(
                "\(progress.counts.read) of \(progress.counts.total) rows, \(Int(rate)) a second, \(Int(left.rounded(.up))) s left"
            )
        }
    }

    private func report(_ ended: ImportProgress, _ office: Office) {
        let counts = ended.counts
        let unscored = counts.new - counts.scored
        if json {
            let result: JSON = [
                "id": ended.id.json, "read": counts.read.json, "new": counts.new.json,
                "scored": counts.scored.json, "unscored": unscored.json, "updated": counts.updated.json,
                "unchanged": counts.unchanged.json, "refused": counts.refused.json,
                "cases_opened": counts.casesOpened.json, "stray_bytes": counts.strayBytes.json,
            ]
            return office.output.line(result.text)
        }
        office.output.line(
            """
            import \(ended.id)
            \(counts.read) rows read: \(counts.new) new (\(counts.scored) scored, \(unscored) unscored), \
            \(counts.updated) updated, \(counts.unchanged) unchanged, \(counts.refused) refused
            \(counts.casesOpened) cases opened
            """)
        if counts.strayBytes > 0 {
            office.output.line(
                "\(counts.strayBytes) bytes were not of the file's encoding and were kept readable")
        }
        if counts.refused > 0 { office.output.line("see them with: amends imports refused \(ended.id)") }
    }

    private func since(in organization: Organization, _ office: Office) throws -> Instant? {
        guard let text = openCasesSince else { return nil }
        guard let day = LocalDay(text) else {
            throw PlainError(.usage, "--open-cases-since: \(text) is not a day such as 2018-01-01")
        }
        return try office.workplace.world.zones.zone(named: organization.zone).startOfDay(day)
    }
}
