import Insight

extension Words {
    /// What goes with recovery.
    enum WhatWorks {
        static let title = "What goes with recovery"
        static let noFinding = "Nothing stands out beyond chance yet"
        static func remedyFinding(_ remedy: String, _ cause: String, _ points: Double) -> String {
            "\(cause): “\(remedy)” goes with \(size(points)) recovery than other remedies"
        }
        static func speedFinding(_ speed: FirstTouchSpeed, _ points: Double) -> String {
            "First contact \(self.speed(speed).lowercased()) goes with \(size(points)) recovery"
        }
        private static func size(_ points: Double) -> String {
            let size = Words.count(abs(Words.whole(points)), "point", "points")
            return points > 0 ? "\(size) more" : "\(size) less"
        }
        static func counted(_ cases: Int, _ days: String, _ share: String) -> String {
            "Contacted detractor cases opened \(days), each watched for its window: \(Words.grouped(cases)), of which \(share) recovered."
        }
        static func reopened(_ struck: Int, _ superseded: Int, _ days: String) -> String {
            "All slices together, cases reopened \(days): \(Words.grouped(struck)) causes were struck out, since they were not it; \(Words.grouped(superseded)) were superseded by another incident, which says nothing against them."
        }
        static func nothing(_ days: String) -> String {
            "No contacted detractor case opened \(days) was watched for its whole window."
        }
        static func noProof(_ comparisons: Int) -> String {
            let looked =
                comparisons == 0
                ? ""
                : " \(Words.count(comparisons, "comparison is", "comparisons are")) looked at together here, so a difference is marked only where it is beyond chance among all of them (Holm, 5%)."
            return
                "These go together; none of it is proof of cause. Nobody drew lots: harder cases may get other remedies, other owners and a later call.\(looked)"
        }
        static func remedied(_ cases: Int, _ share: String) -> String {
            "\(Words.count(cases, "case", "cases")) with a remedy before the next score, of which \(share) recovered. A case with two remedies stands in both rows; each is set against the other remedied cases of this cause."
        }
        static let speeds = "How soon somebody was in contact"
        static let speedsText = "From the signal’s arrival to the first contact, by the wall clock."
        static let owners = "Who has the case, or had it last"
        static func ownersText(_ fewest: Int) -> String {
            "In the order of their names, with \(fewest) cases or more. Cases are not given out by lot: this is a reason to talk, not a ranking."
        }
        static let someone = "A member who is gone"
        static let remedy = "Remedy"
        static let speed = "First contact"
        static let owner = "Owner"
        static let recovered = "Recovered"
        static let range = "In 95 of 100"
        static let againstOthers = "Against the others"
        static let tooFew = "Too few cases yet."
        static let cannotTell = "Too few to tell"
        static let beyondChance = "beyond chance"
        static func difference(_ points: Double, between: (low: Double, high: Double)) -> String {
            "\(Words.signed(points)) points, \(Words.signed(between.low)) to \(Words.signed(between.high))"
        }
        static func speed(_ speed: FirstTouchSpeed) -> String {
            switch speed {
            case .withinFourHours: "Within 4 h"
            case .withinADay: "4 to 24 h"
            case .withinTwoDays: "24 to 48 h"
            case .later: "After 48 h"
            }
        }
    }
}
