import CLibpq

extension PostgreSQLConnection {
    /// How many runs are sent between two requests for answers; at most twice as many are outstanding.
    private static var window: Int { 128 }

    /// Sends one prepared statement with each list of values before reading the answers.
    func pipeline(
        _ text: String, name: String, _ lists: [[SQLValue]], _ parameters: inout PostgreSQLParameters
    ) throws -> Int {
        guard PQenterPipelineMode(handle) == 1 else { throw lineFault(text) }
        var answers = Answers(text: text)
        do {
            for (index, values) in lists.enumerated() {
                try parameters.set(values, of: text)
                try send(name, parameters, text)
                guard (index + 1).isMultiple(of: PostgreSQLConnection.window) else { continue }
                guard PQsendFlushRequest(handle) == 1, PQflush(handle) >= 0 else { throw lineFault(text) }
                let ripe = index + 1 - PostgreSQLConnection.window
                while answers.read < ripe, answers.fault == nil { try read(into: &answers) }
                if answers.fault != nil { break }
            }
        } catch let error as StorageFault {
            // Whatever was sent still has to be read before the line is of use again.
            answers.fault = answers.fault ?? error
        }
        try leavePipeline(&answers)
        if let fault = answers.fault { throw fault }
        return answers.changed
    }

    private struct Answers {
        let text: String
        var read = 0
        var changed = 0
        var fault: StorageFault?
    }

    private func send(_ name: String, _ parameters: PostgreSQLParameters, _ text: String) throws {
        let isSent = parameters.withPointers { count, values, lengths, formats in
            PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0) == 1
        }
        guard isSent else { throw lineFault(text) }
    }

    /// Reads the answer to one run, and the nothing that follows it.
    private func read(into answers: inout Answers) throws {
        guard let result = PQgetResult(handle) else { throw lineFault(answers.text) }
        take(result, into: &answers)
        PQclear(PQgetResult(handle))
        answers.read += 1
    }

    private func take(_ result: OpaquePointer, into answers: inout Answers) {
        defer { PQclear(result) }
        do {
            answers.changed += PostgreSQLAnswer(try check(result, answers.text)).changed
        } catch let error as StorageFault {
            // Those after the first are told only that the pipeline was aborted.
            answers.fault = answers.fault ?? error
        } catch {}
    }

    /// Reads on to the end mark, so that the line can be used again.
    private func leavePipeline(_ answers: inout Answers) throws {
        guard PQpipelineSync(handle) == 1 else { throw answers.fault ?? lineFault(answers.text) }
        while PQstatus(handle) == CONNECTION_OK {
            guard let result = PQgetResult(handle) else { continue }
            if PQresultStatus(result) == PGRES_PIPELINE_SYNC {
                PQclear(result)
                break
            }
            take(result, into: &answers)
        }
        guard PQexitPipelineMode(handle) == 1 else { throw answers.fault ?? lineFault(answers.text) }
    }

    private func lineFault(_ text: String) -> StorageFault {
        StorageFault(postgreSQL: nil, connection: handle, while: StatementText.running(text))
    }
}
