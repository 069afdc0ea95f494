/// Why a refusal cannot occur on a way in, in a sentence.
enum Why: String, CaseIterable, Sendable {
    case notMany = "Many cases at once are handed over, put aside or marked as test, and nothing else."
    case notOfAFile = "A file brings what customers said; no move of a case is made in it."
    case sameAsTheImport =
        "A job takes in what was uploaded, and refuses what the import refuses: that is tried there."
    case notSetUpByFile =
        "A file brings what customers said and who they are; nothing else is set up or corrected by it."
    case notOfTime =
        "Jobs do nothing of the kind: they notice clocks, route parked cases, reckon anew and work on imports and bulk moves."
    case reasonIsTheEmergency =
        "Over the API the reason is what says that it is an emergency: without one it waits for the diagnosis."
    case doneWithoutAReason = "A step without a reason is one that was done."
    case reasonIsTheIncident =
        "Over the API the reason is what says that it is another incident: without one it is the same."
    case setUpOnPages = "The API sets nothing up and corrects nobody: that is done on pages."
    case withoutSign = "An amount is typed without a sign: what is less than nothing is no amount."
    case sevenDays = "The form has a field for each of the seven days."
    case oneConditionIsSent =
        "A rule of the form has one condition at least; an empty one is refused as such."
    case onlyWhoGive = "The form has fields for the roles that give, and reads no others."
    case byCommand = "A fix is shipped and judged by the command `amends fixes` alone."
    case checkedByField =
        "The API looks a body through field by field and names each wrong one by its pointer."
    case checkedByColumn =
        "A file is looked through column by column, and a row is refused with its cell's own words."
    case makesTheAccount = "A source makes an account known by naming it."
    case takenAsWritten =
        "A source's address is taken as it is written: by it the same customer is found again."
    case knowsTheSurvivor = "A source goes on naming the merged customer; what it says is the survivor's."
    case knowsBest = "A source says what is so, whatever stood there before."
    case mayHaveLeft = "A source may go on naming a manager who has left."
    case capturedAnew =
        "What is captured on a page has an id of its own, nps as its measure and a score from 0 to 10."
    case markedOnPages = "The API marks a signal by sending it again; it is answered by the rules of signals."
}
