/// Which sets of terms a word belongs to, found by walking along its letters once.
struct TermTree: Sendable {
    /// A set of terms that some pattern asks for; they are numbered.
    typealias Slot = Int32

    private var further: [Edge: Int32] = [:]
    private var nodes: [Node] = [Node()]
    private var backwards: [Edge: Int32] = [:]
    private var backwardNodes: [[Slot]] = [[]]
    private(set) var forms: [PhraseTerm.Form: [Slot]] = [:]

    private struct Edge: Hashable {
        let node: Int32
        let letter: UInt32
    }

    private struct Node {
        /// Of words that end here.
        var whole: [Slot] = []
        /// Of words that pass here, or end here.
        var passing: [Slot] = []
    }

    mutating func add(_ term: PhraseTerm, to slot: Slot) {
        switch term {
        case .whole(let letters): nodes[Int(node(along: letters))].whole.append(slot)
        case .beginning(let letters): nodes[Int(node(along: letters))].passing.append(slot)
        case .ending(let letters): backwardNodes[Int(backwardNode(along: letters))].append(slot)
        case .form(let form): forms[form, default: []].append(slot)
        }
    }

    private mutating func node(along letters: [UInt32]) -> Int32 {
        letters.reduce(0) { node, letter in
            let edge = Edge(node: node, letter: letter)
            if let next = further[edge] { return next }
            nodes.append(Node())
            further[edge] = Int32(nodes.count - 1)
            return Int32(nodes.count - 1)
        }
    }

    private mutating func backwardNode(along letters: [UInt32]) -> Int32 {
        letters.reversed().reduce(0) { node, letter in
            let edge = Edge(node: node, letter: letter)
            if let next = backwards[edge] { return next }
            backwardNodes.append([])
            backwards[edge] = Int32(backwardNodes.count - 1)
            return Int32(backwardNodes.count - 1)
        }
    }

    /// A slot may be told more than once.
    func slots(of word: ArraySlice<UInt32>, _ tell: (Slot) -> Void) {
        var node: Int32? = 0
        for letter in word {
            node = node.flatMap { further[Edge(node: $0, letter: letter)] }
            guard let node else { break }
            for slot in nodes[Int(node)].passing { tell(slot) }
        }
        if let node { for slot in nodes[Int(node)].whole { tell(slot) } }
        guard !backwards.isEmpty else { return }
        var back: Int32 = 0
        for letter in word.reversed() {
            guard let next = backwards[Edge(node: back, letter: letter)] else { break }
            back = next
            for slot in backwardNodes[Int(back)] { tell(slot) }
        }
    }
}
