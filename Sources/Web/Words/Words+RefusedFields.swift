import Operations
package import Recovery

extension Words {
    /// The control a refusal is about, by its name in the form; nil for the form as a whole.
    package static func field(of refusal: any Refusal) -> String? {
        switch refusal {
        case let refusal as Case.TouchRefusal:
            switch refusal {
            case .alreadyEnded: nil
            case .inTheFuture, .beforeTheCase, .tooLongAgo: "made_at"
            case .notMinutesOfADay: "minutes"
            }
        case let refusal as Case.TakingBackRefusal:
            switch refusal {
            case .alreadyEnded, .notAMail, .takenBackAlready: nil
            case .inTheFuture, .beforeItWasSent, .arrivedByThen: "bounced_at"
            }
        case let refusal as EconomicInput.InputRefusal:
            switch refusal {
            case .outOfRange: "value"
            case .halfARange, .notAround: "low"
            // It has no such field.
            case .hasNoRange: nil
            case .noSource: "source"
            }
        case Mark.MarkRefusal.noTitle, Fix.FixRefusal.noTitle: "title"
        case let refusal as Case.CommitmentRefusal:
            switch refusal {
            case .alreadyEnded, .notYetDiagnosed: nil
            case .fixOfAnotherCause, .linkedAlready: "fix"
            case .noWords: "words"
            }
        case let refusal as Case.HandOverRefusal:
            switch refusal {
            case .alreadyEnded, .needsALead: nil
            case .noReason: "reason"
            case .ownsItAlready, .cannotOwn, .budgetUsed: "to"
            }
        case let refusal as Case.SnoozeRefusal:
            switch refusal {
            case .alreadyEnded: nil
            case .inThePast, .beyondTheNextClock: "until"
            }
        case let refusal as Case.PromiseRefusal:
            switch refusal {
            case .alreadyEnded, .settledAlready, .lateAlready, .notYetContacted: nil
            case .noWords: "words"
            case .dueInThePast: "due"
            case .notTold: "told"
            }
        case let refusal as Case.ReonboardingRefusal:
            switch refusal {
            case .alreadyEnded, .notRemedied: nil
            case .noSuchStep, .markedAlready: "step"
            case .noReason, .oneIsDone: "skipped_because"
            }
        case let refusal as Case.TrialRefusal:
            switch refusal {
            case .alreadyEnded, .notRemedied, .triesAlready, .triesNothing: nil
            case .notDaysOfATrial: "days_to_try"
            }
        case let refusal as ClockPolicy.PolicyRefusal:
            switch refusal {
            case .limitOutOfRange(let kind): PolicyPage.field(kind, nil)
            case .severityLengthens(let severity, let kind): PolicyPage.field(kind, severity)
            case .hardStopNotAfterFirstTouch: PolicyPage.field(.outreach, nil)
            case .planBeforeFirstTouch: PolicyPage.field(.plan, nil)
            case .deliveryBeforeRemedy: PolicyPage.field(.delivery, nil)
            }
        case let refusal as FollowUp.FollowUpRefusal:
            switch refusal {
            case .asksOutOfRange(.afterDelivery): "asks_after_delivery"
            case .asksOutOfRange(.afterOpening), .afterDeliveryNeverFirst: "asks_after_opening"
            case .checkInsNotRising, .checkInAfterAsking: "second_check_in"
            }
        case let refusal as WorkCalendar.CalendarRefusal:
            switch refusal {
            case .openings(let weekday): "day\(weekday)"
            case .openingsOfDay: "openings"
            case .notAWeek, .neverOpen: nil
            }
        case SeverityTable.TableRefusal.pointsOutOfRange(let factor):
            factor == .segment ? "segments" : factor.rawValue
        case SeverityTable.TableRefusal.beginsBelowOne(let factor):
            factor == .reach ? "reach_from" : "renewal_days"
        case let refusal as SaveCalendar.SaveRefusal:
            switch refusal {
            case .noName, .nameTaken: "name"
            case .notAZone: "zone"
            }
        case let refusal as Case.WaitRefusal:
            switch refusal {
            case .noReason: "reason"
            case .inThePast, .tooLong: "until"
            case .alreadyEnded, .notYetContacted, .waitsAlready, .doesNotWait, .nothingToPause: nil
            }
        case let refusal as Case.ResolutionRefusal:
            switch refusal {
            case .notDelivered: nil
            case .noFix: "fixed"
            case .noWhy: "why"
            case .noEffect: "effect"
            case .noNextStep: "next"
            case .talkInThePast: "talk_on"
            }
        case is WriteNote.NoteRefusal: "words"
        case let refusal as Case.EvidenceRefusal:
            switch refusal {
            case .empty, .tooLong, .notAName: "file"
            case .tooManyWords: "words"
            case .tooMany, .somebodyElses: nil
            }
        case let refusal as Case.TaskRefusal: Tasks.field(of: refusal)
        case let refusal as KeptTheme.ThemeRefusal: Themes.field(of: refusal)
        case is KeepView.ViewRefusal: "name"
        case let refusal as DriverSession.SessionRefusal: Drivers.field(of: refusal)
        case let refusal as ModelEndpoint.EndpointRefusal: LanguageModels.field(of: refusal)
        case let refusal as SavePlan.PlanRefusal: refusal == .ownerTooLong ? "owner" : "next_step"
        case let refusal as Member.ChangeRefusal:
            switch refusal {
            case .noName: "name"
            case .notAnAddress, .alreadyHere: "email"
            case .authorityBelowZero: "authority"
            case .lastAdministrator: "role"
            case .notAZone: "zone"
            case .leaveBackwards: "from"
            case .nobodyToTakeOver: "successor"
            case .hasLeft: nil
            }
        case let refusal as ChangePassword.PasswordRefusal:
            switch refusal {
            case .oldIsNotRight, .tooManyAttempts: "old"
            case .tooShort: "password"
            }
        case is ChangeTeams.TeamRefusal: "name"
        case let refusal as Customer.ChangeRefusal:
            switch refusal {
            case .notAnAddress: "email"
            case .accountUnknown: "account"
            case .isSomebodyElse: nil
            case .changedMeanwhile(let field): field.rawValue
            }
        case let refusal as Account.ChangeRefusal:
            switch refusal {
            case .managerUnknown: "manager"
            case .revenueBelowZero: "revenue"
            case .renewsBeforeItBegan: "renewal"
            case .changedMeanwhile(let field): field.rawValue
            }
        case let refusal as ChangeOrganization.OrganizationRefusal:
            refusal == .noName ? "name" : "zone"
        case let refusal as ChangeReason.ReasonRefusal: refusal == .noCode ? "code" : "usual_remedy"
        case let refusal as Playbook.PlaybookRefusal: Playbooks.field(of: refusal)
        case is Currency.ChangeRefusal: "currency"
        case is Recovery.Organization.CompetitorsRefusal: "competitors"
        case is ChangeLogo.LogoRefusal: "file"
        case is ChangeMapping.MappingRefusal: "name"
        case let refusal as ChangeAuthority.AuthorityRefusal:
            switch refusal {
            case .belowZero(let role): "authority-\(role.rawValue)"
            case .givesNothing: nil
            }
        case let refusal as ChangeCatalogue.CatalogueRefusal:
            switch refusal {
            case .noCode, .codeTaken: "code"
            case .nameTooLong: "name"
            case .costBelowZero: "usual_cost"
            }
        case let refusal as Case.DiagnosisRefusal:
            switch refusal {
            case .alreadyEnded, .notYetAcknowledged, .alreadyRemedied: nil
            case .reasonUnknown, .reasonOfAnotherCause: "reason"
            case .secondCauseIsTheFirst: "second_cause"
            case .tooFewWhys(let given): "why\(min(given, 2) + 1)"
            case .noEvidence: "evidence"
            case .noEarlierIncident, .noIncidentReason: "another_incident_because"
            }
        case let refusal as Case.ApprovalRefusal: Giving.field(of: refusal)
        case is TeamMonth.BudgetRefusal: "cost"
        case let refusal as Case.RemedyRefusal:
            switch refusal {
            case .alreadyEnded, .notYetDiagnosed, .alreadyRemedied, .notYetAcknowledged, .diagnosedAlready:
                nil
            case .unknown, .notOffered, .apologyAlone, .moneyForNeglect, .chosenAlready, .notForAnEmergency:
                "remedy"
            case .doesNotFit, .fitsTheSecondCause: "misfit_because"
            case .noEmergencyReason: "emergency_because"
            case .aboveAuthority, .secondSignIsSmall: "cost"
            case .noRationale: "rationale"
            }
        case let refusal as Case.DeliveryRefusal:
            switch refusal {
            case .alreadyEnded, .nothingChosen, .alreadyRemedied, .emergencyAwaitsDiagnosis, .noPromise,
                .noFix,
                .limitNotTold:
                nil
            case .inTheFuture, .beforeTheCase, .tooLongAgo: "delivered_at"
            }
        case Case.ReopeningRefusal.noReason, Case.EndRefusal.noReason: "reason"
        case Case.EndRefusal.notYetTold: "end"
        default: nil
        }
    }
}
