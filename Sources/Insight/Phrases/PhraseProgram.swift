/// Patterns in a form to be run over a sentence for all its words at once: a set of places, a bit each, goes from step
/// to step, and what is left at the end are the places where a match ends.
struct PhraseProgram: Sendable {
    private enum Step: Sendable {
        case word(TermTree.Slot)
        case gap(Int, overPauses: Bool)
        case beginning
        case end
        /// Any of these ways; none, where it may be left out.
        case ways(Range<Int>, mayBeLeftOut: Bool)
    }

    private var steps: [Step] = []
    private var ways: [Range<Int>] = []
    private(set) var tree = TermTree()
    private var slots: [Set<PhraseTerm>: TermTree.Slot] = [:]

    var slotCount: Int { slots.count }

    /// The pattern's steps, to be run.
    mutating func add(_ pattern: PhrasePattern) -> Range<Int> {
        compile(pattern.steps)
    }

    private mutating func compile(_ pattern: [PhrasePattern.Step]) -> Range<Int> {
        let compiled = pattern.map { compile($0) }
        steps += compiled
        return steps.count - compiled.count..<steps.count
    }

    private mutating func compile(_ step: PhrasePattern.Step) -> Step {
        switch step {
        case .gap(let length, let overPauses): return .gap(length, overPauses: overPauses)
        case .beginning: return .beginning
        case .end: return .end
        case .optional(let steps): return fork([compile(steps)], mayBeLeftOut: true)
        case .oneOf(let terms, let further):
            if further.isEmpty { return .word(slot(of: terms)) }
            var compiled = further.map { compile($0) }
            if !terms.isEmpty { compiled.append(compile([.oneOf(terms, [])])) }
            return fork(compiled, mayBeLeftOut: false)
        }
    }

    private mutating func fork(_ compiled: [Range<Int>], mayBeLeftOut: Bool) -> Step {
        ways += compiled
        return .ways(ways.count - compiled.count..<ways.count, mayBeLeftOut: mayBeLeftOut)
    }

    private mutating func slot(of terms: Set<PhraseTerm>) -> TermTree.Slot {
        if let slot = slots[terms] { return slot }
        let slot = TermTree.Slot(slots.count)
        slots[terms] = slot
        for term in terms { tree.add(term, to: slot) }
        return slot
    }

    /// What the first word of a match can be; nil for any.
    func firstSlots(of steps: Range<Int>) -> Set<TermTree.Slot>? {
        guard let first = steps.first else { return nil }
        let others = first + 1..<steps.upperBound
        switch self.steps[first] {
        case .word(let slot): return [slot]
        case .beginning: return firstSlots(of: others)
        case .gap, .end: return nil
        case .ways(let range, let mayBeLeftOut):
            var slots: Set<TermTree.Slot> = []
            for way in ways[range] {
                guard let further = firstSlots(of: way) else { return nil }
                slots.formUnion(further)
            }
            guard mayBeLeftOut else { return slots }
            return firstSlots(of: others).map(slots.union)
        }
    }

    /// The places where matches end that begin at one of these.
    func ends(of steps: Range<Int>, from starts: UInt64, in sentence: SentenceWords) -> UInt64 {
        var places = starts
        for step in steps {
            guard places != 0 else { return 0 }
            switch self.steps[step] {
            case .word(let slot): places = (places & sentence.bits[Int(slot)]) << 1
            case .gap(let length, let overPauses):
                let open = overPauses ? sentence.places : sentence.places & ~sentence.pauses
                places &= open
                for _ in 0..<length { places |= places << 1 & open }
            case .beginning: places &= sentence.beginning
            case .end: places &= sentence.end
            case .ways(let range, let mayBeLeftOut):
                var reached = mayBeLeftOut ? places : 0
                for way in ways[range] { reached |= ends(of: way, from: places, in: sentence) }
                places = reached
            }
        }
        return places
    }

    func isIn(_ steps: Range<Int>, _ sentence: SentenceWords) -> Bool {
        ends(of: steps, from: sentence.places, in: sentence) != 0
    }

    /// The words of each match that begins at one of these, in the text; the shortest one from each word.
    func matches(of steps: Range<Int>, from starts: UInt64, in sentence: SentenceWords) -> [Range<Int>] {
        guard ends(of: steps, from: starts, in: sentence) != 0 else { return [] }
        let first = sentence.part.words.lowerBound
        return (0..<sentence.count).compactMap { word in
            let start: UInt64 = 1 << UInt64(word)
            guard starts & start != 0 else { return nil }
            let ends = ends(of: steps, from: start, in: sentence) & ~1 << UInt64(word)
            return ends == 0 ? nil : first + word..<first + ends.trailingZeroBitCount
        }
    }
}
