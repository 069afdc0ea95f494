/// Some of so many comments, by their places.
struct CommentSet {
    private var bits: [UInt64]
    private(set) var count = 0

    init(of comments: Int) {
        bits = Array(repeating: 0, count: (comments + 63) / 64)
    }

    mutating func insert(_ comment: Int) {
        let bit = UInt64(1) << UInt64(comment & 63)
        if bits[comment >> 6] & bit == 0 {
            bits[comment >> 6] |= bit
            count += 1
        }
    }

    mutating func formUnion(_ other: CommentSet) {
        for index in bits.indices { bits[index] |= other.bits[index] }
        count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    func countShared(with other: CommentSet) -> Int {
        zip(bits, other.bits).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
    }
}
