import Insight
import Recovery
import Storage
import Synchronization
import TestSupport
import Testing
import Web

@Suite struct KeptAnswersTests {
    @Test func `what takes long is kept for a minute, and shown up to ten while a new one is made`()
        async throws
    {
        try await withHouse { house in
            let (counted, answers) = answers(taking: .milliseconds(26), house)
            let home = try await house.home()

            #expect(try await answers.answer(home, FigureFilter(), at: house.site) == 1)
            house.watch.advance(.seconds(60) - .milliseconds(26))
            #expect(try await answers.answer(home, FigureFilter(), at: house.site) == 1)
            house.watch.advance(.seconds(30))
            #expect(try await answers.answer(home, FigureFilter(), at: house.site) == 1)
            try await settled { counted.withLock { $0 } == 2 }
            house.watch.advance(.seconds(601))
            #expect(try await answers.answer(home, FigureFilter(), at: house.site) == 3)
            await answers.forget(home.key)
            #expect(try await answers.answer(home, FigureFilter(), at: house.site) == 4)
        }
    }

    @Test func `what is quick is counted each time`() async throws {
        try await withHouse { house in
            let (_, answers) = answers(taking: .milliseconds(25), house)
            let home = try await house.home()

            #expect(try await answers.answer(home, FigureFilter(), at: house.site) == 1)
            #expect(try await answers.answer(home, FigureFilter(), at: house.site) == 2)
        }
    }

    @Test func `who is expected does not wait, for a day after they asked`() async throws {
        try await withHouse { house in
            let (counted, answers) = answers(taking: .seconds(1), house)
            let home = try await house.home()

            await answers.expect([home], at: house.watch.now)
            await answers.keepReady(at: house.site)
            #expect(counted.withLock { $0 } == 1)
            #expect(try await answers.answer(home, FigureFilter(), at: house.site) == 1)
            await answers.keepReady(at: house.site)
            #expect(counted.withLock { $0 } == 1)
            house.watch.advance(.seconds(301))
            await answers.keepReady(at: house.site)
            #expect(counted.withLock { $0 } == 2)
            house.watch.advance(.days(2))
            await answers.keepReady(at: house.site)
            #expect(counted.withLock { $0 } == 2)
        }
    }

    /// Each answer is how many were counted by then.
    private func answers(
        taking time: Duration, _ house: House
    ) -> (counted: SharedCount, answers: KeptAnswers<FigureFilter, Int>) {
        let counted = SharedCount()
        let watch = house.watch
        return (
            counted,
            KeptAnswers(whole: FigureFilter()) { _, _ in
                watch.advance(time)
                return counted.withLock {
                    $0 += 1
                    return $0
                }
            }
        )
    }

    private func settled(_ isSo: () -> Bool) async throws {
        for _ in 0..<500 where !isSo() { try await Task.sleep(for: .milliseconds(2)) }
        #expect(isSo())
    }
}

private final class SharedCount: Sendable {
    private let count = Mutex(0)

    func withLock<Value: Sendable>(_ body: (inout Int) -> Value) -> Value {
        count.withLock { number in body(&number) }
    }
}

extension House {
    fileprivate func home() async throws -> Organization {
        let key = company.key
        return try await site.reader.read { try #require(try $0.first(Organizations(key))) }
    }
}
