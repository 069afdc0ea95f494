import Foundation
import Recovery

extension ZoneCatalogue {
    /// The zones of the computer the tests run on.
    static let installed = ZoneCatalogue { name in
        // Nil is what the catalogue wants to hear where there is no such file.
        (try? Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))).map { [UInt8]($0) }
    }
}

extension LocalDateTime {
    init(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0) {
        let first = LocalMonth(year: year, month: month).firstDay
        self.init(day: first.adding(days: day - 1), hour: hour, minute: minute, second: second)
    }
}

extension Instant {
    static func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Instant {
        Zone.utc.instant(of: LocalDateTime(year, month, day, hour, minute))
    }
}
