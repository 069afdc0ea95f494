/// What an API key may do.
package enum KeyScope: String, CaseIterable, Hashable, Sendable {
    case read, write
}
