import Foundation
import Recovery

/// What the source declares that a rule can say no with, such as `Case.TouchRefusal.inTheFuture`: read from its files, so that
/// nobody keeps a list.
struct DeclaredRefusals {
    private(set) var names: Set<String> = []
    private var owner = ""
    private var refusal: String?

    /// Where `Sources` and `docs` are.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    init(in target: String) throws {
        let folder = Self.root.appending(path: "Sources/" + target)
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            // It is another one that was kept.
            guard file.lastPathComponent != "KeptRefusal.swift" else { continue }
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") { take(line) }
        }
    }

    private mutating func take(_ line: Substring) {
        if let opening = line.firstMatch(of: /^(?:package )?(?:extension|struct|enum) (\w+)/) {
            owner = String(opening.1)
        }
        if let type = line.firstMatch(of: /^( *)(?:package )?(enum|struct) (\w*Refusal): Refusal/) {
            let name = type.1.isEmpty ? String(type.3) : "\(owner).\(type.3)"
            if type.2 == "struct" { names.insert(name) } else { refusal = name }
        } else if line.contains("var rule") {
            refusal = nil
        } else if let refusal, let cases = line.firstMatch(of: /^ +case (.+)$/) {
            names.formUnion(Self.names(in: cases.1).map { "\(refusal).\($0)" })
        }
    }

    /// Of `one(at: Instant), another`, without what they carry.
    private static func names(in cases: Substring) -> [Substring] {
        cases.replacing(/\([^()]*\)/, with: "").split(separator: ",").map { $0.drop { $0 == " " } }
    }
}

extension Refusal {
    /// Its name in the source.
    var declaration: String {
        let name = String(reflecting: type(of: self)).split(separator: ".").dropFirst().joined(separator: ".")
        let mirror = Mirror(reflecting: self)
        guard mirror.displayStyle == .enum else { return name }
        return "\(name).\(mirror.children.first?.label ?? "\(self)")"
    }
}
