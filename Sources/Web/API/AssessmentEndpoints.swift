package import Connections
import HTTPTypes
import Hummingbird
import Insight
package import Operations
import Recovery
import Storage

/// How the programme stands by its data, beside the team's own answers.
struct AssessmentEndpoints {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "assessment", .read,
                "The twenty statements as the data answer them, beside the team's own answers, and the level of each capability."
            ) { _, _, caller in
                guard
                    let organization = try await site.reader.read({
                        try $0.first(Organizations(caller.organization))
                    })
                else { throw Missing("organization") }
                let answer = try await ReadAssessment(of: organization).run(with: site.reader, site.world)
                return Response.json(answer.json)
            }
        ]
    }
}

extension ReadAssessment.Answer {
    package var json: JSON {
        let last = saved.first
        return [
            "at": assessment.now.json, "measured_score": assessment.score.json,
            "not_measured": assessment.count(.notMeasured).json, "own_score": (last?.ownScore).json,
            "answered_at": (last?.madeAt).json,
            "statements": .array(
                assessment.measurements.map { $0.json(own: last?.own[$0.statement], in: zone) }),
            "capabilities": .array(assessment.levels.map { $0.json(plans[$0.capability]) }),
        ]
    }
}

extension Measurement {
    fileprivate func json(own: Bool?, in zone: Zone) -> JSON {
        [
            "statement": .string(statement.rawValue), "move": .string(statement.move.rawValue),
            "words": .string(Words.Assessment.statement(statement)), "measured": .string(answer.rawValue),
            "own": own.json, "checks": .array(checks.map { $0.json(in: zone) }),
        ]
    }
}

extension Measurement.Check {
    fileprivate func json(in zone: Zone) -> JSON {
        var members = [JSON.Member("check", .string(key.rawValue)), JSON.Member("met", isMet.json)]
        switch found {
        case .share(let share), .shares(let share, _, _):
            members += [
                JSON.Member("numerator", share.numerator.json),
                JSON.Member("denominator", share.denominator.json),
            ]
            if case .shares(_, let other, _) = found {
                members += [
                    JSON.Member("other_numerator", other.numerator.json),
                    JSON.Member("other_denominator", other.denominator.json),
                ]
            }
        case .last(let day, _): members.append(JSON.Member("last", (day?.description).json))
        case .fact: break
        case .missing(let missing): members.append(JSON.Member("missing", .string(missing.rawValue)))
        }
        if let words = Words.Assessment.rule(rule) { members.append(JSON.Member("rule", .string(words))) }
        if let days {
            members += [
                JSON.Member("from", .string("\(zone.day(of: days.from))")),
                JSON.Member("to", .string("\(zone.day(of: days.to))")),
            ]
        }
        return .object(members)
    }
}

extension CapabilityLevel {
    fileprivate func json(_ plan: CapabilityPlan?) -> JSON {
        [
            "capability": .string(capability.rawValue), "level": level.json,
            "figures": .array(readings.map(\.json)), "owner": (plan?.owner).json,
            "next_step": (plan?.nextStep).json, "due": (plan?.due?.description).json,
        ]
    }
}

extension CapabilityLevel.Reading {
    fileprivate var json: JSON {
        [
            "level": level.json, "limits": .array(cuts.limits.map(\.json)),
            "above": cuts.isUpward.json, "figure": figure.json,
        ]
    }
}
