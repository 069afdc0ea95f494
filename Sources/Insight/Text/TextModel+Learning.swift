import CLibLinear
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension TextModel {
    /// Learns from texts, each with the class it is of, below `classes`. The greater the cost, the closer it keeps to
    /// them. The same texts in the same order give the same model, where the C library's `rand` is the same.
    package init(learning texts: [HashedText], of labels: [Int], classes: Int, cost: Double) {
        let rarity = Self.rarity(in: texts)
        // A class that nobody saw gets no weight, and the least of all biases.
        var weights = [[Float]?](repeating: nil, count: classes)
        var biases = [Float](repeating: -8, count: classes)
        let rows = Rows(texts, rarity)
        for part in 0..<classes where labels.contains(part) {
            if labels.allSatisfy({ $0 == part }) {
                biases[part] = 8
                continue
            }
            let learned = rows.learn(labels.map { $0 == part ? 1 : -1 }, cost: cost)
            weights[part] = learned
            biases[part] = learned[HashedText.places]
        }
        self.init(rarity: rarity, weights: weights, biases: biases)
    }

    /// How much each place says: ln((1 + texts) / (1 + texts with it)) + 1.
    private static func rarity(in texts: [HashedText]) -> [Float] {
        HashedText.counts(in: texts).map { log(Float(1 + texts.count) / Float(1 + $0)) + 1 }
    }
}

/// Texts as liblinear reads them: one place after another with its value, and a last one for the bias.
private struct Rows: ~Copyable {
    private let nodes: UnsafeMutableBufferPointer<feature_node>
    private let starts: UnsafeMutableBufferPointer<UnsafeMutablePointer<feature_node>?>

    init(_ texts: [HashedText], _ rarity: [Float]) {
        let count = texts.reduce(0) { $0 + $1.features.count + 2 }
        nodes = .allocate(capacity: count)
        starts = .allocate(capacity: texts.count)
        var next = 0
        for (index, text) in texts.enumerated() {
            starts.initializeElement(at: index, to: nodes.baseAddress.map { $0 + next })
            let words = HashedText.scale(of: text.features[..<text.wordFeatures]) { rarity[$0] }
            let runs = HashedText.scale(of: text.features[text.wordFeatures...]) { rarity[$0] }
            for (number, feature) in text.features.enumerated() {
                let scale = number < text.wordFeatures ? words : runs
                let value = feature.count * rarity[Int(feature.place)] * scale
                nodes.initializeElement(
                    at: next, to: feature_node(index: feature.place + 1, value: Double(value)))
                next += 1
            }
            nodes.initializeElement(
                at: next, to: feature_node(index: Int32(HashedText.places + 1), value: 1))
            nodes.initializeElement(at: next + 1, to: feature_node(index: -1, value: 0))
            next += 2
        }
    }

    deinit {
        nodes.deallocate()
        starts.deallocate()
    }

    private static let hush: Void = set_print_string_function { _ in }
    /// liblinear goes through the texts in an order by chance, which the whole process draws from: one at a time, and each
    /// from the same beginning.
    private static let turn = NSLock()

    /// The weights of all places, and the bias.
    func learn(_ sides: [Double], cost: Double) -> [Float] {
        Self.hush
        var sides = sides
        return sides.withUnsafeMutableBufferPointer { sides in
            var problem = CLibLinear.problem(
                l: Int32(sides.count), n: Int32(HashedText.places + 1), y: sides.baseAddress,
                x: starts.baseAddress, bias: 1)
            var parameter = CLibLinear.parameter()
            parameter.solver_type = Int32(L2R_LR_DUAL)
            parameter.C = cost
            parameter.eps = 0.1
            Self.turn.lock()
            srand(1)
            var model = train(&problem, &parameter)
            Self.turn.unlock()
            defer { free_and_destroy_model(&model) }
            guard let model else { return Array(repeating: 0, count: HashedText.places + 1) }
            // liblinear's weights speak for the side that it met first.
            let sign: Double = model.pointee.label[0] == 1 ? 1 : -1
            return UnsafeBufferPointer(start: model.pointee.w, count: HashedText.places + 1).map {
                Float($0 * sign)
            }
        }
    }
}
