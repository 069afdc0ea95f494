import Recovery
import TestSupport
import Testing

@Suite struct ChangingAccountsTests {
    private let since = LocalDay(daysSince1970: 20_000)

    @Test func `revenue is nothing or more`() {
        #expect(throws: Account.ChangeRefusal.revenueBelowZero) {
            try Account.check(annualRevenueMinor: -1, since: nil, renewalOn: nil, manager: nil)
        }
    }

    @Test func `it is not renewed before it began`() throws {
        #expect(throws: Account.ChangeRefusal.renewsBeforeItBegan(since: since)) {
            try Account.check(
                annualRevenueMinor: nil, since: since, renewalOn: since.adding(days: -1), manager: nil)
        }
        try Account.check(annualRevenueMinor: 0, since: since, renewalOn: since, manager: .olga)
    }

    @Test func `who has left manages nothing anew`() {
        var olga = Member.olga
        olga.isActive = false

        #expect(throws: Account.ChangeRefusal.managerUnknown) {
            try Account.check(annualRevenueMinor: nil, since: nil, renewalOn: nil, manager: olga)
        }
    }
}
