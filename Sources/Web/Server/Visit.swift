package import Hummingbird
import Logging
import NIOCore
package import Operations
package import Recovery

/// One request on its way through the routes.
package struct Visit: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Set by whoever let the request in.
    package var caller: Caller?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }

    /// - Throws: `NotSignedIn` on a route that let nobody in; that is a fault of the route, and safe.
    package var known: Caller {
        get throws { try caller ?? { throw NotSignedIn() }() }
    }
}

/// For whom an operation is run.
package struct Caller: Hashable, Sendable {
    package let organization: Organization.Key
    /// Nil for an API key.
    package let member: Member?
    package let scope: KeyScope
    /// What a form of this session must bring; empty for an API key.
    package let csrf: String

    package init(organization: Organization.Key, member: Member?, scope: KeyScope, csrf: String) {
        self.organization = organization
        self.member = member
        self.scope = scope
        self.csrf = csrf
    }
}

/// Nobody known made the request.
package struct NotSignedIn: Error {}

/// The key may read only.
package struct ReadOnlyKey: Refusal, Hashable {
    package var rule: String { "key_may_only_read" }
}
