import Connections
import Operations
import Recovery

/// What others do in a case.
extension CaseEndpoints {
    var tasks: [Endpoint] {
        [
            move("tasks", "Asks somebody for a piece of the recovery; its owner stays.", Self.taskFields) {
                fields in
                let helper = fields.required("helper") { $0.text($1) }
                let words = fields.text("words", most: ReceivedFields.commentLength) ?? ""
                return fields.neededMoment("due").map {
                    .askHelp(of: ID(helper), words: words, due: $0)
                }
            },
            move(
                "tasks/passed", "Asks somebody else to do a task that waits.",
                [Self.taskField, Self.helperField, Self.taskDueField]
            ) { fields in
                let task = fields.required("task") { $0.text($1) }
                let helper = fields.required("helper") { $0.text($1) }
                return fields.neededMoment("due").map {
                    .passTask(ID(task), to: ID(helper), due: $0)
                }
            },
            move(
                "tasks/done", "Marks a task as done, with a word on what was found.",
                [Self.taskField, Self.foundField]
            ) { fields in
                let task = fields.required("task") { $0.text($1) }
                let found = fields.text("found", most: ReceivedFields.commentLength) ?? ""
                return .finishTask(ID(task), finding: found)
            },
            move(
                "tasks/declined", "Declines a task, by whoever was asked.", [Self.taskField, Self.because]
            ) { fields in
                let task = fields.required("task") { $0.text($1) }
                let because = fields.text("because", most: ReceivedFields.commentLength) ?? ""
                return .declineTask(ID(task), because: because)
            },
        ]
    }

    private static let taskField = APIDocsPage.Field(
        "task", type: "string", isNeeded: true, meaning: "Id of a task of the case.")
    private static let helperField = APIDocsPage.Field(
        "helper", type: "string", isNeeded: true, meaning: "E-mail address of who is to do it.")
    private static let taskDueField = APIDocsPage.Field(
        "due", type: "date-time", isNeeded: true, meaning: "By when; it lies ahead.")
    private static let foundField = APIDocsPage.Field(
        "found", type: "string", isNeeded: true, meaning: "What was found, in a sentence.")
    private static let taskFields: [APIDocsPage.Field] = [
        helperField,
        APIDocsPage.Field("words", type: "string", isNeeded: true, meaning: "What is to be done."),
        taskDueField,
    ]
}
