import ArgumentParser
import Recovery
import Storage

extension Organizations {
    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Lists organizations.")

        func work(in office: Office) async throws {
            for entry in try await office.reader.read({ try $0.all(Storage.Organizations()) }) {
                office.output.line("\(entry.key.rawValue)  \(entry.name)  \(entry.zone)  \(entry.currency)")
            }
        }
    }
}
