import Connections
import Operations
import Recovery
import Storage

/// A programme of chance while it is lived: what is going to happen, and what has happened.
struct RandomLife {
    let setting: RandomSetting
    let home: Organization
    let staff: RandomStaff
    let zone: Zone
    let world: DemoWorld
    var writer: Writer
    /// By how much the clock of the server is wrong.
    var skew = Duration.zero
    /// Sent, and neither taken nor refused.
    var unanswered: SignalForm?
    /// Source ids of what was taken, as it was told.
    var acknowledged: Set<String> = []
    let people: RandomPeople
    let from: Instant
    let to: Instant
    var chance: Chance
    /// The next comes first; of one instant, what was planned first.
    private var agenda: [(at: Instant, number: Int, act: RandomAct)] = []
    var cases: [ID<Case>] = []
    /// Who spoke when the case was opened.
    var speakers: [ID<Case>: RandomPeople.Speaker] = [:]
    /// By person, what they said last.
    var lastSignals: [Int: ID<Signal>] = [:]
    /// By person, the last merge of their names.
    var lastMerges: [Int: String] = [:]
    var behaviours: [BehaviourForm] = []
    var fixes: [(id: ID<Fix>, cause: Cause)] = []
    /// Sent, and not taken to its end.
    var file: RandomFile?
    var acts = 1
    var numbers = 0
    var tally = DemoYear.Tally()

    init(
        _ setting: RandomSetting, _ home: Organization, _ staff: RandomStaff, _ zone: Zone,
        _ world: DemoWorld, _ writer: Writer, _ chance: Chance
    ) {
        self.setting = setting
        self.home = home
        self.staff = staff
        self.zone = zone
        self.world = world
        self.writer = writer
        var chance = chance
        people = RandomPeople(setting, by: &chance)
        self.chance = chance
        from = zone.startOfDay(setting.first)
        to = zone.startOfDay(setting.until.adding(days: 1))
    }

    /// A place to work at, at some instant; no two give the same names.
    mutating func place(at instant: Instant) -> Workplace {
        acts += 1
        return Workplace(writer: writer, world: world.at(instant.adding(skew), act: acts))
    }

    mutating func nextNumber() -> Int {
        numbers += 1
        return numbers
    }

    mutating func count(_ kind: String) { tally.told[kind, default: 0] += 1 }

