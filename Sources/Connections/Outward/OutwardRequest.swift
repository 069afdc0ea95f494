/// What is posted to another system.
package struct OutwardRequest: Hashable, Sendable {
    /// http or https; nothing else is spoken, and no redirect is followed.
    package let address: String
    package let body: [UInt8]
    /// Of JSON that is sent and wanted; by itself it says who asks where a key is given.
    package var key: String?
    package var patience = Duration.seconds(20)
    /// For the connection alone.
    package var patienceToConnect = Duration.seconds(10)
    /// A longer answer is not read to its end.
    package var mostBytes = 1 << 20

    package init(posting body: [UInt8], to address: String) {
        self.address = address
        self.body = body
    }
}

/// What came of it: a value, since a neighbour that is away is nothing that went wrong here.
package enum OutwardAnswer: Hashable, Sendable {
    case answered(status: Int, body: [UInt8])
    case failed(OutwardFault)
}

/// Why there is no answer.
package enum OutwardFault: Hashable, Sendable {
    case notAnAddress
    case unknownHost
    case noConnection
    case timedOut
    /// Its certificate is not one to be trusted, or no secret line came about.
    case notTrusted
    case tooLong
    case brokenOff
    /// The program ends.
    case stopped
}
