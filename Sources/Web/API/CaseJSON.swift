package import Connections
package import Recovery
import Storage

extension Case {
    package var json: JSON { .object(members) }

    var members: [JSON.Member] {
        let diagnosis = lastDiagnosis
        return [
            JSON.Member("id", id.json), JSON.Member("customer", customer.json),
            JSON.Member("account", account.json), JSON.Member("opened_by", .string(opening.kind.rawValue)),
            JSON.Member("opening_signal", opening.signal.json), JSON.Member("measure", opening.measure.json),
            JSON.Member("score", opening.score.json), JSON.Member("t0", t0.json),
            JSON.Member("opened_at", openedAt.json), JSON.Member("backfilled", isBackfilled.json),
            JSON.Member("test", isTest.json), JSON.Member("owner", owner.json),
            JSON.Member("parked", isParked.json), JSON.Member("stage", .string(stage.word.rawValue)),
            JSON.Member("round", round.json), JSON.Member("severity", severity.rawValue.json),
            JSON.Member("backer", backer?.rawValue.json ?? .null),
            JSON.Member("first_touch_due_at", firstTouch.due.json),
            JSON.Member("first_touch_breached", firstTouch.isBreached.json),
            JSON.Member("contacted_at", contactedAt.json), JSON.Member("reached_at", reachedAt.json),
            JSON.Member("cause", (diagnosis?.cause.rawValue).json),
            JSON.Member("reason", (diagnosis?.reason).json),
            JSON.Member("emergency", emergency.map { .array($0.kinds.map(\.rawValue.json)) } ?? .null),
            JSON.Member("emergency_delivered_at", (emergency?.deliveredAt).json),
            JSON.Member("first_remedied_at", firstRemediedAt.json),
            JSON.Member("decides_from", decidesFrom.json),
            JSON.Member("asks_again_at", asksAgainAt.json), JSON.Member("tries_until", (trial?.due).json),
            JSON.Member("next_signal", (nextScore?.signal).json),
            JSON.Member("next_band", (nextScore?.band).json),
            JSON.Member("confirmed_at", confirmedAt.json),
            JSON.Member("recovered_at", (recovery?.at).json),
            JSON.Member("recovered_round", (recovery?.round).json),
            JSON.Member("ended_at", stage.endedAt.json),
            JSON.Member("hand_offs", handOffs.json), JSON.Member("snoozed_until", snoozedUntil.json),
            JSON.Member("journey_stage", slices.journeyStage.json),
            JSON.Member("touchpoint", slices.touchpoint.json), JSON.Member("segment", slices.segment.json),
            JSON.Member("location", slices.location.json),
            JSON.Member("value_tier", (slices.valueTier?.rawValue).json),
            JSON.Member("team", (team?.rawValue).json),
            JSON.Member("version", version.json),
        ]
    }
}

extension CaseList.Entry {
    var json: JSON {
        .object(
            found.members + [
                JSON.Member("customer_name", customerName.json),
                JSON.Member("customer_source_id", customerKey.json),
                JSON.Member("owner_name", ownerName.json),
            ])
    }
}

extension CaseTouches.Entry {
    var json: JSON {
        [
            "id": id.json, "kind": .string(touch.kind.rawValue), "made_at": touch.madeAt.json,
            "recorded_at": recordedAt.json, "member": touch.member.json, "member_name": memberName.json,
            "template": touch.isTemplate.json, "counts": touch.counts.json, "note": note.json,
            "minutes": touch.minutes.json, "bounced_at": touch.bouncedAt.json,
        ]
    }
}

extension CaseDiagnoses.Entry {
    var json: JSON {
        [
            "id": id.json, "round": round.json, "cause": .string(diagnosis.cause.rawValue),
            "second_cause": (diagnosis.secondCause?.rawValue).json, "reason": diagnosis.reason.json,
            "fixability": .string(diagnosis.fixability.rawValue), "whys": whys.json,
            "evidence": evidence.json,
            "member_name": memberName.json, "made_at": madeAt.json, "struck_out_at": struckAt.json,
            "superseded_at": supersededAt.json, "another_incident_because": anotherIncidentBecause.json,
        ]
    }
}

extension CaseRemedies.Entry {
    var json: JSON {
        [
            "id": id.json, "round": round.json, "kind": .string(kind.rawValue), "remedy": code.json,
            "name": title.json, "cost_minor": costMinor.json, "rationale": rationale.json,
            "member_name": memberName.json, "chosen_at": chosenAt.json,
            "delivered_at": deliveredAt.json, "fit": .string(fit.rawValue), "fit_reason": fitReason.json,
            "approver_name": approverName.json, "taken_back_at": takenBackAt.json,
        ]
    }
}

extension CaseApprovals.Entry {
    var json: JSON {
        [
            "id": approval.id.json, "kind": .string(approval.kind.rawValue), "remedy": approval.code.json,
            "cost_minor": approval.costMinor.json, "rationale": approval.rationale.json,
            "asker": approval.asker.json, "asker_name": askerName.json, "approver": approval.approver.json,
            "approver_name": approverName.json, "asked_at": approval.askedAt.json,
            "state": .string(approval.outcome?.rawValue ?? (approval.hasLapsed ? "lapsed" : "pending")),
            "decider_name": deciderName.json, "decided_at": decidedAt.json,
        ]
    }
}

extension CaseResolutions.Entry {
    var json: JSON {
        [
            "round": round.json, "member_name": memberName.json, "written_at": writtenAt.json,
            "fixed": note.fixed.json, "why": note.why.json, "effect": note.effect.json,
            "next": note.next.json, "talk_on": "\(note.talkOn)".json,
        ]
    }
}

extension CasePromises.Entry {
    var json: JSON {
        [
            "id": promise.id.json, "words": words.json, "member": promise.member.json,
            "member_name": memberName.json, "made_at": promise.madeAt.json, "due_at": promise.due.json,
            "kept_at": promise.keptAt.json, "moved_to": promise.movedTo.json,
        ]
    }
}

extension CaseTasks.Entry {
    var json: JSON {
        [
            "id": task.id.json, "words": words.json, "asker": task.asker.json, "asker_name": askerName.json,
            "helper": task.helper.json, "helper_name": helperName.json, "asked_at": task.askedAt.json,
            "due_at": task.due.json, "outcome": (task.outcome?.rawValue).json, "answer": answer.json,
            "settled_by_name": settlerName.json, "settled_at": settledAt.json,
        ]
    }
}

extension Fix {
    var json: JSON {
        [
            "id": id.json, "title": title.json, "cause": .string(cause.rawValue),
            "touchpoint": touchpoint.json, "recorded_at": recordedAt.json, "shipped_at": shippedAt.json,
        ]
    }
}

extension CaseNotes.Entry {
    var json: JSON {
        [
            "id": id.json, "member_name": memberName.json, "written_at": writtenAt.json,
            "words": words.json,
        ]
    }
}

extension CaseEvents.Entry {
    var json: JSON {
        [
            "number": number.json, "kind": .string(event.kind.rawValue), "at": event.at.json,
            "actor": event.actor.json, "actor_name": actorName.json, "round": event.round.json,
            "subject": event.subject.json, "was": event.was.json, "became": event.became.json,
            "words": words.json,
        ]
    }
}
