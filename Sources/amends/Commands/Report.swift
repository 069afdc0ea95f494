import ArgumentParser
import Foundation
import Operations
import Recovery
import Storage
import Web

struct Report: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the page of a month for the sponsor, as HTML and as PDF.",
        discussion: """
            The HTML file needs nothing beside it: no network, no script. A PDF is printed by Chromium or Chrome where one \
            is on PATH. Without --html and --pdf it writes month-2026-10.html here.
            """)

    @Option(help: "The month (2026-10); the last whole one unless said.") var month: String?
    @Option(help: "The HTML file to write.") var html: String?
    @Option(help: "The PDF file to write.") var pdf: String?
    @OptionGroup var which: WhichOrganization

    func validate() throws {
        if let month, LocalMonth(month) == nil { throw ValidationError("--month is a month such as 2026-10") }
    }

    func work(in office: Office) async throws {
        let organization = try await office.organization(which.organization)
        let place = office.workplace
        let current = try place.world.zones.zone(named: organization.zone).month(of: place.now)
        let month = month.flatMap { LocalMonth($0) } ?? current.adding(months: -1)
        let html = html ?? (pdf == nil ? "month-\(month).html" : nil)
        for path in [html, pdf].compactMap(\.self) {
            guard !FileManager.default.fileExists(atPath: office.path(path)) else {
                throw PlainError(.usage, "\(path) is there already; a report overwrites nothing")
            }
        }
        let text = try await document(of: organization, month, office)
        // First: without a browser nothing is written, and asking again finds no file in its way.
        if let pdf {
            try await PaperPrinter().print(text, to: office.path(pdf))
            office.output.line(pdf)
        }
        if let html {
            try Data(text.utf8).write(to: URL(filePath: office.path(html)))
            office.output.line(html)
        }
        try await RecordMonthReport(of: organization, month).run(at: place)
    }

    private func document(of organization: Organization, _ month: LocalMonth, _ office: Office) async throws
        -> String
    {
        let answer = try await ReadMonth(of: organization, month).run(
            with: office.reader, office.workplace.world)
        let logo = try await office.reader.read { connection in
            try organization.logo.flatMap { try connection.first(LogoFile(of: organization.key, hash: $0)) }
        }
        let frame = PaperFrame(try Assets(), logo: logo, isDemo: organization.isDemo)
        let page = MonthPage(answer, of: organization, now: office.workplace.now, isAlone: true)
        return frame.document(page).text
    }
}
