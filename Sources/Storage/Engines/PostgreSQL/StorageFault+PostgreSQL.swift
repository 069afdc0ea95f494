import CLibpq

extension StorageFault {
    /// What the server answered instead of a result, without its detail, which quotes customers.
    init(postgreSQL result: OpaquePointer?, connection: OpaquePointer, while activity: String) {
        func field(_ name: Character) -> String? {
            name.asciiValue.flatMap { PQresultErrorField(result, CInt($0)) }.map { String(cString: $0) }
        }
        guard let state = field("C") else {
            let isLost = PQstatus(connection) == CONNECTION_BAD
            let words = String(cString: PQerrorMessage(connection)).split(separator: "\n").joined(
                separator: " ")
            self.init(isLost ? .unreachable : .other, while: activity, words)
            return
        }
        let message = field("M") ?? "no message"
        self.init(Code(sqlState: state), while: activity, "\(message) (PostgreSQL \(state))")
    }
}

extension StorageFault.Code {
    /// Source: PostgreSQL documentation, appendix A, "PostgreSQL Error Codes".
    init(sqlState: String) {
        self =
            switch (sqlState.prefix(2), sqlState) {
            // 22 is a value that its column cannot hold, which SQLite calls a constraint too.
            case ("22", _), ("23", _): .constraint
            case (_, "40001"), (_, "40P01"), (_, "55P03"): .conflict
            case ("08", _), (_, "57P01"), (_, "57P02"), (_, "57P03"), (_, "57P05"): .unreachable
            case (_, "53100"): .full
            case ("28", _), (_, "42501"): .forbidden
            case ("XX", "XX001"), ("XX", "XX002"): .unreadable
            default: .other
            }
    }
}
