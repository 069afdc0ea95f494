package import Recovery

extension Cause: SQLConvertible {}
extension OpeningKind: SQLConvertible {}
extension Role: SQLConvertible {}
extension Stage.Word: SQLConvertible {}
extension Stage.End: SQLConvertible {}
extension Touch.Kind: SQLConvertible {}
extension RemedyKind: SQLConvertible {}
extension Case.Fit: SQLConvertible {}
extension WeekStart: SQLConvertible {}
extension ValueTier: SQLConvertible {}
extension Fix.Verdict: SQLConvertible {}
extension EconomicInput.Key: SQLConvertible {}
extension Mark.Kind: SQLConvertible {}
extension CaseEvent.Kind: SQLConvertible {}
extension Diagnosis.Fixability: SQLConvertible {}
extension Clock.Kind: SQLConvertible {}
extension Severity: SQLConvertible {}
extension RoutingField: SQLConvertible {}
extension RoutingCondition.Test: SQLConvertible {}
extension RoutingRule.Choice: SQLConvertible {}
extension SeverityFactor: SQLConvertible {}
extension Notice.Kind: SQLConvertible {}
extension GoodwillProposal.State: SQLConvertible {}
extension Approval.Outcome: SQLConvertible {}
extension HelpTask.Outcome: SQLConvertible {}
