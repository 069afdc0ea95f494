package import Recovery

/// The member's role does not let them do this.
package struct NotAllowed: Refusal, Hashable {
    package let role: Role

    package init(_ role: Role) {
        self.role = role
    }

    package var rule: String { "role_does_not_allow_it" }
}
