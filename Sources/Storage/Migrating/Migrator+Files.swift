import Foundation

extension Migrator {
    /// The steps that came with this program.
    package static func bundled() throws -> Migrator {
        let activity = "reading the migrations"
        guard let folder = Bundle.module.url(forResource: "Migrations", withExtension: nil) else {
            throw StorageFault(.other, while: activity, "they did not come with this program")
        }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            return try Migrator(
                names.filter { $0.hasSuffix(".sql") }.map { name in
                    try migration(name, String(contentsOf: folder.appending(path: name), encoding: .utf8))
                })
        } catch let error as CocoaError {
            throw StorageFault(.other, while: activity, error.localizedDescription)
        }
    }

    /// `0007-cases.sql` is version 7, "cases".
    private static func migration(_ file: String, _ text: String) throws -> Migration {
        let stem = file.dropLast(".sql".count)
        let digits = stem.prefix { $0.isNumber }
        guard let version = Int64(digits), version > 0 else {
            throw StorageFault(
                .other, while: "reading the migrations", "\(file) does not begin with a number")
        }
        let name = stem.dropFirst(digits.count).drop { $0 == "-" }
        return Migration(version: version, name: String(name), text: text)
    }
}
