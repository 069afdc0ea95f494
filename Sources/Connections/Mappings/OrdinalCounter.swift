/// How many rows with the same content a file has had so far, of those without an id of their own.
///
/// It is not saved: when an import resumes, the rows before its offset are read again and counted
/// (`BoundMapping.count`). Of a key 64 bits are kept: 1,000,000 rows take some 40 MB.
package struct OrdinalCounter: Sendable {
    private var counts: [UInt64: UInt32] = [:]

    package init() {}

    /// 1 for the first.
    mutating func next(for key: ContentKey) -> Int {
        let short = UInt64(truncatingIfNeeded: key.value ^ key.value >> 64)
        counts[short, default: 0] += 1
        return Int(counts[short, default: 1])
    }
}
