import Foundation
import Recovery

/// What customers say, by what lies behind it.
struct DemoTexts {
    let byCause: [Cause: [String]]
    let passive: [String]
    let promoter: [String]

    /// - Throws: when a file of the package is missing or cannot be read.
    init() throws {
        let detractors = try Self.lines(of: "detractors")
        let others = try Self.lines(of: "others")
        byCause = Dictionary(
            uniqueKeysWithValues: Cause.allCases.map { ($0, detractors[$0.rawValue] ?? []) })
        passive = others["passive"] ?? []
        promoter = others["promoter"] ?? []
    }

    private static func lines(of name: String) throws -> [String: [String]] {
        let file = Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Texts")
        guard let file else { throw CocoaError(.fileNoSuchFile) }
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: "\t", maxSplits: 1).map(String.init) }
        return Dictionary(grouping: rows.filter { $0.count == 2 }, by: { $0[0] }).mapValues {
            $0.map { $0[1] }
        }
    }
}
