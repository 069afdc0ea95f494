package import Recovery

/// Who saved a version, and when.
package struct PlaybookChange: Hashable, Sendable {
    package let by: String
    package let at: Instant

    package init(by: String, at: Instant) {
        self.by = by
        self.at = at
    }

    func text(_ clock: WallClock) -> String { Words.Playbooks.by(by, on: clock.date(at)) }
}
