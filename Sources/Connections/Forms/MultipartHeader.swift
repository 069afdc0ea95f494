/// The header of one part of a form.
struct MultipartHeader: Hashable {
    let name: String
    /// Nil for a field; empty for a file that was not chosen.
    let filename: String?
    let contentType: String?

    /// `lines` end with CRLF but for the last.
    init(_ lines: ArraySlice<UInt8>) throws(MultipartForm.Fault) {
        var disposition: HeaderValue?
        var contentType: String?
        for line in try Self.split(lines) {
            switch line.name {
            case "content-disposition":
                guard disposition == nil, let value = HeaderValue(line.value) else { throw .malformedHeader }
                disposition = value
            case "content-type": contentType = line.value
            case "content-transfer-encoding":
                guard ["7bit", "8bit", "binary"].contains(line.value.lowercased()) else { throw .encodedPart }
            default: break
            }
        }
        guard let disposition, disposition.value.lowercased() == "form-data" else { throw .notFormData }
        guard let name = disposition.parameters.first(where: { $0.name == "name" })?.value else {
            throw .nameMissing
        }
        self.name = Self.unescaped(name)
        // Browsers never send `filename*` here (RFC 7578, section 4.2), so it is not read.
        filename = disposition.parameters.first { $0.name == "filename" }.map { Self.unescaped($0.value) }
        self.contentType = contentType
    }

    private static func split(_ lines: ArraySlice<UInt8>) throws(MultipartForm.Fault) -> [FormField] {
        guard let text = String(validating: lines, as: UTF8.self) else { throw .malformedHeader }
        var fields: [FormField] = []
        // "\r\n" is one Character.
        for line in text.split(separator: "\r\n" as Character) {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let first = parts[0].first, first != " ", first != "\t",
                !line.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\n" || $0 == "\0" })
            else { throw .malformedHeader }
            fields.append(FormField(name: parts[0].lowercased(), value: HeaderValue.trimmed(parts[1])))
        }
        return fields
    }

    /// Browsers escape a quote and line ends so, and nothing else (HTML Standard, multipart/form-data encoding).
    private static func unescaped(_ text: String) -> String {
        var parts = text[...]
        var result = ""
        while let percent = parts.firstIndex(of: "%") {
            result += parts[..<percent]
            let escape = parts[percent...].prefix(3)
            switch escape.uppercased() {
            case "%22": result += "\""
            case "%0D": result += "\r"
            case "%0A": result += "\n"
            default:
                result += "%"
                parts = parts[percent...].dropFirst()
                continue
            }
            parts = parts[escape.endIndex...]
        }
        return result + parts
    }
}
