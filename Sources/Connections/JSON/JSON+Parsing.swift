extension JSON {
    /// Reads one JSON text (RFC 8259) and refuses whatever two readers could understand in two ways.
    ///
    /// - Throws: where and why, also for duplicate names, lone surrogates and trailing bytes.
    package init(parsing bytes: some Collection<UInt8>, maximumDepth: Int = 32) throws(Fault) {
        let scanned = bytes.withContiguousStorageIfAvailable { Self.scanned($0, maximumDepth) }
        let result = scanned ?? Array(bytes).withUnsafeBufferPointer { Self.scanned($0, maximumDepth) }
        self = try result.get()
    }

    package init(parsing text: String, maximumDepth: Int = 32) throws(Fault) {
        try self.init(parsing: text.utf8, maximumDepth: maximumDepth)
    }

    private static func scanned(
        _ bytes: UnsafeBufferPointer<UInt8>, _ maximumDepth: Int
    ) -> Result<JSON, Fault> {
        Result { () throws(Fault) -> JSON in
            var scanner = JSONScanner(bytes, maximumDepth: maximumDepth)
            return try scanner.document()
        }
    }
}
