extension Dialect {
    /// Ends a SELECT whose rows are to be changed by this transaction. SQLite has one writer and needs no words for it.
    package var forUpdate: SQL {
        switch self {
        case .sqlite: ""
        case .postgresql: " FOR UPDATE"
        }
    }
}
