import ArgumentParser
import Operations
import Recovery

struct AskHelp: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks somebody for a piece of the recovery; the owner stays.")
    @OptionGroup var its: CaseMove
    @Option(help: "Address of who is to do it.") var of: String
    @Option(help: "What is to be done, in a sentence.") var words: String
    @Option(help: "By when (RFC 3339).") var due: String

    func work(in office: Office) async throws {
        guard let due = try CaseText.instant(due, "--due") else { return }
        let organization = try await office.organization(its.which.organization)
        let helper = try await office.member(of, of: organization.key)
        try await its.make(.askHelp(of: helper, words: words, due: due), in: office)
    }
}

struct FinishTask: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Marks a task as done, with a word on what was found.")
    @OptionGroup var its: CaseMove
    @Option(help: "Id of the task.") var task: String
    @Option(help: "What was found, in a sentence.") var found: String

    func work(in office: Office) async throws {
        try await its.make(.finishTask(ID(task), finding: found), in: office)
    }
}

struct PassTask: OfficeCommand {
    static let configuration = CommandConfiguration(abstract: "Asks somebody else to do a task.")
    @OptionGroup var its: CaseMove
    @Option(help: "Id of the task.") var task: String
    @Option(help: "Address of who is to do it.") var to: String
    @Option(help: "By when (RFC 3339).") var due: String

    func work(in office: Office) async throws {
        guard let due = try CaseText.instant(due, "--due") else { return }
        let organization = try await office.organization(its.which.organization)
        let helper = try await office.member(to, of: organization.key)
        try await its.make(.passTask(ID(task), to: helper, due: due), in: office)
    }
}

struct DeclineTask: OfficeCommand {
    static let configuration = CommandConfiguration(abstract: "Declines a task, by whoever was asked.")
    @OptionGroup var its: CaseMove
    @Option(help: "Id of the task.") var task: String
    @Option(help: "The reason, in a sentence.") var because: String

    func work(in office: Office) async throws {
        try await its.make(.declineTask(ID(task), because: because), in: office)
    }
}
