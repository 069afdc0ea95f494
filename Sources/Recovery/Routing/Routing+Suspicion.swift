extension Routing.Question {
    /// What is behind it, and what that usually takes to put right: by the reason that a way in named, else by the words.
    ///
    /// - Parameters:
    ///   - code: of the reason that was named.
    ///   - reading: of the comment.
    package mutating func suspect(_ code: String?, _ reading: SignalReading?, among reasons: [Reason]) {
        let reason = code.flatMap { code in reasons.first { $0.code == code } }
        suspectedCause = reason?.cause ?? reading?.suspectedCause
        facts[.suspectedCause] = suspectedCause?.rawValue
        usualRemedyMinor = reason?.usualRemedyMinor ?? Self.usual(of: suspectedCause, among: reasons)
    }

    /// The middle one of its reasons, of two the smaller: which of them it is, nobody knows yet, and a rare dear one shall
    /// not keep the case from whoever could meet the customer.
    private static func usual(of cause: Cause?, among reasons: [Reason]) -> Int64 {
        let remedies = reasons.filter { $0.cause == cause }.map(\.usualRemedyMinor).sorted()
        return remedies.isEmpty ? 0 : remedies[(remedies.count - 1) / 2]
    }
}
