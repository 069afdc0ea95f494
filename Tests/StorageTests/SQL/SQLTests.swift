import Storage
import Testing

@Suite struct SQLTests {
    @Test func `a piece within another is renumbered`() {
        let piece: SQL = "b = \(2) AND c = \("three")"

        let whole: SQL = "SELECT 1 WHERE a = \(1) AND \(piece) AND d = \(4)"

        #expect(whole.text == "SELECT 1 WHERE a = $1 AND b = $2 AND c = $3 AND d = $4")
        #expect(whole.values == [.integer(1), .integer(2), .text("three"), .integer(4)])
    }

    @Test func `a dollar within quotes keeps its number`() {
        let piece: SQL = "price = '$1' AND it = \("it")"

        let whole: SQL = "a = \(1) AND \(piece)"

        #expect(whole.text == "a = $1 AND price = '$1' AND it = $2")
    }

    @Test func `letters beyond ASCII survive being appended`() {
        let piece: SQL = "name = 'Café Linden' AND id = \(1)"

        let whole: SQL = "WHERE \(piece)"

        #expect(whole.text == "WHERE name = 'Café Linden' AND id = $1")
    }

    @Test(arguments: [(1, 1), (2, 2), (3, 4), (5, 8)])
    func `a list is padded to a power of two`(count: Int, padded: Int) {
        let sql: SQL = "id IN \(list: Array(1...count))"

        #expect(sql.values.count == padded)
        #expect(sql.values.last == .integer(Int64(count)))
    }

    @Test func `an empty list equals nothing`() {
        let sql: SQL = "id IN \(list: [Int]())"

        #expect(sql.text == "id IN (NULL)")
    }
}
