import Insight
import Recovery

/// What the lines across the charts mean, numbered as they are.
struct MarkList: Rendered {
    let marks: [TrendMark]

    init(_ marks: [TrendMark]) {
        self.marks = marks
    }

    var html: HTML {
        """
        <dl class="small quiet event-lines">\(each: Array(marks.enumerated()), item)</dl>
        """
    }

    private func item(_ numbered: (offset: Int, element: TrendMark)) -> HTML {
        let mark = numbered.element
        return """
            <dt>\(numbered.offset + 1)</dt><dd>\(Words.date(mark.day)), \(Words.Programme.kind(mark.kind)): \
            <bdi>\(mark.title)</bdi></dd>
            """
    }
}
