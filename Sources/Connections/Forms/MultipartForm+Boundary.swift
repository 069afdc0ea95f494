extension MultipartForm {
    /// The boundary that a request's content type names.
    static func boundary(_ contentType: String) throws(Fault) -> String {
        guard let header = HeaderValue(contentType), header.value.lowercased() == "multipart/form-data" else {
            throw .notMultipart
        }
        guard let boundary = header.parameters.first(where: { $0.name == "boundary" })?.value,
            1...70 ~= boundary.utf8.count, boundary.utf8.allSatisfy(mayStandInBoundary), boundary.last != " "
        else { throw .badBoundary }
        return boundary
    }

    /// Source: RFC 2046, section 5.1.1, bchars.
    private static func mayStandInBoundary(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}
