import Operations
import Recovery
import Storage
import TestSupport
import Testing

@Suite struct RecordFixTests {
    @Test(arguments: ["", " ", nil])
    func `a fix of no touchpoint has none`(touchpoint: String?) async throws {
        try await withCompany(.sqlite) { company in
            let id = try await RecordFix(
                of: company.key, by: company.lea, title: "A list for the packer", cause: .failedDelivery,
                touchpoint: touchpoint
            ).run(at: company.workplace)

            let key = company.key
            let fix = try await company.workplace.writer.reader.read { try $0.first(Fixes(of: key, id))?.fix }
            #expect(fix?.touchpoint == nil)
            #expect(fix?.title == "A list for the packer")
        }
    }
}
