import Storage
import Recovery
import Web

/// Every page with the same words in every field that takes words.
enum EveryPage {
    static let clock = WallClock(now: Instant(milliseconds: 1_795_424_400_000), zone: .utc)

    static let names = [
        "sign in", "setup", "cases", "ticked cases", "bulk", "case", "signals", "signal", "customer", "merge",
        "customers", "people", "account", "accounts", "imports", "upload", "mapping", "import", "mentions",
        "tasks",
        "notices",
        "capture", "figures", "scorecard", "month", "programme", "economics", "what works", "suggestions",
        "themes", "theme",
        "message",
        "behind a number", "language model", "keys",
        "exports", "members",
        "member", "teams",
        "assessment", "cases of a statement", "maturity",
        "drivers", "look back", "scoring", "top drivers", "diagnosing drivers", "drivers done",
        "drivers over",
        "organization", "reasons", "catalogue", "progress", "no progress",
        "catalogued", "playbooks", "playbook", "older playbook", "authority", "goodwill", "routing",
        "severity", "clocks",
        "policy", "calendar", "sources", "saved mapping", "profile", "search", "API", "refused",
        "fault",
    ]

    static func document(_ name: String, saying words: String) -> String {
        let frame = Frame(
            assetVersions: ["base.css": words],
            viewer: Viewer(name: words, role: .owner, organization: words, asOf: words), csrf: words,
            flash: words, logo: Logo(hash: words, organization: words))
        let html: HTML =
            switch name {
            case "sign in": frame.document(signIn(words))
            case "setup": frame.document(setup(words))
            case "cases": frame.document(cases(words))
            case "ticked cases": frame.document(outcomes(words))
            case "bulk": frame.document(bulk(words))
            case "case": frame.document(recovery(words))
            case "signals": frame.document(signals(words))
            case "signal": frame.document(signal(words))
            case "customer": frame.document(customer(words))
            case "merge": frame.document(merge(words))
            case "customers": frame.document(customers(words))
            case "people": frame.document(people(words))
            case "account": frame.document(account(words))
            case "accounts": frame.document(accounts(words))
            case "imports": frame.document(imports(words))
            case "upload": frame.document(ImportUploadPage(csrf: words, refusal: note(words, "file")))
            case "mapping": frame.document(mapping(words))
            case "import": frame.document(importing(words))
            case "tasks": frame.document(tasks(words))
            case "mentions": frame.document(mentions(words))
            case "notices": frame.document(notices(words))
            case "capture": frame.document(capture(words))
            case "figures": frame.document(figures(words))
            case "scorecard": frame.document(scorecard(words))
            case "programme": frame.document(programme(words))
            case "economics": frame.document(economics(words))
            case "what works": frame.document(whatWorks(words))
            case "message": frame.document(message(words))
            case "suggestions": frame.document(suggestions(words))
            case "themes": frame.document(themes(words))
            case "theme": frame.document(theme(words))
            case "behind a number": frame.document(behind(words))
            case "assessment": frame.document(assessment(words))
            case "cases of a statement": frame.document(casesOfStatement(words))
            case "maturity": frame.document(maturity(words))
            case "drivers": frame.document(drivers(words))
            case "look back": frame.document(driverSession(words, at: .lookBack))
            case "scoring": frame.document(driverSession(words, at: .score))
            case "top drivers": frame.document(driverSession(words, at: .top))
            case "diagnosing drivers": frame.document(driverSession(words, at: .diagnose))
            case "drivers done": frame.document(driverSession(words, at: .done))
            case "drivers over": frame.document(driverSession(words, at: .score, isOver: true))
            case "month": frame.document(month(words))
            case "exports": frame.document(ExportsPage())
            case "progress": frame.document(progress(words))
            case "no progress": frame.document(NoProgressPage())
            case "language model": frame.document(languageModel(words))
            case "keys": frame.document(keys(words))
            case "members": frame.document(members(words))
            case "member": frame.document(member(words))
            case "organization": frame.document(organization(words))
            case "reasons": frame.document(reasons(words))
            case "catalogue": frame.document(catalogue(words))
            case "catalogued": frame.document(catalogued(words))
            case "playbooks": frame.document(playbooks(words))
            case "playbook": frame.document(playbook(words))
            case "older playbook": frame.document(olderPlaybook(words))
            case "authority": frame.document(authority(words))
            case "goodwill": frame.document(goodwill(words))
            case "routing": frame.document(routing(words))
            case "severity": frame.document(severity(words))
            case "clocks": frame.document(clocks(words))
            case "policy": frame.document(policy(words))
            case "calendar": frame.document(calendar(words))
            case "sources": frame.document(sources(words))
            case "saved mapping": frame.document(savedMapping(words))
            case "teams": frame.document(teams(words))
            case "profile": frame.document(profile(words))
            case "search": frame.document(search(words))
            case "API": frame.document(docs(words))
            case "refused": frame.document(FailurePage(.refused(rule: words, sentence: words)))
            default: frame.document(FailurePage(.fault(requestID: words)))
            }
        return html.text
    }

    static func note(_ words: String, _ field: String?) -> RefusalNote {
        RefusalNote(rule: words, sentence: words, field: field)
    }

    static func signIn(_ words: String) -> SignInPage {
        SignInPage(
            organization: words, csrf: words, email: words, next: words, refusal: .noMatch(triesLeft: 1))
    }

    static func setup(_ words: String) -> SetupPage {
        SetupPage(token: words, csrf: words, name: words, email: words, refusal: note(words, "email"))
    }

    static func docs(_ words: String) -> APIDocsPage {
        APIDocsPage(operations: [
            .init(
                method: words, path: words, summary: words,
                fields: [.init(words, type: words, isNeeded: true, meaning: words)])
        ])
    }
}
