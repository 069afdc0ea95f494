import ArgumentParser
import Operations
import Recovery

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
    @Option(help: "Of a reopened case: why this is another incident, and the last cause was right.")
    var anotherIncidentBecause: String?

    func work(in office: Office) async throws {
        let diagnosis = Diagnosis(
            cause: try CaseText.choice(cause, "--cause"), reason: reason,
            secondCause: try secondCause.map { try CaseText.choice($0, "--second-cause") },
            fixability: try CaseText.choice(fixability, "--fixability"))
        let words = DiagnosisWords(
            whys: whys, fewerWhysBecause: fewerWhysBecause, evidence: evidence,
            anotherIncidentBecause: anotherIncidentBecause)
        try await its.make(.diagnose(diagnosis, words), in: office)
    }
}
