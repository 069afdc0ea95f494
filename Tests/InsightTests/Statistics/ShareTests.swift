import Insight
import Testing

@Suite struct ShareTests {
    /// Wilson's formula computed apart, in Python, with z = 1.959963984540054.
    @Test(arguments: [
        (0, 10, 0.0, 0.2775327998628892), (10, 10, 0.7224672001371107, 1.0),
        (1, 3, 0.06149194472039621, 0.7923403991979522), (35, 100, 0.26364248243097527, 0.4474555670311203),
    ])
    func `the interval is Wilson's`(part: Int, whole: Int, lower: Double, upper: Double)
        throws
    {
        let interval = try #require(Share(part, of: whole)).interval

        #expect(isClose(interval.lower, lower))
        #expect(isClose(interval.upper, upper))
    }

    @Test(arguments: 1...200)
    func `the interval stays within 0 and 1 and holds the share`(whole: Int) throws {
        for part in 0...whole {
            let share = try #require(Share(part, of: whole))
            #expect(0 <= share.interval.lower && share.interval.lower <= share.value)
            #expect(share.value <= share.interval.upper && share.interval.upper <= 1)
            #expect(share.interval.margin > 0)
        }
    }

    @Test(arguments: [(0, 0), (1, 0), (2, 1), (-1, 5)])
    func `a share of nobody does not exist`(part: Int, whole: Int) {
        #expect(Share(part, of: whole) == nil)
    }
}
