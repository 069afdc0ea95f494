extension [Range<Int>] {
    /// In their order, those that overlap made one.
    var merged: [Range<Int>] {
        sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { apart, range in
            guard let last = apart.last, range.lowerBound < last.upperBound else {
                return apart.append(range)
            }
            apart[apart.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
        }
    }
}
