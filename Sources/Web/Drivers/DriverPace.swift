import Recovery

/// The time that is left, or over, and where the group should be. The script counts on.
struct DriverPace: Rendered {
    let pace: DriverSession.Pace

    init(_ pace: DriverSession.Pace) {
        self.pace = pace
    }

    private var seconds: Int64 { pace.left.wholeMilliseconds / 1_000 }
    private var isOver: Bool { seconds < 0 }

    var html: HTML {
        // After an hour nobody sits there any more, and no second counts.
        if pace.left < .seconds(-3_600) {
            return """
                <div class="pace"><p><b>\(Words.length(pace.left))</b> \(over)</p></div>
                """
        }
        return """
            <div class="pace" role="timer" data-left="\(seconds)"><p><b>\(Self.text(seconds))</b> \
            <span class="within"\(HTML.when(isOver, " hidden"))>\(Words.Drivers.left)</span>\
            <span class="over"\(HTML.when(!isOver, " hidden"))>\(over)</span></p>\
            <p class="small quiet">\(each: DriverSession.Part.allCases, plan)</p></div>
            """
    }

    private var over: HTML { "<span class=\"badge warn\">\(Icon.alert)\(Words.Drivers.over)</span>" }

    private func plan(_ part: DriverSession.Part) -> HTML {
        """
        <span data-leaves="\(part.leaves.wholeMilliseconds / 1_000)"\(HTML.when(part != pace.part, " hidden"))>\
        \(Words.Drivers.plan(part))</span>
        """
    }

    /// "12:05".
    static func text(_ seconds: Int64) -> String {
        let whole = Int(seconds.magnitude)
        return "\(whole / 60):\(Words.padded(whole % 60))"
    }
}
