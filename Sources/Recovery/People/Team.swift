/// Members who share cases, under one name.
package struct Team: Hashable, Sendable {
    package let id: ID<Team>
    package var name: String

    package init(id: ID<Team>, name: String) {
        self.id = id
        self.name = name
    }
}
