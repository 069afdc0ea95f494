import ArgumentParser

struct Imports: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Earlier imports.", subcommands: [List.self, Refused.self, Undo.self])
}
