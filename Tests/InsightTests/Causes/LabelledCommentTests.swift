import Foundation
import Insight
import Recovery
import Testing

@Suite struct LabelledCommentTests {
    @Test func `columns are found by their names, in whatever order`() throws {
        let comments = try read(
            "text\tcause\tid\tlanguage\r\nNobody came.\tfailed_delivery\t7\ten\r\nHm\tunclear\t8\tde\n")

        #expect(
            comments == [
                LabelledComment(.failedDelivery, language: "en", text: "Nobody came."),
                LabelledComment(nil, language: "de", text: "Hm"),
            ])
    }

    @Test(arguments: [
        "\u{FEFF}cause\tlanguage\ttext\nunclear\ten\tHm", "\tcause\tlanguage\ttext\n7\tunclear\ten\tHm",
        "cause\tlanguage\ttext\t\nunclear\ten\tHm\t",
    ])
    func `a file as other programs write it is read`(text: String) throws {
        #expect(try read(text) == [LabelledComment(nil, language: "en", text: "Hm")])
    }

    @Test(arguments: [
        ("cause\ttext\nunclear\tHm\n", LabelledComment.FileRefusal.noColumn("language")),
        ("", .noColumn("cause")),
        ("cause\tlanguage\ttext\n", .empty),
        ("cause\tlanguage\ttext\nunclear\ten\n", .tooFewFields(line: 2)),
        ("cause\tlanguage\ttext\nunclear\ten\ta\nbad\ten\tb\n", .unknownCause("bad", line: 3)),
    ])
    func `a file that cannot be read says where`(text: String, refusal: LabelledComment.FileRefusal) {
        #expect(throws: refusal) { try read(text) }
    }

    @Test func `what is no text is none`() {
        #expect(throws: LabelledComment.FileRefusal.notUTF8) {
            try LabelledComment.read(Data([0xFF, 0xFE, 0x09]))
        }
    }

    @Test func `our own comments are in seven languages, of each class some`() throws {
        let own = try LabelledComment.own()

        #expect(Set(own.map(\.language)) == ["en", "de", "fr", "es", "hu", "cs", "ru"])
        for label in Cause?.all { #expect(own.count { $0.cause == label } > 500) }
    }

    private func read(_ text: String) throws -> [LabelledComment] {
        try LabelledComment.read(Data(text.utf8))
    }
}
