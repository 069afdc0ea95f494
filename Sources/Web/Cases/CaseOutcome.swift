package import Recovery

/// How a case ended: what decided it, or why.
package struct CaseOutcome: Rendered, Hashable {
    package let stage: Stage.Word
    package let at: Instant
    package var score: Int?
    package var reason: String?
    /// How they sounded before and after.
    package var mood: String?
    /// The case in which it goes on.
    package var goesOnIn: String?
    package let clock: String

    package init(stage: Stage.Word, at: Instant, score: Int? = nil, reason: String? = nil, clock: WallClock) {
        self.stage = stage
        self.at = at
        self.score = score
        self.reason = reason
        self.clock = clock.dateTime(at)
    }

    package var html: HTML {
        """
        <section class="card outcome" aria-labelledby="outcome-h"><h2 id="outcome-h">\
        \(isRecovery ? Icon.check : Icon.no)\(Words.Desk.outcome(stage))</h2>
        <p class="quiet">\(score.map { "\(Words.Desk.decidedBy($0)) " as HTML })<span class="faint">\(clock)</span></p>
        \(mood.map { "<p class=\"small quiet\">\($0)</p>" as HTML })\
        \(reason.map { "<p class=\"kept\" dir=\"auto\">“\($0)”</p>" as HTML })\
        \(goesOnIn.map { "<p><a href=\"\(Path.recovery($0))\">\(Words.Merging.goesOnInOlder)</a></p>" as HTML })</section>
        """
    }

    private var isRecovery: Bool { stage == .promoter || stage == .recovered }
}
