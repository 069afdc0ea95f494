extension Statement {
    func measured(by grounds: Grounds) -> Measurement {
        let checks: [Measurement.Check] =
            switch self {
            case .namedPersonInFourHours: grounds.namedPersonInFourHours
            case .personNotTemplate: grounds.personNotTemplate
            case .wholeHistory: grounds.wholeHistory
            case .noPermissionNeeded: grounds.noPermissionNeeded
            case .oneOfFourCauses: grounds.oneOfFourCauses
            case .causeBeforeOffer: grounds.causeBeforeOffer
            case .causeOfMost: grounds.causeOfMost
            case .notOneRemedyForAll: grounds.notOneRemedyForAll
            case .contactMayDeliver: grounds.contactMayDeliver
            case .remedyFollowsCause: grounds.remedyFollowsCause
            case .whyIsWritten: grounds.whyIsWritten
            case .mayDeviate: grounds.mayDeviate
            case .lookedAtAgain: grounds.lookedAtAgain
            case .monthlyToSponsor: grounds.monthlyToSponsor
            case .promoterFirst: grounds.promoterFirst
            case .reopenedAnew: grounds.reopenedAnew
            case .patternStartsFix: grounds.patternStartsFix
            case .functionOwnsFix: grounds.functionOwnsFix
            case .customersTold: grounds.customersTold
            case .fixesReviewed: grounds.fixesReviewed
            }
        return Measurement(self, checks)
    }
}
