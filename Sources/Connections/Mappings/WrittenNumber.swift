/// A number as a person or a spreadsheet writes it: `7`, `7,0`, `-3`, `7.5`.
struct WrittenNumber {
    let whole: Int
    /// False where anything but zeros follows the point or comma.
    let isWhole: Bool
    /// Digits alone, so that no separator of thousands was taken for a point.
    let isPlain: Bool

    enum Failure: Error { case notANumber }

    init(_ text: UnsafeBufferPointer<UInt8>) throws(Failure) {
        var index = 0
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative || text.first == UInt8(ascii: "+") { index = 1 }
        let start = index
        var value = 0
        while index < text.count, text[index] &- 0x30 <= 9 {
            guard index - start < 15 else { throw .notANumber }
            value = value * 10 + Int(text[index] - 0x30)
            index += 1
        }
        guard index > start else { throw .notANumber }
        var isWhole = true
        isPlain = start == 0 && index == text.count
        if index < text.count {
            guard text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ","), index + 1 < text.count
            else { throw .notANumber }
            for byte in text[(index + 1)...] {
                guard byte &- 0x30 <= 9 else { throw .notANumber }
                if byte != 0x30 { isWhole = false }
            }
        }
        whole = isNegative ? -value : value
        self.isWhole = isWhole
    }
}
