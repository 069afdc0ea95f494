import ArgumentParser

struct Members: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The people who work here.", subcommands: [Add.self, List.self, Reset.self])
}
