import Connections
import Insight
import Recovery
import Storage

/// Asks an organization's language model. Each question is counted before it is asked: whoever dies in between has asked one less
/// than was counted, and never one more than the budget allows.
struct ModelAsking: Sendable {
    let organization: Organization.Key
    let known: ModelEndpoints.Entry
    let workplace: Workplace

    var endpoint: ModelEndpoint { known.endpoint }

    /// Nil where the organization has none set up.
    init?(of organization: Organization.Key, at workplace: Workplace) async throws {
        let known = try await workplace.writer.read { try $0.first(ModelEndpoints(of: organization)) }
        guard let known else { return nil }
        self.organization = organization
        self.known = known
        self.workplace = workplace
    }

    /// Today of the organization, in which the budget counts.
    func today(_ connection: any ReadConnection) throws -> LocalDay {
        try connection.zone(of: organization, workplace.world).day(of: workplace.now)
    }

    /// Whether a request is left for today.
    func hasBudget() async throws -> Bool {
        try await workplace.writer.read { connection in
            let query = ModelRequests(of: organization, on: try today(connection))
            return try connection.first(query) ?? 0 < endpoint.dailyBudget
        }
    }

    /// Counts a request. False where none is left, where what is set was changed meanwhile, or nothing is claimed.
    func spend(
        claiming claim: @escaping @Sendable (any WriteConnection) throws -> Bool = { _ in true }
    ) async throws -> Bool {
        do {
            try await workplace.writer.write { connection in
                guard try connection.first(ModelEndpoints(of: organization))?.endpoint == endpoint,
                    try claim(connection),
                    try connection.spendRequest(
                        of: organization, on: try today(connection), budget: endpoint.dailyBudget)
                else { throw NotSpent() }
            }
            return true
        } catch is NotSpent {
            return false
        }
    }

    /// What was written so far is taken back.
    private struct NotSpent: Error {}

    /// Nil where the program ends meanwhile.
    func answer(to question: ChatQuestion) async -> Result<ChatAnswer, ModelFault>? {
        var request = OutwardRequest(posting: question.body(for: endpoint.model), to: endpoint.question)
        request.key = known.key
        request.patience = .seconds(endpoint.patienceSeconds)
        let answer = await workplace.world.outward.post(request)
        if answer == .failed(.stopped) { return nil }
        return Result(catching: { () throws(ModelFault) in try ChatAnswer(answer) })
    }

    /// What went wrong is kept, and pauses what asks by itself; what went well ends that.
    func note(_ fault: ModelFault?) async throws {
        let now = workplace.now
        let end = now.adding(ModelFault.pause(after: known.faults + 1))
        try await workplace.writer.write { connection in
            if let fault {
                try connection.keep(fault, of: organization, at: now, pausingUntil: end)
            } else {
                try connection.endFaults(of: organization)
            }
        }
    }

    /// Of the people who work here: in what customers write they stand too.
    func namesOfMembers() async throws -> [String] {
        try await workplace.writer.read { try $0.all(Members(of: organization)) { $0.member.name } }
    }
}

extension MaskedText {
    /// The cause and its words, as places in the masked comment.
    ///
    /// - Throws: also where a word that is quoted does not stand there.
    func suggestion(
        _ answer: ChatAnswer
    ) throws(ModelFault) -> (cause: Cause?, confidence: Int, places: [Range<Int>]) {
        let read = try CauseAnswer(answer)
        guard let places = places(of: read.quotes) else { throw .wrongQuotes }
        return (read.cause, read.confidence, places)
    }
}
