import Connections
import Recovery
import Web

/// How the commands read codes and times, and print a case.
enum CaseText {
    static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ option: String
    ) throws -> Choice {
        guard let choice = Choice(rawValue: text) else {
            let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw PlainError(.usage, "\(option): \(text) is none of \(all)")
        }
        return choice
    }

    static func instant(_ text: String?, _ option: String) throws -> Instant? {
        guard let text else { return nil }
        do throws(Instant.TextRefusal) {
            return try Instant(rfc3339: text)
        } catch {
            throw PlainError(.usage, "\(option): \(text) is not written like 2026-11-23T10:15:00Z")
        }
    }

    static func json(_ shown: Case) -> String { shown.json.text }
}
