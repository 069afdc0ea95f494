/// Who said it, as the way in knows them: an id of its own, or an address to reply to.
package struct CustomerForm: Hashable, Sendable {
    package var id: String?
    package var email: String?
    package var name: String?
    package var phone: String?
    /// The account's own id in the source.
    package var account: String?

    package init(id: String? = nil, email: String? = nil, name: String? = nil, account: String? = nil) {
        self.id = id
        self.email = email
        self.name = name
        self.account = account
    }
}
