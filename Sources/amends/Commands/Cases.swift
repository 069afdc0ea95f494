import ArgumentParser
import Connections
import Operations
import Recovery
import Storage
import Web

struct Cases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cases and the moves of their recovery, by the rules of the pages.",
        subcommands: [
            List.self, Show.self, TouchCase.self, Diagnose.self, ChooseRemedy.self, Deliver.self, Reopen.self,
            End.self,
        ])

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Lists cases, newest first.")
        @Option(help: "open, waiting (for verification), parked, ended.") var tab = "open"
        @Option(help: "How many.") var limit = 50
        @Flag(help: "Print as JSON lines.") var json = false
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            guard let tab = CaseList.Tab(rawValue: tab) else {
                throw PlainError(.usage, "--tab: \(tab) is none of open, waiting, parked, ended")
            }
            let organization = try await office.organization(which.organization)
            let query = CaseList(of: organization.key, tab, before: nil, limit: limit)
            for entry in try await office.reader.read({ try $0.all(query) }) {
                let name = entry.customerName ?? entry.customerEmail ?? entry.customerKey
                office.output.line(
                    json
                        ? CaseText.json(entry.found)
                        : "\(entry.found.id)  \(entry.found.stage.word.rawValue)  \(entry.ownerName)  \(name)"
                )
            }
        }
    }

    struct Show: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Prints one case and what happened to it.")
        @Argument(help: "The case's id.") var id: String
        @OptionGroup var which: WhichOrganization

        func work(in office: Office) async throws {
            let organization = try await office.organization(which.organization)
            let query = CaseList(of: organization.key, id: id)
            guard let entry = try await office.reader.read({ try $0.first(query) }) else {
                throw Missing("case")
            }
            office.output.line(CaseText.json(entry.found))
            let events = CaseEvents(of: organization.key, entry.found.id)
            for entry in try await office.reader.read({ try $0.all(events) }).reversed() {
                let event = entry.event
                let parts = [
                    event.at.rfc3339, event.kind.rawValue, event.was, event.became, entry.actorName,
                    entry.words,
                ]
                office.output.line(parts.compactMap { $0 }.joined(separator: "  "))
            }
        }
    }
}

/// What each move's command has in common.
struct CaseMove: ParsableArguments {
    @Argument(help: "The case's id.") var id: String
    @Option(help: "Address of the member who does it.") var by: String
    @OptionGroup var which: WhichOrganization

    func make(_ move: MoveCase.Move, in office: Office) async throws {
        let organization = try await office.organization(which.organization)
        let member = try await office.member(by, of: organization.key)
        let moved = try await MoveCase(of: organization.key, ID(id), by: member, move).run(
            at: office.workplace)
        office.output.line(CaseText.json(moved))
    }
}

struct TouchCase: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "touch", abstract: "Records a contact with the customer.")
    @OptionGroup var its: CaseMove
    @Option(help: "call_answered, voicemail_left, mail_sent, meeting_held, customer_replied ...") var kind:
        String
    @Option(help: "When it was made (RFC 3339), at most 24 h ago; now unless said.") var at: String?
    @Flag(help: "Sent from a template as it stands; does not stop the clock.") var template = false
    @Option(help: "What was said.") var note: String?

    func work(in office: Office) async throws {
        let kind: Touch.Kind = try CaseText.choice(kind, "--kind")
        let at = try CaseText.instant(at, "--at")
        try await its.make(.touch(kind, madeAt: at, isTemplate: template, note: note), in: office)
    }
}

struct Diagnose: OfficeCommand {
    static let configuration = CommandConfiguration(abstract: "Puts down why it happened.")
    @OptionGroup var its: CaseMove
    @Option(help: "failed_delivery, process_friction, mismatched_expectations, relational_neglect.")
    var cause: String
    @Option(help: "Code of a reason of that cause.") var reason: String
    @Option(help: "Another of the four.") var secondCause: String?
    @Option(help: "fixable_now or systemic.") var fixability: String
    @Option(name: .customLong("why"), help: "Three, each asking further.") var whys: [String] = []
    @Option(help: "Why two whys were enough.") var fewerWhysBecause: String?
    @Option(help: "The customer's own words.") var evidence: String

    func work(in office: Office) async throws {
        let diagnosis = Diagnosis(
            cause: try CaseText.choice(cause, "--cause"), reason: reason,
            secondCause: try secondCause.map { try CaseText.choice($0, "--second-cause") },
            fixability: try CaseText.choice(fixability, "--fixability"))
        let words = DiagnosisWords(whys: whys, fewerWhysBecause: fewerWhysBecause, evidence: evidence)
        try await its.make(.diagnose(diagnosis, words), in: office)
    }
}

struct ChooseRemedy: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "remedy", abstract: "Chooses a remedy that fits the cause.")
    @OptionGroup var its: CaseMove
    @Option(help: "replacement, redo, refund, direct_line, training, personal_call ...") var kind: String
    @Option(help: "What it costs, in minor units.") var costMinor: Int64 = 0
    @Option(help: "Why this one.") var rationale: String

    func validate() throws {
        guard costMinor >= 0 else { throw ValidationError("--cost-minor is not below zero") }
    }

    func work(in office: Office) async throws {
        let choice = Case.RemedyChoice(
            kind: try CaseText.choice(kind, "--kind"), costMinor: costMinor, rationale: rationale)
        try await its.make(.choose(choice), in: office)
    }
}

struct Deliver: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Marks the remedy delivered: remedied, not closed.")
    @OptionGroup var its: CaseMove
    @Option(help: "When it reached the customer (RFC 3339); now unless said.") var at: String?

    func work(in office: Office) async throws {
        try await its.make(.deliver(at: try CaseText.instant(at, "--at")), in: office)
    }
}

struct Reopen: OfficeCommand {
    static let configuration = CommandConfiguration(abstract: "Reopens a remedied case by hand.")
    @OptionGroup var its: CaseMove
    @Option(help: "What shows that the remedy did not hold.") var because: String

    func work(in office: Office) async throws {
        try await its.make(.reopen(because: because), in: office)
    }
}

struct End: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ends a case without verification; a lead consents.")
    @OptionGroup var its: CaseMove
    @Option(help: "honest_no, no_response, customer_left, not_a_detractor.") var kind: String
    @Option(help: "The reason, in a sentence.") var because: String

    func work(in office: Office) async throws {
        try await its.make(.end(try CaseText.choice(kind, "--kind"), because: because), in: office)
    }
}

/// How the commands read codes and times, and print a case.
enum CaseText {
    static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ option: String
    ) throws -> Choice {
        guard let choice = Choice(rawValue: text) else {
            let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw PlainError(.usage, "\(option): \(text) is none of \(all)")
        }
        return choice
    }

    static func instant(_ text: String?, _ option: String) throws -> Instant? {
        guard let text else { return nil }
        do throws(Instant.TextRefusal) {
            return try Instant(rfc3339: text)
        } catch {
            throw PlainError(.usage, "\(option): \(text) is not written like 2026-11-23T10:15:00Z")
        }
    }

    static func json(_ shown: Case) -> String { shown.json.text }
}
