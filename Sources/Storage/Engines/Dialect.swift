/// The engine behind the one SQL text.
package enum Dialect: String, Sendable {
    case sqlite, postgresql
}
