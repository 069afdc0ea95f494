/// Minutes that a member recorded on a case, at what an hour of their role cost that day.
package struct TimeSpent: Hashable, Sendable {
    package var caseID: String
    package var minutes: Int64
    package var hourlyCostMinor: Int64
    /// Spent on approving rather than recovering.
    package var isApproval: Bool

    package init(caseID: String, minutes: Int64, hourlyCostMinor: Int64, isApproval: Bool = false) {
        self.caseID = caseID
        self.minutes = minutes
        self.hourlyCostMinor = hourlyCostMinor
        self.isApproval = isApproval
    }

    /// Sixty of these are a minor unit.
    var costSixtieths: Int64 { minutes * hourlyCostMinor }
}
