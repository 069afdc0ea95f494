/// The organization's own picture, where it has one, in place of the product's mark.
package struct Logo: Hashable, Sendable {
    package let hash: String
    package let organization: String

    package init(hash: String, organization: String) {
        self.hash = hash
        self.organization = organization
    }

    var html: HTML {
        """
        <img class="logo" src="\(Path.logo(hash))" alt="\(organization)">
        """
    }

    /// Above what is printed; on a screen the bar has it.
    var letterhead: HTML {
        """
        <img class="letterhead" src="\(Path.logo(hash))" alt="">

        """
    }
}
