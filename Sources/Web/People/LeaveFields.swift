/// Days away. Posts `from`, `to`; both empty: not away.
package struct LeaveFields: Rendered, Hashable {
    package var from = ""
    package var to = ""
    package var refusal: RefusalNote?

    package init() {}

    package var html: HTML {
        """
        <p class="help">\(Words.People.leaveText)</p>
        <div class="pair">\(TextField(
            id: "leave-from", name: "from", label: Words.People.from, value: from, type: .date,
            refusal: refusal))
        \(TextField(
            id: "leave-to", name: "to", label: Words.People.to, value: to, type: .date, refusal: refusal))</div>
        """
    }
}
