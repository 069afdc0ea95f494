import Insight
import Testing

@Suite struct WeightRowsTests {
    @Test(arguments: [0, 1, 7, 8, 9, 17]) func `each column is summed by itself`(columns: Int) {
        let rows = WeightRows(count: 40, columns: columns) { row, column in Float(row * 100 + column) }
        let features = [3, 14, 39].map { HashedText.Feature(place: $0 + 1_000, count: $0 == 14 ? 2 : 1) }

        // 3, twice 14, and 39, in hundreds.
        #expect(rows.sums(of: features[...], from: 1_000) == (0..<columns).map { Float(7_000 + 4 * $0) })
        #expect((0..<columns).allSatisfy { rows[39, $0] == Float(3_900 + $0) })
    }
}
