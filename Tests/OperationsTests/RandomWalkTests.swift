import Operations
import Recovery
import Storage
import TestSupport
import Testing

/// Whatever is heard, done and waited for, in whatever order: what must hold of the rows holds after each step.
@Suite struct RandomWalkTests {
    @Test(arguments: 1...12)
    func `what must hold holds after every step`(seed: Int) async throws {
        try await withCompany(.sqlite) { company in
            var walk = Walk(company, seed: seed)

            for step in 1...100 {
                let did = try await walk.step()
                let violations = try await company.violations()
                try #require(violations == [], "seed \(seed), step \(step): \(did)")
                let findings = try await company.findings()
                try #require(findings == [], "seed \(seed), step \(step): \(did)")
            }
        }
    }

    @Test(arguments: [101, 102])
    func `it holds on the other engine too`(seed: Int) async throws {
        try await withCompany(.postgresql) { company in
            var walk = Walk(company, seed: seed)

            for step in 1...60 {
                let did = try await walk.step()
                let violations = try await company.violations()
                try #require(violations == [], "seed \(seed), step \(step): \(did)")
                let findings = try await company.findings()
                try #require(findings == [], "seed \(seed), step \(step): \(did)")
            }
        }
    }
}

/// One sequence of steps; the same seed walks the same way.
private struct Walk {
    private let company: Company
    private var chance: Dice
    private var sent: [SignalForm] = []

    private static let customers: [CustomerForm] = [
        .ada.at("café-linden"), .bo.at("café-linden"), CustomerForm(id: "cy"),
        CustomerForm(email: "dee@example.org"),
    ]

    init(_ company: Company, seed: Int) {
        self.company = company
        chance = Dice(seed: seed)
    }

    mutating func step() async throws -> String {
        switch chance.below(21) {
        case 0..<9: try await hear()
        case 9..<15: try await move()
        case 15: try await mark()
        case 20: try await mergeOrSplit()
        case 16: try await wait(.hours(chance.below(6)))
        case 17, 18: try await wait(.days(chance.below(16)))
        default: try await housekeeping()
        }
    }

    private mutating func hear() async throws -> String {
        var forms: [SignalForm] = []
        for _ in 0...chance.below(4) { forms.append(chance.below(4) == 0 ? again() : fresh()) }
        let answers = try await ReceiveSignals(of: company.key, forms).run(at: company.workplace)
        return "heard \(zip(forms, answers).map { "\($0.sourceID) \($0.score ?? -1) \($1.word)" })"
    }

    private mutating func fresh() -> SignalForm {
        var form = SignalForm(source: "walk", sourceID: "\(sent.count)")
        form.customer = Self.customers[chance.below(Self.customers.count)]
        form.measure = chance.below(5) == 0 ? .csat : .nps
        form.score = chance.below(10) == 0 ? nil : score(of: form.measure)
        form.churnIntent = chance.below(20) == 0
        form.contactMe = chance.below(20) == 0
        form.isTest = chance.below(20) == 0
        form.touchpoint = chance.below(3) == 0 ? "till" : nil
        let now = company.watch.now
        switch chance.below(4) {
        case 0: form.occurredAt = now.subtracting(.hours(chance.below(24 * 40)))
        case 1: form.occurredAt = now.adding(.days(1))
        default: break
        }
        sent.append(form)
        return form
    }

    /// Sends one of the last again: as it was, with more, or corrected.
    private mutating func again() -> SignalForm {
        guard !sent.isEmpty else { return fresh() }
        let place = sent.count - 1 - chance.below(min(sent.count, 6))
        switch chance.below(3) {
        case 0: sent[place].score = score(of: sent[place].measure)
        case 1: sent[place].touchpoint = "door"
        case 2 where chance.below(8) == 0: sent[place].isTest = true
        default: break
        }
        return sent[place]
    }

    private mutating func score(of measure: Measure?) -> Int {
        let scale = measure?.scale ?? .nps
        return scale.lowest + chance.below(scale.highest - scale.lowest + 1)
    }

    private mutating func move() async throws -> String {
        let open = try await company.cases().filter(\.isOpen)
        guard !open.isEmpty else { return "nothing to move" }
        let moved = open[chance.below(open.count)]
        let move = next(for: moved)
        do {
            try await company.move(moved, by: company.lea, move)
            return "\(moved.id): \(move)"
        } catch let refusal as any Refusal {
            return "\(moved.id): \(move) refused by \(refusal.rule)"
        }
    }

