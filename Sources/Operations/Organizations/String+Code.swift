extension String {
    /// Small letters, digits and underlines: what integrations and files can spell.
    var isCode: Bool {
        !isEmpty && utf8.count <= 60
            && utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "_") }
    }
}
