import Recovery
import Testing

@Suite struct ChangingMembersTests {
    static let ada = Member(id: ID("ada"), name: "Ada", role: .administrator, authorityMinor: 0)

    @Test func `the last administrator stays one`() {
        var ada = Self.ada

        #expect(throws: Member.ChangeRefusal.lastAdministrator) {
            try ada.change(role: .owner, authorityMinor: 0, otherAdministrators: 0)
        }
        #expect(throws: Member.ChangeRefusal.lastAdministrator) {
            try ada.deactivate(otherAdministrators: 0)
        }
        #expect(ada == Self.ada)
    }

    @Test func `with another administrator one may go`() throws {
        var ada = Self.ada
        try ada.change(role: .owner, authorityMinor: 5_00, otherAdministrators: 1)
        try ada.deactivate(otherAdministrators: 0)

        #expect(ada.role == .owner)
        #expect(ada.authorityMinor == 5_00)
        #expect(!ada.isActive)
    }

    @Test func `authority is nothing or more`() {
        var ada = Self.ada

        #expect(throws: Member.ChangeRefusal.authorityBelowZero) {
            try ada.change(role: .administrator, authorityMinor: -1, otherAdministrators: 1)
        }
    }
}
