package import Recovery

/// The five moves as five dots with the stage in words: made, now, to come.
package struct StageDots: Rendered, Hashable {
    package let stage: Stage.Word

    package init(_ stage: Stage.Word) {
        self.stage = stage
    }

    package var html: HTML {
        """
        <span class="kind">\(Self.drawings[stage])\
        \(stage.move.map { "<span class=\"unseen\">\(Words.CaseList.move($0.rawValue))</span>" as HTML })\
        \(stage.text)</span>
        """
    }

    /// Drawn once: a list has one for each row. Ends without recovery have none.
    private static let drawings = Dictionary(
        uniqueKeysWithValues: Stage.Word.allCases
            .filter { $0.move != nil || $0.movesMade > 0 }
            .map { ($0, drawing(of: $0)) })

    private static func drawing(of stage: Stage.Word) -> HTML {
        """
        <svg class="dots" viewBox="0 0 36 6" aria-hidden="true">\
        \(each: MoveWord.allCases, { dot($0, of: stage) })</svg>
        """
    }

    private static let places = ["0", "7.5", "15", "22.5", "30"]

    private static func dot(_ move: MoveWord, of stage: Stage.Word) -> HTML {
        """
        <rect x="\(places[move.rawValue - 1])" width="6" height="6" rx="1.5"\
        \(HTML.when(move.rawValue <= stage.movesMade, " class=\"on\""))\
        \(HTML.when(move == stage.move, " class=\"now\""))/>
        """
    }
}
