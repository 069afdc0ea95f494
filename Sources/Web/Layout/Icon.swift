/// A drawn sign of 16 by 16; always beside a word, so hidden from those who hear the page.
package enum Icon: String, CaseIterable, Hashable, Sendable, Rendered {
    case over, friction, delivery, neglect, mismatch, pause, left, phone, hand, check, half, ring, no, plus
    case alert, flag, mail, signals, down, up, desk, customers, scorecard, upload, file, gear, note, search
    case bell

    package var html: HTML {
        """
        <svg class="icon" aria-hidden="true"><use href="#i-\(rawValue)"/></svg>
        """
    }

    /// All signs, once a page, for `use` to point at.
    package static let sheet: HTML = """
        <svg width="0" height="0" class="unseen" aria-hidden="true">\(each: allCases, \.symbol)</svg>
        """

    private var symbol: HTML {
        """
        <symbol id="i-\(rawValue)" viewBox="0 0 16 16">\(drawing)</symbol>
        """
    }

    private var drawing: HTML {
        switch self {
        case .over: #"<path d="M8 4v5M8 11.9v.1"/>"#
        case .friction: #"<path d="M2 4.5h9.5a1.7 1.7 0 0 1 0 3.5H4.5a1.7 1.7 0 0 0 0 3.5H14"/>"#
        case .delivery: #"<path d="M2.5 5 8 2.3 13.5 5v6L8 13.7 2.5 11zM8 2.5 6.8 6l2.4 2L7.5 13.5"/>"#
        case .neglect:
            """
            <circle cx="4" cy="8" r="2"/><circle cx="12" cy="8" r="2" stroke-dasharray="1.5 1.6"/>\
            <path d="M7 8h.01M9 8h.01"/>
            """
        case .mismatch: #"<circle cx="5.5" cy="6" r="3.5"/><path d="M7.5 7.5h6v6h-6z"/>"#
        case .pause: #"<path d="M5.5 3.5v9M10.5 3.5v9"/>"#
        case .up: #"<path d="M8 13V3M4 7l4-4 4 4"/>"#
        case .left: #"<path d="M10 3 5 8l5 5"/>"#
        case .phone:
            """
            <path d="M3 2.5h2.5L6.8 6 5.2 7.2a8 8 0 0 0 3.6 3.6L10 9.2l3.5 1.3V13c0 .5-.4 1-1 1\
            C6.5 13.6 2.4 9.5 2 3.5c0-.6.5-1 1-1z"/>
            """
        case .hand: #"<path d="M2 5.5h9.5M9 3l2.5 2.5L9 8M14 10.5H4.5M7 8l-2.5 2.5L7 13"/>"#
        case .check: #"<path d="m3 8.5 3.2 3.2L13 4.8"/>"#
        case .half:
            """
            <circle cx="8" cy="8" r="5.5"/><circle cx="8" cy="8" r="2.25" fill="currentColor" stroke="none"/>
            """
        case .ring: #"<circle cx="8" cy="8" r="5.5"/>"#
        case .no: #"<circle cx="8" cy="8" r="5.75"/><path d="m4 4 8 8"/>"#
        case .plus: #"<path d="M8 3v10M3 8h10"/>"#
        case .alert: #"<path d="M8 2.5 14 13H2zM8 6.5v3M8 11.3v.1"/>"#
        case .flag: #"<path d="M3.5 14V2.5M3.5 3h8l-2 3 2 3h-8"/>"#
        case .mail: #"<path d="M2 3.5h12v9H2zM2 4l6 5 6-5"/>"#
        case .signals: #"<path d="M2 8h2.5L6 3.5 9.5 12.5 11 8h3"/>"#
        case .down: #"<path d="m3.5 6 4.5 4.5L12.5 6"/>"#
        case .desk: #"<path d="M2.5 9.5 4.5 3h7l2 6.5V13h-11zM2.5 9.5H6l.8 1.5h2.4l.8-1.5h3.5"/>"#
        case .customers: #"<circle cx="8" cy="5.5" r="2.5"/><path d="M3 13.5c.6-2.6 2.5-4 5-4s4.4 1.4 5 4"/>"#
        case .scorecard: #"<path d="M2.5 13.5h11M4 11V8M8 11V3.5M12 11V6"/>"#
        case .upload: #"<path d="M8 10.5V2.5M4.8 5.7 8 2.5l3.2 3.2M2.5 10v3.5h11V10"/>"#
        case .file: #"<path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3"/>"#
        case .search: #"<circle cx="7" cy="7" r="4.25"/><path d="m10.3 10.3 3.2 3.2"/>"#
        case .gear:
            #"<path d="M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6"/><circle cx="10" cy="4.5" r="1.5"/><circle cx="6" cy="11.5" r="1.5"/>"#
        case .bell:
            #"<path d="M8 2.5a3.8 3.8 0 0 0-3.8 3.8c0 3.2-1.2 4.7-1.7 5.2h11c-.5-.5-1.7-2-1.7-5.2A3.8 3.8 0 0 0 8 2.5M6.7 13.8h2.6"/>"#
        case .note: #"<path d="M3 2.5h10v8l-3 3H3zM5.5 5.5h5M5.5 8h5"/>"#
        }
    }
}
