/// The four steps of an import, the current one marked.
struct ImportSteps: Rendered {
    /// 1 to 4; 5 when all are behind.
    let current: Int

    private static let names = [
        Words.Imports.stepFile, Words.Imports.stepColumns, Words.Imports.stepRows, Words.Imports.stepRefused,
    ]

    var html: HTML {
        """
        <ol class="moves four" aria-label="\(Words.Imports.steps)">\
        \(each: Self.names.enumerated(), { step($0.offset + 1, $0.element) })</ol>
        """
    }

    private func step(_ number: Int, _ name: String) -> HTML {
        """
        <li\(HTML.when(number < current, " data-state=\"done\""))\
        \(HTML.when(number == current, " aria-current=\"step\""))>\
        <b>\(number < current ? Icon.check : number == current ? Icon.half : Icon.ring)\
        <span class="word">\(name)</span></b></li>
        """
    }
}
