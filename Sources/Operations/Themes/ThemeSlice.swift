package import Recovery

/// Of what was said: some days of the organization, one measure, and a segment or touchpoint of it.
package struct ThemeSlice: Hashable, Sendable {
    /// Whole days, both included.
    package let days: ClosedRange<LocalDay>
    package let measure: Measure
    /// Nil: of all; "": of none. The same holds for the touchpoint.
    package let segment: String?
    package let touchpoint: String?

    package init(
        _ days: ClosedRange<LocalDay>, _ measure: Measure, segment: String? = nil, touchpoint: String? = nil
    ) {
        self.days = days
        self.measure = measure
        self.segment = segment
        self.touchpoint = touchpoint
    }
}
