import Operations
import Recovery
import Storage

/// One case with all that its page tells, read in one snapshot.
struct CaseReading: Sendable {
    let desk: Desk
    let entry: CaseList.Entry
    let signals: [Signal]
    let touches: [CaseTouches.Entry]
    let diagnoses: [CaseDiagnoses.Entry]
    let remedies: [CaseRemedies.Entry]
    let events: [CaseEvents.Entry]
    let members: [Member]
    let reasons: [Reason]
    let neighbours: [CaseList.Entry]
    let accounts: AccountNaming

    /// How many other cases stand in the list on the left.
    private static let neighbourCount = 30

    var found: Case { entry.found }
    var form: CaseForm { CaseForm(caseID: found.id.rawValue, csrf: desk.csrf) }

    static func read(_ desk: Desk) async throws -> CaseReading {
        let key = desk.key
        let id = try desk.id(of: "case")
        return try await desk.read { connection in
            guard let entry = try connection.first(CaseList(of: key, id: id)) else { throw Missing("case") }
            let its = entry.found.id
            let others = CaseList(of: key, .open, before: nil, limit: neighbourCount)
            let neighbours = try connection.all(others)
            return CaseReading(
                desk: desk, entry: entry,
                signals: try connection.all(SignalList(of: key, joining: its)),
                touches: try connection.all(CaseTouches(of: key, its)),
                diagnoses: try connection.all(CaseDiagnoses(of: key, its)),
                remedies: try connection.all(CaseRemedies(of: key, its)),
                events: try connection.all(CaseEvents(of: key, its)),
                members: try connection.all(Members(of: key)).map(\.member),
                reasons: try connection.all(OrganizationsReasons(of: key)), neighbours: neighbours,
                accounts: try connection.accountNames(neighbours + [entry], of: key))
        }
    }
}
