import Glibc

/// Writes text to a descriptor as a whole, whatever pieces the system takes it in.
enum FileHandleText {
    static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            // Nobody reads any more.
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}
