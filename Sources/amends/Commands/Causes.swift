import ArgumentParser

struct Causes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What comments are about, as it is suggested.", subcommands: [Evaluate.self])
}
