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
        """
        <div class="pace" role="timer" data-left="\(seconds)"><p><b>\(Self.text(seconds))</b> \
        <span class="within"\(HTML.when(isOver, " hidden"))>\(Words.Drivers.left)</span>\
        <span class="over badge warn"\(HTML.when(!isOver, " hidden"))>\(Icon.alert)\(Words.Drivers.over)</span></p>\
        <p class="small quiet">\(Words.Drivers.plan(pace.part))</p></div>
        """
    }

    /// "12:05".
    static func text(_ seconds: Int64) -> String {
        let whole = Int(seconds.magnitude)
        return "\(whole / 60):\(Words.padded(whole % 60))"
    }
}
