/// Why the customer is unhappy; the list is fixed.
package enum Cause: String, CaseIterable, Hashable, Sendable, Codable {
    case failedDelivery = "failed_delivery"
    case processFriction = "process_friction"
    case mismatchedExpectations = "mismatched_expectations"
    case relationalNeglect = "relational_neglect"
}
