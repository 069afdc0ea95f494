/// Where the two engines truly differ; everything else is one text.
extension Dialect {
    /// Like `forUpdate`, passing over rows that another transaction holds: for claiming work.
    package var forUpdateSkippingHeld: SQL {
        switch self {
        case .sqlite: ""
        case .postgresql: " FOR UPDATE SKIP LOCKED"
        }
    }

    /// One row when a table of this name exists.
    func existence(ofTable name: String) -> SQL {
        switch self {
        case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = \(name)"
        case .postgresql:
            """
            SELECT tablename FROM pg_tables
            WHERE schemaname = ANY(current_schemas(false)) AND tablename = \(name)
            """
        }
    }

    /// Keeps other servers from changing the schema until the transaction ends.
    var schemaLock: SQL? {
        switch self {
        case .sqlite: nil
        case .postgresql: "SELECT pg_advisory_xact_lock(7310290411)"
        }
    }
}
