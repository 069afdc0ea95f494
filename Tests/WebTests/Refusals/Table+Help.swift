import Operations
import Recovery
import Storage
import TestSupport
import Web

extension RefusalTable {
    /// What others do in a case.
    static let help: [RefusedRow] = [
        .move(Case.TaskRefusal.alreadyEnded(at: hour(1)), in: .ended) { .asked($0.colleague) },
        .move(Case.TaskRefusal.needsTheOwner, in: .opened, by: .colleague) { .asked($0.company.lea) },
        .move(Case.TaskRefusal.noWords, in: .opened) {
            .askHelp(of: $0.colleague, words: " ", due: hour(30))
        },
        .move(Case.TaskRefusal.dueInThePast, in: .opened) {
            .askHelp(of: $0.colleague, words: "Look at it.", due: hour(0))
        },
        .move(Case.TaskRefusal.ofTheOwner, in: .opened, by: .lead) { .asked($0.found.owner) },
        .move(Case.TaskRefusal.hasLeft, in: .besideSomebodyWhoLeft) { .asked($0.member(named: "Nora")) },
        .move(Case.TaskRefusal.isAway, in: .besideSomebodyAway) { .asked($0.member(named: "Nora")) },
        .move(Case.TaskRefusal.readsOnly, in: .besideAReader) { .asked($0.member(named: "Sid")) },
        .move(Case.TaskRefusal.hasItAlready, in: .withATask) {
            .passTask($0.tasks[0], to: $0.colleague, due: hour(50))
        },
        .move(Case.TaskRefusal.settledAlready, in: .withATaskDone) {
            .finishTask($0.tasks[0], finding: "It never left.")
        },
        .move(Case.TaskRefusal.settledAlready, in: .withATaskDone) {
            .passTask($0.tasks[0], to: $0.company.lea, due: hour(50))
        },
        .move(Case.TaskRefusal.somebodyElses, in: .withATask, by: .named("Nora")) {
            .finishTask($0.tasks[0], finding: "It never left.")
        },
        .move(Case.TaskRefusal.nothingFound, in: .withATask, by: .colleague) {
            .finishTask($0.tasks[0], finding: " ")
        },
        .move(Case.TaskRefusal.noReason, in: .withATask, by: .colleague) {
            .declineTask($0.tasks[0], because: " ")
        },
    ]
}

extension MoveCase.Move {
    fileprivate static func asked(_ helper: ID<Member>) -> MoveCase.Move {
        .askHelp(of: helper, words: "What does the log say?", due: hour(30))
    }
}

extension Situation {
    fileprivate static let besideSomebodyWhoLeft = opened.with("beside somebody who left") { house in
        let nora = try await house.add("Nora", .owner)
        _ = try await DeactivateMember(
            nora, of: house.company.key, by: house.company.administrator(), handingCasesTo: nil
        ).run(at: house.site.workplace)
    }
    fileprivate static let besideSomebodyAway = opened.with("beside somebody who is away") { house in
        let nora = try await house.add("Nora", .owner)
        let zone = try house.site.world.zones.zone(named: Staged.zone)
        let today = zone.day(of: house.watch.now)
        try await SetLeave(
            of: house.company.key, for: nora, by: house.company.administrator(),
            (from: today, to: today.adding(days: 3))
        ).run(at: house.site.workplace)
    }
    fileprivate static let besideAReader = opened.with("beside somebody who reads") { house in
        try await house.add("Sid", .sponsor)
    }
    fileprivate static let withATask = opened.with("with a task") { house in
        try await house.add("Nora", .owner)
        let found = try await house.newest()
        let colleague = found.owner == house.company.olga ? house.company.otto : house.company.olga
        try await house.move(.askHelp(of: colleague, words: "What does the log say?", due: hour(40)))
        house.watch.advance(.hours(1))
    }
    fileprivate static let withATaskDone = withATask.with("which is done") { house in
        let (key, id) = (house.company.key, try await house.newest().id)
        let tasks = try await house.site.reader.read { try $0.all(CaseTasks(of: key, id)).map(\.task.id) }
        try await house.move(.finishTask(tasks[0], finding: "It never left."))
        house.watch.advance(.hours(1))
    }
}
