package import Recovery

/// Something known of a case that makes it look like an archetype, or unlike one.
package enum ArchetypeSign: Hashable, Sendable {
    case longWithUs(years: Double)
    case newToUs(years: Double)
    case severalSites(Int)
    /// Their last score was a promoter's.
    case fondOfUs(score: Int)
    case scoreFell(from: Int, to: Int)
    case accountFell(from: Int, to: Int)
    case lowestScore(Int)
    case mildScore(Int)
    case incident
    case noIncident
    case boughtLately(months: Double)
    case boughtLongAgo(months: Double)
    case spokenWithLately(months: Double)
    case notSpokenWith(months: Double)
    case renewedUnasked(times: Int)
    /// Nobody said anything; the silence itself was noticed.
    case silence
    case noContacts
    case manyContacts(Int)
    case manyPeople(Int)
    case onePerson(contacts: Int)
    case cause(Cause, confidence: Double)
    case saidInPublic(channel: String?)
    case wideReach(Int)
    case step(JourneyStep)
    /// Where in the comment: bytes of UTF-8.
    case words(ArchetypeWords, at: Range<Int>)
}
