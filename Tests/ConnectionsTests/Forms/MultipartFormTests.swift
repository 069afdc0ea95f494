import Connections
import Testing

@Suite struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=\"--bound\""
    private static let body = Array(
        """
        passed over
        ----bound
        Content-Disposition: form-data; name="note"

        zurück
        --bound
        ----bound \t
        content-disposition: form-data; name="file"; filename="C:\\neu\\an%22swers\\".csv"
        Content-Type: text/csv

        a,b
        1,2

        ----boun
        ----bound
        Content-Disposition: form-data; name=none; filename=""


        ----bound
        Content-Disposition: form-data; name="empty"


        ----bound--
        passed over too
        """.replacing("\n", with: "\r\n").utf8)
    private static let parts = [
        "note=zurück\r\n--bound", "<file an\"swers\".csv text/csv", "a,b\r\n1,2\r\n\r\n----boun", ">",
        "<none  nil", ">",
        "empty=",
    ]

    @Test(arguments: 0...body.count)
    func `parts are the same wherever the chunks are cut`(cut: Int) throws {
        #expect(try Self.parts(of: [Self.body[..<cut], Self.body[cut...]]) == Self.parts)
    }

    @Test(arguments: 1...9)
    func `parts are the same whatever the size of chunks`(size: Int) throws {
        let chunks = stride(from: 0, to: Self.body.count, by: size).map {
            Self.body[$0..<min($0 + size, Self.body.count)]
        }

        #expect(try Self.parts(of: chunks) == Self.parts)
    }

    @Test(arguments: [
        ("/etc/passwd", "passwd"), ("..", ""), ("a/..", ""), ("x\u{202E}fdp.exe", "xfdp.exe"),
        ("a%0D%0Ab.csv", "ab.csv"),
        ("100%.csv", "100%.csv"), ("größe 5.csv", "größe 5.csv"), ("%2e%2e%2f", "%2e%2e%2f"),
    ])
    func `a file name is only shown`(sent: String, shown: String) throws {
        let header = "Content-Disposition: form-data; name=\"f\"; filename=\"\(sent)\""

        #expect(try Self.parts(of: [Self.form(header, "x")]) == ["<f \(shown) nil", "x", ">"])
    }

    @Test(arguments: [
        ("Content-Disposition: form-data; name=\"a\"", "\u{0}", MultipartForm.Fault.holdsNUL(field: "a")),
        ("Content-Disposition: form-data; name=\"a\"; name=\"b\"", "x", .malformedHeader),
        ("Content-Disposition: form-data; name=\"a", "x", .malformedHeader),
        ("Content-Disposition: form-data; name=\"a\"b", "x", .malformedHeader),
        ("Content-Disposition: form-data; filename=\"a\"", "x", .nameMissing),
        ("Content-Disposition: attachment; name=\"a\"", "x", .notFormData),
        ("Content-Type: text/plain", "x", .notFormData),
        ("no colon", "x", .malformedHeader),
        (" folded: x", "x", .malformedHeader),
        ("a: b\nc: d", "x", .malformedHeader),
        ("Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64", "eA==", .encodedPart),
        ("a: \(String(repeating: "x", count: 9_000))", "x", .headerTooLong(mostBytes: 8_192)),
        (
            "Content-Disposition: form-data; name=a", String(repeating: "x", count: 65_537),
            .fieldTooLong(name: "a", mostBytes: 65_536)
        ),
    ])
    func `a malformed part is refused for its reason`(
        header: String, value: String, fault: MultipartForm.Fault
    ) {
        #expect(throws: fault) { try Self.parts(of: [Self.form(header, value)]) }
    }

    @Test func `a field of just 64 KiB is taken`() throws {
        let value = String(repeating: "x", count: 65_536)

        #expect(
            try Self.parts(of: [Self.form("Content-Disposition: form-data; name=a", value)]) == ["a=\(value)"]
        )
    }

    @Test func `a field that is not UTF-8 is refused`() {
        var form = Self.form("Content-Disposition: form-data; name=a", "~")
        form[form.firstIndex(of: UInt8(ascii: "~"))!] = 0xFF

        #expect(throws: MultipartForm.Fault.invalidUTF8(field: "a")) { try Self.parts(of: [form]) }
    }

    @Test func `parts and file bytes are counted`() {
        var limits = MultipartForm.Limits()
        limits.parts = 1
        limits.fileBytes = 3
        let field = "Content-Disposition: form-data; name=a"
        let two = Self.form(field, "x").dropLast("----bound--\r\n".utf8.count) + Self.form(field, "y")
        let long = Self.form("\(field); filename=b", "1234")

        #expect(throws: MultipartForm.Fault.tooManyParts(most: 1)) { try Self.parts(of: [two], limits) }
        #expect(throws: MultipartForm.Fault.fileTooLong(name: "a", mostBytes: 3)) {
            try Self.parts(of: [long[..<60], long[60...]], limits)
        }
    }

    @Test(arguments: [
        ("----boundary\r\n", MultipartForm.Fault.malformedBoundary),
        ("----bound\r\n", .endedEarly),
        ("", .endedEarly),
        ("no boundary at all", .endedEarly),
    ])
    func `a form that does not keep its boundary is refused`(body: String, fault: MultipartForm.Fault) {
        #expect(throws: fault) { try Self.parts(of: [Array(body.utf8)[...]]) }
    }

    @Test(arguments: [
        ("application/json", MultipartForm.Fault.notMultipart),
        ("multipart/form-data", .badBoundary),
        ("multipart/form-data; boundary=", .notMultipart),
        ("multipart/form-data; boundary=\"a\r\nb\"", .badBoundary),
        ("multipart/form-data; boundary=\(String(repeating: "x", count: 71))", .badBoundary),
        ("multipart/form-data; boundary=a; boundary=b", .notMultipart),
    ])
    func `a content type has to name its boundary`(type: String, fault: MultipartForm.Fault) {
        #expect(throws: fault) { try MultipartForm(contentType: type) }
    }

    @Test func `no bytes bring it down, and cuts change nothing`() {
        var mutations = Mutations(seed: 5)
        let fragments = [
            "\r\n", "\r", "\n", "----bound", "----bound--", "\"", ";", ":", "\r\n\r\n", "%", "\\",
        ]
        for _ in 0..<1_000 {
            let bytes = mutations.mutated(Self.body, fragments: fragments)
            let cut = Int.random(in: 0...bytes.count, using: &mutations)

            let whole = Result { try Self.parts(of: [bytes[...]]) }
            let halves = Result { try Self.parts(of: [bytes[..<cut], bytes[cut...]]) }

            #expect("\(whole)" == "\(halves)")
        }
    }

    /// Events as words, neighbouring bytes of a file joined.
    private static func parts(
        of chunks: [ArraySlice<UInt8>], _ limits: MultipartForm.Limits = .init()
    ) throws -> [String] {
        var form = try MultipartForm(contentType: type, limits: limits)
        var words: [String] = []
        var bytes: [UInt8] = []
        for event in try chunks.flatMap({ try form.take($0) }) {
            switch event {
            case .field(let field): words.append("\(field.name)=\(field.value)")
            case .fileStart(let file):
                words.append("<\(file.name) \(file.filename) \(file.contentType ?? "nil")")
            case .fileBytes(let more): bytes += more
            case .fileEnd:
                if !bytes.isEmpty { words.append(String(decoding: bytes, as: UTF8.self)) }
                bytes = []
                words.append(">")
            }
        }
        try form.finish()
        return words
    }

    private static func form(_ header: String, _ value: String) -> ArraySlice<UInt8> {
        Array("----bound\r\n\(header)\r\n\r\n\(value)\r\n----bound--\r\n".utf8)[...]
    }
}
