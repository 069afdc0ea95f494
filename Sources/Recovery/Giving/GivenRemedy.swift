/// A remedy as it was given: with who answers for it, and who pays.
package struct GivenRemedy: Hashable, Sendable {
    package let remedy: Case.ChosenRemedy
    package let member: ID<Member>
    /// What the member could give by themselves.
    package let limitMinor: Int64
    /// Nil where that was enough.
    package let approver: ID<Member>?
    package let isGoodwill: Bool
    /// Nil where it costs nothing, or whose case it is has no team.
    package let month: TeamMonth?

    package init(
        _ remedy: Case.ChosenRemedy, by member: Member, in given: Case, within giving: Giving,
        paidIn month: TeamMonth?
    ) {
        self.remedy = remedy
        self.member = member.id
        limitMinor = member.limitMinor(in: given, by: giving.table)
        approver = giving.approver?.id
        isGoodwill = given.isGoodwill(remedy.kind)
        self.month = remedy.costMinor > 0 ? month : nil
    }
}
