package import Connections
import FoundationEssentials
package import Recovery

/// Everything that was decided about a file before its first row was taken.
package struct ImportPlan: Hashable, Sendable, Codable {
    package var mapping: SignalMapping
    package var file: DelimitedFile
    /// Opens cases also for older rows that happened at or after this instant.
    package var openCasesSince: Instant?

    package init(mapping: SignalMapping, file: DelimitedFile, openCasesSince: Instant? = nil) {
        self.mapping = mapping
        self.file = file
        self.openCasesSince = openCasesSince
    }

    /// As it is kept: keys sorted, so that equal plans are equal texts.
    package func encoded() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    package init(decoding text: String) throws {
        self = try JSONDecoder().decode(ImportPlan.self, from: Data(text.utf8))
    }

    /// The mapping with its columns found in the file, and its zone read.
    func bound(_ zones: ZoneCatalogue) throws -> BoundMapping {
        try mapping.bound(to: file, zone: try mapping.zone.map { try zones.zone(named: $0) })
    }

    func opening(of form: SignalForm) -> SignalForm.Opening {
        if form.opening == .never { return .never }
        return openCasesSince.map { .since($0) } ?? form.opening
    }
}

extension SignalMapping {
    package func encoded() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    package init(decoding text: String) throws {
        self = try JSONDecoder().decode(SignalMapping.self, from: Data(text.utf8))
    }
}
