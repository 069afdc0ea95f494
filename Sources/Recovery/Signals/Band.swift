/// Where a score lies, by the cuts as they stood when the signal arrived.
package enum Band: String, CaseIterable, Hashable, Sendable, Codable {
    case detractor, passive, promoter, unscored
}
