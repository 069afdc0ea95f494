/// A rule said no. `rule` is its stable name, shown by the API and looked up for the sentence that people read.
package protocol Refusal: Error, Sendable {
    var rule: String { get }
}