    /// Mostly the move whose turn it is, now and then any other.
    private mutating func next(for moved: Case) -> MoveCase.Move {
        let madeAt = company.watch.now.subtracting(.hours(chance.below(30)))
        let late = MoveCase.Move.touch(.callAnswered, madeAt: madeAt, isTemplate: false, note: nil)
        let any: [MoveCase.Move] = [
            late, .call, .diagnosis(.processFriction), .remedy(.directLine), .remedy(.credit),
            .deliver(at: nil), .reopen(because: "It broke."), .end(.noResponse, because: "Silence."),
            .end(.notADetractor, because: "A slip."),
            .touch(.mailSent, madeAt: nil, isTemplate: true, note: nil),
            .emergency, .deviation, .proposeFix(title: "Pack twice"), .tellLimit("Not this year."),
            .diagnosis(.relationalNeglect, .systemic), .letTry(days: 9),
            .endTrial(works: chance.below(2) == 0, words: "It stopped."),
            .markStep(1 + chance.below(4), skippingBecause: nil),
        ]
        if chance.below(4) == 0 { return any[chance.below(any.count)] }
        return switch moved.stage {
        case .open: late
        case .acknowledged:
            chance.below(4) == 0
                ? .emergency : .diagnosis(.failedDelivery, chance.below(3) == 0 ? .systemic : .fixableNow)
        case .diagnosed(let diagnosis):
            .remedy(RemedyKind.allCases.first { $0.fits(diagnosis.cause) } ?? .apology)
        case .remedyChosen(let diagnosis, _):
            switch (diagnosis.fixability, chance.below(4)) {
            case (.fixableNow, 0...1): .promise(dueIn: .days(9), from: company.watch.now)
            case (.systemic, 0): .tellLimit("Not this year.")
            case (.systemic, 1): .proposeFix(title: "Pack twice")
            default: .deliver(at: nil)
            }
        case .remedied, .verified, .ended: .call
        }
    }

    /// Marks a case or a signal as test, or counts it again.
    private mutating func mark() async throws -> String {
        let isTest = chance.below(2) == 0
        let cases = try await company.cases()
        do {
            if chance.below(2) == 0, !cases.isEmpty {
                let marked = cases[chance.below(cases.count)]
                try await company.move(marked, by: company.lea, .markAsTest(isTest))
                return "\(marked.id) a test: \(isTest)"
            }
            let ids = try await company.rows("SELECT id FROM signals ORDER BY id").map { try $0.text(0) }
            guard !ids.isEmpty else { return "nothing to mark" }
            let id = ids[chance.below(ids.count)]
            try await MarkSignal(of: company.key, ID(id), by: company.lea, asTest: isTest)
                .run(at: company.workplace)
            return "\(id) a test: \(isTest)"
        } catch let refusal as any Refusal {
            return "mark refused by \(refusal.rule)"
        }
    }

    /// Two of the customers become one, or a merge is taken back.
    private mutating func mergeOrSplit() async throws -> String {
        let key = company.key
        let merges = try await company.rows(
            "SELECT id FROM merges WHERE organization_id = \(key) AND undone_ms IS NULL ORDER BY id"
        ).map { try $0.text(0) }
        let known: [ID<Customer>] = try await company.rows(
            "SELECT id FROM customers WHERE organization_id = \(key) ORDER BY id"
        ).map { try $0.id(0) }
        do {
            if !merges.isEmpty, chance.below(2) == 0 {
                let id = merges[chance.below(merges.count)]
                try await UndoMerge(of: key, id, by: company.lea).run(at: company.workplace)
                return "took \(id) back"
            }
            guard known.count > 1 else { return "nobody to merge" }
            let (one, other) = (known[chance.below(known.count)], known[chance.below(known.count)])
            let id = try await MergeCustomers(of: key, one, into: other, by: company.lea)
                .run(at: company.workplace)
            return "\(id): \(one) is \(other)"
        } catch let refusal as any Refusal {
            return "refused by \(refusal.rule)"
        }
    }

    private func wait(_ duration: Duration) async throws -> String {
        company.watch.advance(duration)
        return "waited \(duration)"
    }

    private func housekeeping() async throws -> String {
        let stamped = try await NoticeClocks().run(at: company.workplace)
        let folded = try await FoldScores().run(at: company.workplace)
        return "stamped \(stamped), folded \(folded)"
    }
}
