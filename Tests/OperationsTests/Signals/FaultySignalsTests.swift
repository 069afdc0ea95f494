import Operations
import Recovery
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct FaultySignalsTests {
    @Test(arguments: Engine.allCases)
    func `while the database comes and goes, each signal is answered once and the intake goes on`(
        engine: Engine
    ) async throws {
        try await withCompany(engine) { company in
            let database = FlickeringDatabase(company.workplace.writer.database)
            let workplace = Workplace(writer: Writer(database), world: company.workplace.world)
            let intake = SignalIntake(workplace: workplace)

            let outcomes = await withTaskGroup(of: [Bool].self) { group in
                for sender in 0..<64 {
                    group.addTask {
                        var outcomes: [Bool] = []
                        for number in 0..<100 {
                            let form = SignalForm.nps(9, of: .named(sender), as: "\(sender)-\(number)")
                            outcomes.append((try? await intake.receive(form, of: company.key)) != nil)
                        }
                        return outcomes
                    }
                }
                return await group.reduce(into: []) { $0 += $1 }
            }

            #expect(outcomes.count == 6_400)
            let stored = try await company.count("SELECT COUNT(*) FROM signals")
            #expect(stored == outcomes.count { $0 })
            #expect((1..<6_400).contains(stored))
        }
    }
}

/// Loses every other write before anything is kept, on the engine's own thread.
private final class FlickeringDatabase: Database {
    private let underlying: any Database
    private let writes = Mutex(0)

    init(_ underlying: any Database) {
        self.underlying = underlying
    }

    var dialect: Dialect { underlying.dialect }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadConnection) throws -> Value
    ) async throws -> Value {
        try await underlying.read(body)
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteConnection) throws -> Value
    ) async throws -> Value {
        let isLost = writes.withLock { count in
            count += 1
            return count.isMultiple(of: 2)
        }
        return try await underlying.write { connection in
            if isLost { throw StorageFault(.unreachable, while: "testing", "it flickers") }
            return try body(connection)
        }
    }

    func close() async {
        await underlying.close()
    }
}
