import ArgumentParser
import Operations
import Recovery

struct Attach: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Attaches a file to a case: a screenshot, a log, a document; 25 MB at most.")
    @OptionGroup var its: CaseMove
    @Argument(help: "The file.") var file: String
    @Option(help: "What it shows, in a line.") var words: String?

    func work(in office: Office) async throws {
        let path = office.path(file)
        let reading = try FileReading(path: path)
        var bytes = FileBytes()
        while !bytes.isTooLong {
            let piece = try reading.bytes(at: bytes.count, count: UploadFile.piece)
            if piece.isEmpty { break }
            bytes.take(piece)
        }
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        try await its.make(.attach(bytes.evidence(named: name, words), bytes), in: office)
    }
}
