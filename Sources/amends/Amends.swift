import ArgumentParser
import Glibc

/// Closed-loop customer recovery.
@main
struct Amends: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "amends",
        abstract: "Hears that a customer is unhappy, and sees to it that they come back.",
        subcommands: [
            Serve.self, Migrate.self, Doctor.self, Backup.self, Restore.self, ImportFile.self, Imports.self,
            Figures.self, Cases.self, Rebuild.self, Keys.self, Members.self, Organizations.self,
            SetupLink.self, MakeDemo.self, Simulate.self, Fixes.self, Economics.self, Marks.self,
            ShowWhatWorks.self,
            ShowAssessment.self,
            Export.self, Report.self, Causes.self,
        ])

    static func main() async {
        // What we write holds what customers said, and secrets: it is its owner's alone.
        umask(0o077)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let error where exitCode(for: error) == .validationFailure || Self.isParsers(error) {
            exit(withError: error)
        } catch {
            let plain = PlainError(error)
            FileHandleText.write("amends: \(plain.description)\n", to: 2)
            exit(withError: ExitCode(plain.code.rawValue))
        }
    }

    /// Whether the argument parser itself has something to say, such as help.
    private static func isParsers(_ error: any Error) -> Bool {
        error is CleanExit || error is ValidationError || error is ExitCode
            || String(reflecting: type(of: error)).hasPrefix("ArgumentParser.")
    }
}
