/// What can be done about the tasks of a case, each nil for who may not, or may no more.
package struct TaskForms: Sendable {
    let finishing: FinishingFields?
    let declining: TaskDecliningFields?
    let passing: PassingFields?
}
