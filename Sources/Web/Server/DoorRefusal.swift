import Recovery

/// Why a request is let through to no page.
enum DoorRefusal: Refusal, Hashable {
    case signInFirst
    /// Another site's page made the browser send it.
    case fromAnotherSite
    /// It brings no token, or not that of this session.
    case formNotOurs

    var rule: String {
        switch self {
        case .signInFirst: "sign_in_first"
        case .fromAnotherSite: "form_of_another_site"
        case .formNotOurs: "form_not_ours"
        }
    }
}
