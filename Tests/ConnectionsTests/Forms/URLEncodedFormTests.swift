import Connections
import Testing

@Suite struct URLEncodedFormTests {
    @Test(
        arguments: [
            ("", []),
            ("a=1&b=2", [("a", "1"), ("b", "2")]),
            ("name=Caf%C3%A9+Linden&x=%2B%26%3d", [("name", "Café Linden"), ("x", "+&=")]),
            ("a&b=&=c&&d=1=2", [("a", ""), ("b", ""), ("", "c"), ("d", "1=2")]),
            ("tag=x&tag=y", [("tag", "x"), ("tag", "y")]),
        ] as [(String, [(String, String)])])
    func `pairs keep their order`(text: String, pairs: [(String, String)]) throws {
        let form = try URLEncodedForm(text.utf8)

        #expect(form.fields == pairs.map { FormField(name: $0.0, value: $0.1) })
    }

    @Test func `a value is asked for by name, boxes by all their values`() throws {
        let form = try URLEncodedForm("tag=x&tag=y".utf8)

        #expect(form.value("tag") == "x")
        #expect(form.values("tag") == ["x", "y"])
        #expect(form.value("none") == nil)
    }

    @Test(arguments: [
        ("a=%", URLEncodedForm.Fault.badEscape(field: 1)),
        ("a=1&b=%4", .badEscape(field: 2)),
        ("a=%zz", .badEscape(field: 1)),
        ("a=%ff", .invalidUTF8(field: 1)),
        ("%C3=1", .invalidUTF8(field: 1)),
        ("a=%ED%A0%80", .invalidUTF8(field: 1)),
        ("a=%00", .holdsNUL(field: 1)),
    ])
    func `a malformed field is named by its number`(text: String, fault: URLEncodedForm.Fault) {
        #expect(throws: fault) { try URLEncodedForm(text.utf8) }
    }

    @Test func `1,000 fields are taken and 1,001 refused`() throws {
        let fields = Array(repeating: "a=1", count: 1_000).joined(separator: "&")

        #expect(try URLEncodedForm(fields.utf8).fields.count == 1_000)
        #expect(throws: URLEncodedForm.Fault.tooManyFields(most: 1_000)) {
            try URLEncodedForm("\(fields)&a=1".utf8)
        }
    }

    @Test func `no bytes bring it down`() {
        var mutations = Mutations(seed: 11)
        for _ in 0..<5_000 {
            let bytes = mutations.mutated(
                Array("a=1&b=%C3%A9+x&c".utf8), fragments: ["%", "&", "=", "+", "%0"])
            _ = try? URLEncodedForm(bytes)  // Only that it returns is asked.
        }
    }
}
