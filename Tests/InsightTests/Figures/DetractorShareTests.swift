import Insight
import Recovery
import Testing

@Suite struct DetractorShareTests {
    private let sources = FigureSources.with {
        $0.signals = [
            .given("a", .nps, 2, .detractor).with { $0.channel = "email" },
            .given("b", .csat, 5, .promoter).with { $0.channel = "email" },
            .given("c", .ces, 1, .detractor),
            .given("d", .nps, 2, .detractor).with { $0.isTest = true },
            .given("e", .nps, 2, .detractor).with { $0.isHistory = true },
            SignalFact(id: "f", occurredAt: .monday, receivedAt: .monday).with { $0.channel = "chat" },
        ]
    }

    @Test func `scores of whatever scale count, live and no tests; what has none is heard`() {
        let figure = Figure.detractorShare(sources, in: Programme.longAfter)

        #expect(figure.counts == "2 of 3")
        #expect(figure.beside(.allSignals) == .count(4))
    }

    @Test func `channels come with the most heard first, and add up to the figure`() {
        let table = ChannelTable(sources, in: Programme.longAfter)

        #expect(table.rows.map(\.channel) == ["email", "", "chat"])
        #expect(table.rows.map(\.signals) == [2, 1, 1])
        #expect(table.rows.map(\.detractors) == [Share(1, of: 2), Share(1, of: 1), nil])
    }

    @Test func `the figure of a channel is its row`() {
        for row in ChannelTable(sources, in: Programme.longAfter).rows {
            var filter = FigureFilter()
            filter.channel = row.channel
            let frame = FigureFrame(
                period: Programme.january, zone: .utc, now: Programme.longAfter.now, filter: filter)
            #expect(Figure.detractorShare(sources, in: frame).share == row.detractors)
        }
    }
}
