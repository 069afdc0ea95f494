package import Recovery

/// The five moves as five dots with the stage in words: made, now, to come.
package struct StageDots: Rendered, Hashable {
    package let stage: Stage.Word

    package init(_ stage: Stage.Word) {
        self.stage = stage
    }

    package var html: HTML {
        """
        <span class="kind">\(HTML.when(hasDots, dots))\
        \(stage.move.map { "<span class=\"unseen\">\(Words.CaseList.move($0.rawValue))</span>" as HTML })\(stage.text)</span>
        """
    }

    private var hasDots: Bool { stage.move != nil || stage.movesMade > 0 }

    private var dots: HTML {
        """
        <svg class="dots" viewBox="0 0 36 6" aria-hidden="true">\(each: MoveWord.allCases, dot)</svg>
        """
    }

    private static let places = ["0", "7.5", "15", "22.5", "30"]

    private func dot(_ move: MoveWord) -> HTML {
        """
        <rect x="\(Self.places[move.rawValue - 1])" width="6" height="6" rx="1.5"\
        \(HTML.when(move.rawValue <= stage.movesMade, " class=\"on\""))\
        \(HTML.when(move == stage.move, " class=\"now\""))/>
        """
    }
}
