import ArgumentParser

struct Cases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cases and the moves of their recovery, by the rules of the pages.",
        subcommands: [
            List.self, Show.self, TouchCase.self, Bounce.self, Diagnose.self, ChooseRemedy.self, Deliver.self,
            Resolve.self, Confirm.self, Reopen.self, End.self, HandOver.self, Snooze.self, MakePromise.self,
            KeepPromise.self, TellPlan.self, TellRemedy.self, LinkFix.self, TellLimit.self, Wait.self,
            Note.self, Attach.self, ProgressLink.self, MarkTest.self, AskApproval.self, ApproveRemedy.self,
            DeclineRemedy.self, AskHelp.self, FinishTask.self, DeclineTask.self, PassTask.self, MarkStep.self,
            LetTry.self,
            Tried.self,
        ])
}
