package import Recovery

/// The five moves in full: made, current, to come.
package struct CaseMoves: Rendered {
    package let stage: Stage.Word

    package var html: HTML {
        """
        <ol class="moves" aria-label="\(Words.Cases.moves)">\(each: MoveWord.allCases, step)</ol>
        """
    }

    private func step(_ move: MoveWord) -> HTML {
        let isMade = move.rawValue <= stage.movesMade
        let isCurrent = move == stage.move
        return """
            <li\(HTML.when(isMade, " data-state=\"done\""))\(HTML.when(isCurrent, " aria-current=\"step\""))>\
            <b>\(isMade ? Icon.check : isCurrent ? Icon.half : Icon.ring)<span class="word">\(move.text)\
            </span></b>\
            <span>\(isMade ? Words.Cases.made : move.aim)</span></li>
            """
    }
}
