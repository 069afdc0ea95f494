import Recovery
import Storage

/// What waits for the reader in cases of others.
struct TaskRoutes {
    func add(to pages: PageRoutes) {
        pages.get("tasks") { desk, _ in
            let query = TasksOf(desk.member.id, of: desk.key)
            let rows = try await desk.read { try $0.all(query) }
            return try desk.show(TasksPage(rows: rows.map(TasksPage.Row.init), clock: desk.clock))
        }
    }
}

extension TasksPage.Row {
    fileprivate init(_ entry: TasksOf.Entry) {
        self.init(
            caseID: entry.caseID.rawValue, customer: entry.customerName, asker: entry.askerName,
            words: entry.words ?? Words.Tasks.erased, due: entry.due, isBack: entry.isBack)
    }
}
