/// Which sets of terms a word belongs to, found by walking along its letters once, and back once.
struct TermTree: Sendable {
    /// A set of terms that some pattern asks for; they are numbered.
    typealias Slot = Int32

    private var forwards = Branches()
    private var backwards = Branches()
    private(set) var forms: [(form: PhraseTerm.Form, slots: [Slot])] = []

    mutating func add(_ term: PhraseTerm, to slot: Slot) {
        switch term {
        case .whole(let letters): forwards.nodes[forwards.grow(letters)].whole.append(slot)
        case .beginning(let letters): forwards.nodes[forwards.grow(letters)].passing.append(slot)
        case .ending(let letters): backwards.nodes[backwards.grow(letters.reversed())].passing.append(slot)
        case .form(let form):
            if let index = forms.firstIndex(where: { $0.form == form }) {
                forms[index].slots.append(slot)
            } else {
                forms.append((form, [slot]))
            }
        }
    }

    /// A slot may be told more than once.
    func slots(of word: ArraySlice<UInt32>, _ tell: (Slot) -> Void) {
        forwards.walk(along: word, tell)
        backwards.walk(along: word.reversed(), tell)
    }
}

/// Words side by side as far as their letters are the same.
private struct Branches: Sendable {
    struct Node: Sendable {
        let letter: UInt32
        /// The first node of the letters that follow, and the next one of those that may stand in place of this letter; 0 for
        /// none.
        var further = 0
        var other = 0
        /// Of words that end here.
        var whole: [TermTree.Slot] = []
        /// Of words that pass here, or end here.
        var passing: [TermTree.Slot] = []
    }

    var nodes = [Node(letter: 0)]

    /// The node at which these letters end.
    mutating func grow(_ letters: [UInt32]) -> Int {
        letters.reduce(0) { node, letter in
            if let next = next(of: node, letter) { return next }
            nodes.append(Node(letter: letter, other: nodes[node].further))
            nodes[node].further = nodes.count - 1
            return nodes.count - 1
        }
    }

    private func next(of node: Int, _ letter: UInt32) -> Int? {
        var next = nodes[node].further
        while next != 0, nodes[next].letter != letter { next = nodes[next].other }
        return next == 0 ? nil : next
    }

    func walk(along letters: some Collection<UInt32>, _ tell: (TermTree.Slot) -> Void) {
        var node = 0
        for letter in letters {
            guard let next = next(of: node, letter) else { return }
            node = next
            for slot in nodes[node].passing { tell(slot) }
        }
        for slot in nodes[node].whole { tell(slot) }
    }
}
