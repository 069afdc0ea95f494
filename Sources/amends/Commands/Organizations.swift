import ArgumentParser

struct Organizations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The companies on this server.", subcommands: [Add.self, List.self])
}