    /// What would come after the last day does not come.
    mutating func plan(_ act: RandomAct, at instant: Instant) {
        guard from <= instant, instant < to else { return }
        let number = nextNumber()
        var (low, high) = (0, agenda.count)
        while low < high {
            let middle = (low + high) / 2
            // From the last to the first, so that the next one is taken from the end.
            if (agenda[middle].at, agenda[middle].number) > (instant, number) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        agenda.insert((instant, number, act), at: low)
    }

    mutating func someTime() -> Instant {
        let length = Int((to.milliseconds - from.milliseconds) / 1_000)
        return from.adding(.seconds(chance.whole(0...length - 1)))
    }

    mutating func meetEverybody() async throws {
        let (accounts, customers) = (people.accounts, people.people.map { $0.names[0] })
        _ = try await ReceiveAccounts(of: home.key, accounts).run(at: place(at: from))
        _ = try await ReceiveCustomers(of: home.key, customers).run(at: place(at: from))
    }

    mutating func nextAct() -> (at: Instant, number: Int, act: RandomAct)? { agenda.popLast() }

    /// What a rule refuses does not happen, as for anybody; what time brings is refused by none.
    mutating func perform(_ next: (at: Instant, number: Int, act: RandomAct)) async throws {
        do {
            try await act(next.act, at: next.at)
        } catch let refusal as any Refusal {
            if case .tick = next.act { throw refusal }
            tally.refused[refusal.rule, default: 0] += 1
        }
    }

    /// One thing after another.
    mutating func live() async throws {
        while let next = nextAct() { try await perform(next) }
        try await flushBehaviours(at: to.subtracting(.milliseconds(1)))
        let evening = place(at: to.subtracting(.milliseconds(1)))
        while try await NoticeClocks().run(at: evening) == 100 {}
    }

    private mutating func act(_ act: RandomAct, at instant: Instant) async throws {
        switch act {
        case .hear(let said): try await hear(said, at: instant)
        case .correct(let form, let score): try await correct(form, to: score, at: instant)
        case .work(let id): try await work(id, at: instant)
        case .promise(let id): try await keepOrMove(in: id, at: instant)
        case .task(let id): try await help(in: id, at: instant)
        case .bounce(let id): try await takeBackMail(in: id, at: instant)
        case .skipStep(let id, let number): try await skip(step: number, in: id, at: instant)
        case .markSignal(let id, let isTest): try await mark(id, asTest: isTest, at: instant)
        case .markCase(let id, let isTest): try await mark(id, asTest: isTest, at: instant)
        case .merge(let person, let name): try await merge(name, of: person, at: instant)
        case .split(let merge): try await split(merge, at: instant)
        case .fix: try await recordFix(at: instant)
        case .ship(let id): try await ship(id, at: instant)
        case .judge(let id): try await judge(id, at: instant)
        case .receiveBehaviours: try await flushBehaviours(at: instant)
        case .moveToLaterZone: try await moveToLaterZone(at: instant)
        case .change(let change): try await self.change(change, at: instant)
        case .attempt(let id): try await attempt(in: id, at: instant)
        case .attemptFix: try await attemptFix(at: instant)
        case .importFile: try await importFile(at: instant)
        case .undoImport(let id): try await undoImport(id, at: instant)
        case .moveMany: try await moveMany(at: instant)
        case .answerQuestion(let id): try await answerQuestion(in: id, at: instant)
        case .meet: try await meet(at: instant)
        case .changeThemes: try await changeThemes(at: instant)
        case .tick: try await tick(at: instant)
        }
    }
}

/// One thing that happens at some time.
enum RandomAct: Sendable {
    case hear(Said)
    case correct(SignalForm, to: Int)
    /// A next move of the case, whichever its stage allows.
    case work(ID<Case>)
    /// The promise of the case that waits is kept, moved or forgotten.
    case promise(ID<Case>)
    /// The task of the case that waits is done, declined, passed on or forgotten.
    case task(ID<Case>)
    /// The last mail of the case comes back.
    case bounce(ID<Case>)
    /// The step of the case after its delivery is left out, and then the next.
    case skipStep(ID<Case>, Int)
    case markSignal(ID<Signal>, Bool)
    case markCase(ID<Case>, Bool)
    /// A person's further name turns out to be theirs.
    case merge(person: Int, name: Int)
    case split(String)
    case fix
    case ship(ID<Fix>)
    case judge(ID<Fix>)
    case receiveBehaviours
    case moveToLaterZone
    case change(RandomSettingChange)
    /// Any move of the case, whether or not it is allowed.
    case attempt(ID<Case>)
    case attemptFix
    case importFile
    case undoImport(ID<Import>)
    /// Many cases, by a job.
    case moveMany
    /// Whether something may be given that is beyond what the owner may.
    case answerQuestion(ID<Case>)
    /// The next thing in a driver session.
    case meet
    case changeThemes
    /// What time brings.
    case tick

    /// Done again until it is answered, unlike what people do.
    var isByProgram: Bool {
        switch self {
        case .hear, .correct, .receiveBehaviours, .importFile, .tick: true
        default: false
        }
    }

    /// What a person is going to say.
    struct Said: Sendable {
        /// Nil: nobody knows.
        let who: RandomPeople.Speaker?
        var measure: Measure?
        /// Nil: without a score.
        var band: Band?
        var opening = SignalForm.Opening.whenRecent
        /// How long it takes to arrive.
        var lag = Duration.zero
        var churnIntent = false
        var contactMe = false
        var isTest = false
    }
}
