import ArgumentParser
import FoundationEssentials
import Storage

/// A command that works on the database: here when it is free, else in the server that owns it.
protocol OfficeCommand: AsyncParsableCommand {
    func work(in office: Office) async throws
}

extension OfficeCommand {
    mutating func run() async throws {
        let settings = try await Settings.read()
        let office: Office
        do {
            office = try await Office.open(settings, log: .alone)
        } catch let fault as StorageFault where fault.code == .inUse && !settings.isPostgreSQL {
            let code = try CommandSocket.send(
                Array(CommandLine.arguments.dropFirst()), from: FileManager.default.currentDirectoryPath,
                to: settings.socketPath, otherwise: fault)
            throw ExitCode(code)
        }
        do {
            try await work(in: office)
        } catch {
            await office.close()
            throw error
        }
        await office.close()
    }
}

/// `--organization`, for servers that hold several.
struct WhichOrganization: ParsableArguments {
    @Option(name: .long, help: "The number of the organization; needed where there are several.")
    var organization: Int64?
}
