import Recovery

extension CasePage {
    /// Shown where somebody was asked for something, or could be.
    var taskSection: HTML {
        guard !tasks.isEmpty || helping != nil else { return HTML() }
        let forms = TaskForms(finishing: finishing, declining: decliningTask, passing: passing)
        return """
            <section aria-labelledby="tasks-h"><h2 id="tasks-h">\(Words.Tasks.ofTheCase)</h2>
            <div data-live="tasks">\(tasks.isEmpty
                ? "<p class=\"quiet small\">\(Words.Tasks.none)</p>"
                : "<ul class=\"stack\">\(each: tasks, { $0.html(clock: clock, forms) })</ul>")</div>
            \(helping.map { Fold("help", Words.Tasks.ask, isOpen: $0.refusal != nil, $0.html) })</section>
            """
    }

    mutating func addTasks(_ reading: CaseReading) {
        tasks = reading.tasks.map { TaskRow($0, reading) }
        guard reading.desk.member.canHelp, reading.found.isOpen else { return }
        finishing = FinishingFields(reading)
        decliningTask = TaskDecliningFields(reading)
        guard reading.desk.member.role.may(.workCases), reading.found.mayBeGiven(by: reading.desk.member)
        else { return }
        helping = HelpFields(reading)
        passing = PassingFields(reading)
    }
}
