import ArgumentParser
import Recovery

/// A remedy as commands ask for it.
struct RemedyOptions: ParsableArguments {
    @Option(help: "Code of a remedy of the catalogue.") var remedy: String?
    @Option(help: "In place of a code: replacement, redo, refund, direct_line, training, personal_call ...")
    var kind: String?
    @Option(help: "What it costs, in minor units; else its usual cost, and nothing for a kind.")
    var costMinor: Int64?
    @Option(help: "Why this one.") var rationale: String
    @Flag(help: "The customer has been told of it.") var told = false
    @Option(help: "Why this one, where it fits the second cause or neither.") var misfitBecause: String?
    @Option(help: "Why an evident failed delivery cannot wait for the diagnosis, which is due in 24 h then.")
    var emergencyBecause: String?

    func validate() throws {
        guard (remedy == nil) != (kind == nil) else { throw ValidationError("give --remedy or --kind") }
        guard costMinor ?? 0 >= 0 else { throw ValidationError("--cost-minor is not below zero") }
    }

    var choice: Case.RemedyChoice {
        get throws {
            let exception =
                emergencyBecause.map(Case.RemedyException.emergency)
                ?? misfitBecause.map(Case.RemedyException.misfit)
            return Case.RemedyChoice(
                try what, costMinor: costMinor, rationale: rationale, isTold: told, by: exception)
        }
    }

    private var what: Case.RemedyChoice.What {
        get throws {
            if let remedy { return .catalogued(code: remedy) }
            return .kind(try CaseText.choice(kind ?? "", "--kind"))
        }
    }
}
