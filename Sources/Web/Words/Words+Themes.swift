import Insight
import Recovery

extension Words {
    /// What customers speak of, and what it does to the score.
    package enum Themes {
        package static let title = "Themes"
        static let last90Days = "Last 90 days"

        static let none = "Name what customers speak of, and see what it does to the score"
        static let nothingSure = "No theme moves the score for sure"
        static func most(_ name: String, _ impact: Double, _ score: String) -> String {
            "“\(name)” \(impact < 0 ? "costs" : "gives") most: \(Words.tenths(abs(impact) * 100)) points of \(score)"
        }
        static func counted(_ comments: Int, _ from: String, _ to: String) -> String {
            "\(Words.count(comments, "comment", "comments")), \(from) to \(to)."
        }
        static func scored(_ score: NetPromoterScore, _ name: String) -> String {
            "\(name) \(Words.signed(score.score * 100)) from \(Words.count(score.count, "answer", "answers"))."
        }
        static func cut(_ comments: Int, since day: String) -> String {
            "Only the latest \(Words.grouped(comments)) comments are read, those since \(day), and scores of the same days stand beside them. Choose a segment, a touchpoint or fewer days to see the others."
        }

        static let kept = "Named themes"
        static let theme = "Theme"
        static let comments = "Comments"
        static let share = "Share"
        static let trend = "Trend"
        static let mood = "Mood"
        static func impactOn(_ score: String) -> String { "Impact on \(score)" }
        static func score(_ measure: Measure) -> String {
            measure == .nps ? Words.measure(.nps) : "the net score of \(Words.measure(measure))"
        }
        static func effect(_ impact: Double, _ score: String) -> String {
            "\(impact < 0 ? "Costs" : "Gives") \(Words.tenths(abs(impact) * 100)) points of \(score)"
        }
        static func noSureEffect(_ score: String) -> String { "Not sure whether it moves \(score)" }
        static let notSure = "Not sure"
        /// "−3.2", "+0.4".
        static func points(_ value: Double) -> String { Words.signedTenths(value * 100) }
        static func range(_ low: Double, _ high: Double) -> String { "\(points(low)) to \(points(high))" }
        static func sentence(_ value: Double, _ range: String, _ score: String) -> String {
            let points = Words.tenths(abs(value) * 100)
            return
                "Without the answers that speak of it, \(score) would be \(points) points \(value < 0 ? "higher" : "lower"). The impact lies in the range \(range) in 95 of 100 such programmes."
        }
        static func notSureSentence(_ range: String, _ score: String) -> String {
            "Not sure: it may cost points of \(score), give some or do neither, since its range, \(range), holds 0. More answers would tell."
        }
        static let nobodyInTheme =
            "Nobody who speaks of it gave a score here, so nothing can be said of its impact."
        static let nobodyElse =
            "Everybody who gave a score here speaks of it, so there is nobody to compare with."
        static let how =
            "Impact is how far the score lies from where it would be if the answers that speak of a theme were absent; below 0 the theme costs points. The range holds the true impact in 95 of 100 such programmes, so of many themes one or two are wrong by chance. Not sure: the range holds 0. It says what goes together, and not what causes what."

        static func mood(_ side: Sentiment.Side) -> String {
            switch side {
            case .negative: "Upset"
            case .neutral: "Mixed"
            case .positive: "Content"
            }
        }
        static func trend(_ name: String, from first: String, _ month: String, to last: String) -> String {
            "“\(name)”: \(first) of the comments in \(month), \(last) in the last month"
        }
        static let noTrend = "Too few months"

        static let suggested = "Comments also speak of"
        static let suggestedText = "Found by the words that come up again and again."
        static let nameOne = "Name one to keep it, or add its words to a theme that you keep."
        static let nothingSuggested =
            "Nothing else comes up in three comments at least, and in one of a hundred."
        static let fewComments = "There are too few comments yet to find themes in."
        static func found(by terms: String) -> String { "Found by: \(terms)" }
        static let name = "Name"
        static let keepIt = "Keep it under this name"
        static let into = "Theme"
        static let addTo = "Or a theme that you keep"
        static let addThere = "Add its words there"
        static let noTheme = "Choose the theme to which its words are added."
        static let own = "A theme of your own words"
        static let words = "Words by which it is found"
        static let wordsHelp =
            "A word, or two that stand next to each other; each on a line of its own, or with commas between. All forms of a word are found."
        static let language = "Language of these words"
        static let noLanguage = "Any: only as written"
        static let keep = "Keep the theme"

        static func finding(_ name: String, _ count: Int) -> String {
            "\(name): \(Words.count(count, "comment", "comments"))"
        }
        static func shareOf(_ share: String) -> String { "\(share) of all comments" }
        static let bySegment = "By segment"
        static let byStage = "By journey stage"
        static let segment = "Segment"
        static let stage = "Stage"
        static let nameless = "None"
        static func others(_ count: Int) -> String { "\(Words.grouped(count)) more are not shown." }
        static let byMonth = "Share of the comments, by month"
        static let month = "Month"
        static let latest = "The latest comments"
        static let noComments = "Nobody spoke of it in these days."
        static let rename = "Rename"
        static let moreWords = "More words"
        static let addWords = "Add the words"
        static let change = "Rename, merge or remove the theme"
        static let merge = "Merge into another theme"
        static let mergeText = "The other one keeps its name and takes over these words; this one is no more."
        static let mergeDo = "Merge"
        static let remove = "Remove the theme"
        static let removeText = "The comments stay as they are, and may suggest it again."
        static func madeBy(_ name: String, _ day: String) -> String { "Kept by \(name), \(day)." }
        static func languageName(_ code: String) -> String {
            switch code {
            case "cs": "Czech"
            case "de": "German"
            case "en": "English"
            case "es": "Spanish"
            case "fr": "French"
            case "hu": "Hungarian"
            case "ru": "Russian"
            default: code
            }
        }

        static func refusal(_ refusal: KeptTheme.ThemeRefusal) -> String {
            switch refusal {
            case .noName: "Give it a name of \(KeptTheme.longestName) letters at most."
            case .nameTaken(let name):
                "“\(name)” is kept already. Choose another name, or add the words there."
            case .tooManyThemes:
                "\(KeptTheme.mostThemes) themes are kept, which is as many as can be. Merge two or remove one first."
            case .noTerms: "Give a word by which it is found, or two that stand next to each other."
            case .notATerm(let words):
                "“\(words)” is not a word that says something, or two next to each other. Write each on a line of its own."
            case .tooManyTerms:
                "A theme has \(KeptTheme.mostTerms) words and pairs at most. Leave some out, or make two themes of it."
            case .lastTerm: "It is found by nothing else. Add another word first, or remove the theme."
            case .mergedWithItself: "It is that theme already. Choose another one."
            }
        }

        static func field(of refusal: KeptTheme.ThemeRefusal) -> String? {
            switch refusal {
            case .noName, .nameTaken: "name"
            case .noTerms, .notATerm, .tooManyTerms: "words"
            case .mergedWithItself: "into"
            case .tooManyThemes, .lastTerm: nil
            }
        }
    }
}
