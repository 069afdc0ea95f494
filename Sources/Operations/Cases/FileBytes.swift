import Connections
import Crypto
package import Recovery

/// The bytes of a file as they come in, in pieces as they are kept; one that gets too long is not held any further.
package struct FileBytes: Sendable {
    package private(set) var pieces: [[UInt8]] = []
    /// Beyond the most it goes on counting.
    package private(set) var count = 0
    private let most: Int

    package init(most: Int = Evidence.mostBytes) {
        self.most = most
    }

    package var isTooLong: Bool { count > most }

    package mutating func take(_ bytes: some Collection<UInt8>) {
        count += bytes.count
        guard !isTooLong else { return pieces = [] }
        var rest = bytes[...]
        while !rest.isEmpty {
            if pieces.last.map({ $0.count == UploadFile.piece }) ?? true { pieces.append([]) }
            let last = pieces.count - 1
            let part = rest.prefix(UploadFile.piece - pieces[last].count)
            pieces[last] += part
            rest = rest.dropFirst(part.count)
        }
    }

    /// What it is, once it is there as a whole.
    package func evidence(named name: String, _ words: String?) -> Evidence {
        var hash = SHA256()
        for piece in pieces { hash.update(data: piece) }
        return Evidence(
            name: name, words: words, hash: Secret.hexadecimal(Array(hash.finalize())), bytes: count,
            kind: kind)
    }

    /// A picture is shown beside what was written, and so is a small one.
    private var kind: Evidence.Kind {
        guard count <= Self.mostShown, let head = PictureHead(pieces.flatMap { $0 }),
            head.width * head.height <= Self.mostPixels
        else { return .other }
        switch head.format {
        case .png: return .png
        case .jpeg: return .jpeg
        case .webp: return .other
        }
    }

    private static let mostShown = 4 << 20
    private static let mostPixels = 16_000_000
}
