import Operations
import Recovery
import Storage

/// How an address is written.
extension Path {
    package var text: String {
        switch self {
        case .cases(let view, let after): Self.with("/cases", (view?.query ?? []) + [("before", after)])
        case .recovery(let id, let view, let before):
            Self.with("/cases/\(Self.encoded(id))", (view?.query ?? []) + [("before", before)])
                + (before == nil ? "" : "#events")
        case .ticked(let view, let after):
            Self.with("/cases/ticked", view.query + [("before", after)])
        case .bulk(let id, let outcome, let after):
            Self.with("/bulk/\(Self.encoded(id))", [("show", outcome?.rawValue), ("before", after)])
        case .keepView(let view): Self.with("/cases/views", view.query)
        case .removeView(let id, let view):
            Self.with("/cases/views/\(Self.encoded(id))/remove", view.query)
        case .test(let id): "/cases/\(Self.encoded(id))/test"
        case .owner(let id): "/cases/\(Self.encoded(id))/owner"
        case .snooze(let id): "/cases/\(Self.encoded(id))/snooze"
        case .resolutions(let id): "/cases/\(Self.encoded(id))/resolutions"
        case .promises(let id): "/cases/\(Self.encoded(id))/promises"
        case .plan(let id): "/cases/\(Self.encoded(id))/plan"
        case .remedyTold(let id): "/cases/\(Self.encoded(id))/remedies/told"
        case .fixes(let id): "/cases/\(Self.encoded(id))/fixes"
        case .limit(let id): "/cases/\(Self.encoded(id))/limit"
        case .wait(let id): "/cases/\(Self.encoded(id))/wait"
        case .endWait(let id): "/cases/\(Self.encoded(id))/wait/end"
        case .keepPromise(let id): "/cases/\(Self.encoded(id))/promises/kept"
        case .movePromise(let id): "/cases/\(Self.encoded(id))/promises/moved"
        case .notes(let id): "/cases/\(Self.encoded(id))/notes"
        case .attachFile(let id): "/cases/\(Self.encoded(id))/file"
        case .file(let id): "/files/\(Self.encoded(id))"
        case .makeProgressLink(let id): "/cases/\(Self.encoded(id))/progress-link"
        case .withdrawProgressLink(let id): "/cases/\(Self.encoded(id))/progress-link/withdraw"
        case .progress(let token): "/progress/\(Self.encoded(token))"
        case .removeFile(let id): "/files/\(Self.encoded(id))/remove"
        case .capture(let customer): Self.with("/capture", [("of", customer)])
        case .ownTasks: "/tasks"
        case .tasks(let id): "/cases/\(Self.encoded(id))/tasks"
        case .passTask(let id): "/cases/\(Self.encoded(id))/tasks/passed"
        case .finishTask(let id): "/cases/\(Self.encoded(id))/tasks/done"
        case .declineTask(let id): "/cases/\(Self.encoded(id))/tasks/declined"
        case .mentions: "/mentions"
        case .notices: "/notices"
        case .bell: "/notices/bell"
        case .search(let typed): Self.with("/search", [("q", typed)])
        case .sample: "/imports/sample.csv"
        case .message(let id): "/cases/\(Self.encoded(id))/message"
        case .touches(let id): "/cases/\(Self.encoded(id))/touches"
        case .bounces(let id): "/cases/\(Self.encoded(id))/touches/bounced"
        case .diagnosis(let id): "/cases/\(Self.encoded(id))/diagnosis"
        case .remedies(let id): "/cases/\(Self.encoded(id))/remedies"
        case .approve(let id): "/cases/\(Self.encoded(id))/approvals/given"
        case .decline(let id): "/cases/\(Self.encoded(id))/approvals/declined"
        case .deliveries(let id): "/cases/\(Self.encoded(id))/deliveries"
        case .confirmations(let id): "/cases/\(Self.encoded(id))/confirmations"
        case .reonboarding(let id): "/cases/\(Self.encoded(id))/reonboarding"
        case .trial(let id): "/cases/\(Self.encoded(id))/trial"
        case .trialOutcome(let id): "/cases/\(Self.encoded(id))/trial/outcome"
        case .reopenings(let id): "/cases/\(Self.encoded(id))/reopenings"
        case .ends(let id): "/cases/\(Self.encoded(id))/ends"
        case .signals(let before): Self.with("/signals", [("before", before)])
        case .signal(let id): "/signals/\(Self.encoded(id))"
        case .testSignal(let id): "/signals/\(Self.encoded(id))/test"
        case .customer(let id, let before): Self.with("/customers/\(Self.encoded(id))", [("before", before)])
        case .customers(let before): Self.with("/customers", [("before", before)])
        case .account(let id, let before): Self.with("/accounts/\(Self.encoded(id))", [("before", before)])
        case .merging(let id, let other):
            Self.with("/customers/\(Self.encoded(id))/merge", [("other", other)])
        case .merges(let id): "/customers/\(Self.encoded(id))/merges"
        case .undoMerge(let id): "/merges/\(Self.encoded(id))/undo"
        case .accounts(let before): Self.with("/accounts", [("before", before)])
        case .accountPeople(let id, let before):
            Self.with("/accounts/\(Self.encoded(id))/people", [("before", before)])
        case .imports: "/imports"
        case .newImport: "/imports/new"
        case .importing(let id): "/imports/\(Self.encoded(id))"
        case .mapping(let id, let use, let like):
            Self.with("/imports/\(Self.encoded(id))/mapping", [("use", use), ("like", like)])
        case .refusedRows(let id): "/imports/\(Self.encoded(id))/refused.csv"
        case .undoImport(let id): "/imports/\(Self.encoded(id))/undo"
        case .scorecard: "/scorecard"
        case .programme: "/programme"
        case .economics: "/programme/economics"
        case .whatWorks: "/programme/what-works"
        case .suggestions: "/programme/suggestions"
        case .themes(let query): Self.with("/programme/themes", query.query)
        case .theme(let id, let query): Self.with("/programme/themes/\(Self.encoded(id))", query.query)
        case .renameTheme(let id): "/programme/themes/\(Self.encoded(id))/name"
        case .addTerms(let id): "/programme/themes/\(Self.encoded(id))/terms"
        case .removeTerm(let id): "/programme/themes/\(Self.encoded(id))/terms/remove"
        case .mergeTheme(let id): "/programme/themes/\(Self.encoded(id))/merge"
        case .removeTheme(let id): "/programme/themes/\(Self.encoded(id))/remove"
        case .driverSessions(let before): Self.with("/programme/drivers", [("before", before)])
        case .driverSession(let id, let step, let driver):
            Self.with(
                "/programme/drivers/\(Self.encoded(id))",
                [("step", step?.rawValue), ("driver", driver?.description)])
        case .driverScores(let id): "/programme/drivers/\(Self.encoded(id))/scores"
        case .chosenDrivers(let id): "/programme/drivers/\(Self.encoded(id))/chosen"
        case .driverDiagnosis(let id): "/programme/drivers/\(Self.encoded(id))/diagnosis"
        case .driverDone(let id): "/programme/drivers/\(Self.encoded(id))/done"
        case .endDrivers(let id): "/programme/drivers/\(Self.encoded(id))/end"
        case .abandonDrivers(let id): "/programme/drivers/\(Self.encoded(id))/abandon"
        case .whatWorksFile(let format, let filter):
            Self.with("/programme/what-works.\(format.rawValue)", filter.query)
        case .removeMark(let id): "/programme/marks/\(Self.encoded(id))/remove"
        case .month(let month): Self.with("/scorecard/month", [("month", month?.description)])
        case .behind(let behind, let after):
            Self.with("/figures/behind", behind.query + [("after", after.map(String.init))])
        case .figuresFile(let format, let period, let filter):
            Self.with("/figures.\(format.rawValue)", [("period", period)] + filter.query)
        case .behindFile(let behind, let format):
            Self.with("/figures/behind.\(format.rawValue)", behind.query)
        case .figures(let period): Self.with("/figures", [("period", period)])
        case .assessment: "/programme/assessment"
        case .statementCases(let cases, let after):
            Self.with("/programme/assessment/behind", cases.query + [("after", after.map(String.init))])
        case .fixReviews: "/programme/fix-reviews"
        case .maturity: "/programme/maturity"
        case .members: "/settings/members"
        case .member(let id): "/settings/members/\(Self.encoded(id))"
        case .memberLink(let id): "/settings/members/\(Self.encoded(id))/link"
        case .memberLeave(let id): "/settings/members/\(Self.encoded(id))/leave"
        case .deactivateMember(let id): "/settings/members/\(Self.encoded(id))/deactivate"
        case .reactivateMember(let id): "/settings/members/\(Self.encoded(id))/reactivate"
        case .teams: "/settings/teams"
        case .removeTeam(let id): "/settings/teams/\(Self.encoded(id))/remove"
        case .organization: "/settings/organization"
        case .changeLogo: "/settings/organization/logo"
        case .removeLogo: "/settings/organization/logo/remove"
        case .logo(let hash): "/logo/\(Self.encoded(hash))"
        case .reasons: "/settings/reasons"
        case .authority: "/settings/authority"
        case .goodwill: "/settings/goodwill"
        case .approveGoodwill(let id): "/settings/goodwill/tables/\(Self.encoded(id))/approve"
        case .declineGoodwill(let id): "/settings/goodwill/tables/\(Self.encoded(id))/decline"
        case .budgets: "/settings/goodwill/budgets"
        case .routing: "/settings/routing"
        case .severity: "/settings/severity"
        case .clocks: "/settings/clocks"
        case .policy(let place): "/settings/clocks/policies/\(place.map { String($0) } ?? "others")"
        case .newPolicy: "/settings/clocks/policies/new"
        case .removePolicy(let place): "/settings/clocks/policies/\(place)/remove"
        case .followUp: "/settings/clocks/follow-up"
        case .calendar(let id): "/settings/calendars/\(Self.encoded(id))"
        case .newCalendar: "/settings/calendars/new"
        case .removeCalendar(let id): "/settings/calendars/\(Self.encoded(id))/remove"
        case .calendarDays(let id): "/settings/calendars/\(Self.encoded(id))/days"
        case .observedDays(let id): "/settings/calendars/\(Self.encoded(id))/observed"
        case .calendarFile(let id): "/settings/calendars/\(Self.encoded(id))/file"
        case .sources: "/settings/sources"
        case .savedMapping(let name): Self.with("/settings/sources/mapping", [("name", name)])
        case .renameMapping: "/settings/sources/mapping/rename"
        case .deleteMapping: "/settings/sources/mapping/delete"
        case .catalogue: "/settings/remedies"
        case .catalogued(let code): "/settings/remedies/\(Self.encoded(code))"
        case .retireRemedy(let code): "/settings/remedies/\(Self.encoded(code))/retire"
        case .offerRemedy(let code): "/settings/remedies/\(Self.encoded(code))/offer"
        case .playbooks: "/settings/playbooks"
        case .playbook(let key, let version):
            Self.with("/settings/playbooks/\(Self.encoded(key))", [("version", version.map(String.init))])
        case .profile: "/profile"
        case .ownLeave: "/profile/leave"
        case .password: "/profile/password"
        case .endSession(let id): "/profile/sessions/\(Self.encoded(id))/end"
        case .languageModel: "/settings/language-model"
        case .tryLanguageModel: "/settings/language-model/try"
        case .keys: "/settings/keys"
        case .exports: "/settings/exports"
        case .exportFile(let list, let format): "/settings/exports/\(list.rawValue).\(format.rawValue)"
        case .revokeKey(let id): "/settings/keys/\(Self.encoded(id))/revoke"
        case .signIn(let next): Self.with("/sign-in", [("next", next)])
        case .signOut: "/sign-out"
        case .setup(let token): "/setup/\(Self.encoded(token))"
        case .apiDocs: "/api/docs"
        case .openAPI: "/api/openapi.json"
        case .asset(let name, let version): Self.with("/assets/\(Self.encoded(name))", [("v", version)])
        }
    }

    private static func with(_ path: String, _ query: [(name: String, value: String?)]) -> String {
        var text = path
        for case (let name, let value?) in query {
            text += (text == path ? "?" : "&") + name + "=" + encoded(value)
        }
        return text
    }

    /// Percent-encodes all but the unreserved characters of RFC 3986, so that data stays one segment.
    private static func encoded(_ value: String) -> String {
        var text = ""
        for byte in value.utf8 {
            if byte.isUnreserved {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += byte < 16 ? "%0" : "%"
                text += String(byte, radix: 16, uppercase: true)
            }
        }
        // A segment of dots alone would be resolved away.
        return value == "." || value == ".." ? text.replacing(".", with: "%2E") : text
    }
}

extension UInt8 {
    fileprivate var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
