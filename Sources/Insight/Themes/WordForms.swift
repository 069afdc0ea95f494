/// How a language forms its words, and which of them say nothing of what a comment is about.
///
/// Source: our own lists, `Languages/stop-en.txt` and the like, in letters as `Wording` gives them. Each line is a kind
/// and what is of it: `function` words (the, was), `empty` ones (praise, blame, verbs of all trades), `weak` ones, which say
/// something only beside another (service, customer), `kin` of one matter (price, cheap), `ending`s with what stands in
/// their place (`ies>y`), and of how many letters a `stem` is at least.
package struct WordForms: Sendable {
    private let functionWords: Set<String>
    private let endings: [String: String]
    private let longestEnding: Int
    private let shortestStem: Int
    package private(set) var emptyStems: Set<String> = []
    package private(set) var weakStems: Set<String> = []
    /// Stems of one matter have the same number.
    package private(set) var kin: [String: Int] = [:]

    package init(_ list: String = "") {
        let lines = list.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        func words(_ kind: String) -> [String] {
            lines.filter { $0.first == kind }.flatMap { $0.dropFirst() }
        }
        functionWords = Set(words("function"))
        let pairs = words("ending").map { $0.split(separator: ">", omittingEmptySubsequences: false) }
        endings = Dictionary(
            pairs.map { (String($0[0]), $0.count > 1 ? String($0[1]) : "") }, uniquingKeysWith: { $1 })
        longestEnding = endings.keys.map(\.count).max() ?? 0
        shortestStem = words("stem").first.flatMap { Int($0) } ?? 3
        emptyStems = Set(words("empty").compactMap { stem($0) })
        weakStems = Set(words("weak").compactMap { stem($0) })
        for (number, line) in lines.filter({ $0.first == "kin" }).enumerated() {
            for word in line.dropFirst() {
                if let kindred = stem(word) { kin[kindred] = number }
            }
        }
    }

    func isFunctionWord(_ word: String) -> Bool { functionWords.contains(word) }

    /// What the forms of a word share; nil for a function word. Up to three endings come off, each time the longest that
    /// leaves a stem long enough with a vowel in it; then a doubled last letter is one.
    package func stem(_ word: String) -> String? {
        guard !functionWords.contains(word) else { return nil }
        var stem = word
        for _ in 0..<3 {
            guard let shorter = shortened(stem) else { break }
            stem = shorter
        }
        let isDoubled = !endings.isEmpty && stem.count > 3 && stem.last == stem.dropLast().last
        return isDoubled ? String(stem.dropLast()) : stem
    }

    private func shortened(_ word: String) -> String? {
        for length in stride(from: min(longestEnding, word.count), to: 0, by: -1) {
            guard let replacement = endings[String(word.suffix(length))] else { continue }
            let stem = word.dropLast(length) + replacement
            guard stem.count >= shortestStem, stem.contains(where: Self.vowels.contains) else { continue }
            // An ending that stands for itself keeps a shorter one from coming off.
            return stem == word ? nil : String(stem)
        }
        return nil
    }

    private static let vowels = Set("aeiouyаеиоуыэюя")
}

extension WordForms {
    /// Codes of the languages that have a list.
    package static let languages = lists.keys.sorted()

    /// Every word is its own stem where the language has no list.
    package static func of(_ language: String?) -> WordForms {
        language.flatMap { lists[code(of: $0)] } ?? none
    }

    /// "en" for "en-GB" and "EN".
    static func code(of language: String) -> String { Language(tag: language).code }

    private static let none = WordForms()
    private static let lists: [String: WordForms] = {
        let codes = ["en", "de", "fr", "es", "hu", "cs", "ru"]
        return Dictionary(uniqueKeysWithValues: codes.compactMap { code in read(code).map { (code, $0) } })
    }()

    private static func read(_ code: String) -> WordForms? {
        // A language without its list is read word by word; a test sees that none lacks it.
        return (try? OwnFile.language("stop-\(code)").text()).map { WordForms($0) }
    }
}
