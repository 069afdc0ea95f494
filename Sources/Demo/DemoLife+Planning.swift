import Operations
import Recovery

extension DemoLife {
    /// How the owner is going to work a new case, as far as it can be told beforehand.
    mutating func planFirstRound(of number: Int) {
        let story = stories[number]
        guard let owner = staff.owners[story.owner] else { return }
        if story.script == nil, chance.isIn(6) {
            let next = chance.pick(staff.owners.keys.sorted().filter { $0 != story.owner })
            let at = workingTime(
                after: story.t0, minutes: chance.whole(15...70), isEarlyOnFridays: owner.leavesEarlyOnFridays)
            plan(
                .move(
                    number, .handOver(to: next, because: "Speaks the customer's language."), by: story.owner),
                at: at)
            return planContact(of: number, as: staff.owners[next], by: next, from: at)
        }
        planContact(of: number, as: owner, by: story.owner, from: story.t0)
    }

    private mutating func planContact(
        of number: Int, as owner: DemoCompany.Owner?, by member: ID<Member>, from start: Instant
    ) {
        guard let owner else { return }
        let story = stories[number]
        if story.script == nil, chance.isIn(2) { return planEndWithoutContact(of: number) }
        let spread = chance.early(10...300)
        let minutes = story.script == nil ? owner.medianMinutes * spread / 100 : 25
        var at = workingTime(after: start, minutes: minutes, isEarlyOnFridays: owner.leavesEarlyOnFridays)
        if story.script == nil, chance.isIn(18) {
            plan(touch(number, .callUnanswered, by: member), at: at)
            at = workingTime(after: at, minutes: 45, isEarlyOnFridays: owner.leavesEarlyOnFridays)
        }
        let kind: Touch.Kind =
            story.script != nil
            ? .callAnswered
            : chance.pick([
                (.callAnswered, 52), (.voicemailLeft, 14), (.mailSent, 28), (.meetingHeld, 3),
                (.inboundCallAnswered, 3),
            ])
        plan(touch(number, kind, by: member), at: at)
        stories[number].isTouchedInTime = at.since(story.t0) <= .hours(4)
        var met = at
        if kind == .voicemailLeft || kind == .mailSent {
            // Some never say a word.
            if chance.isIn(11) { return plan(.giveUp(number), at: at.adding(.days(30))) }
            met = workingTime(after: at, minutes: chance.early(60...2_400), isEarlyOnFridays: false)
            plan(touch(number, .customerReplied, by: member), at: met)
        }
        if chance.isIn(12) { plan(.note(number, "Rang again, wants to hear from us in writing."), at: met) }
        if story.script == nil, chance.isIn(4) {
            let next = chance.pick(staff.owners.keys.sorted().filter { $0 != member })
            plan(
                .move(number, .handOver(to: next, because: "On leave from tomorrow."), by: member),
                at: met.adding(.hours(1)))
        }
        planUnderstanding(of: number, as: owner, by: member, from: met)
    }

    /// A second or third time: contact stands, the cause is looked for anew.
    mutating func planNextRound(of number: Int, from start: Instant) {
        let member = stories[number].owner
        let owner = staff.owners[member] ?? DemoCompany.owners[0]
        let at = workingTime(after: start, minutes: owner.medianMinutes, isEarlyOnFridays: false)
        let by = staff.owners[member] == nil ? staff.lead : member
        plan(touch(number, .callAnswered, by: by), at: at)
        planUnderstanding(of: number, as: owner, by: by, from: at)
    }

    private mutating func planUnderstanding(
        of number: Int, as owner: DemoCompany.Owner, by member: ID<Member>, from start: Instant
    ) {
        let story = stories[number]
        // A day or two of finding out; some are never got to.
        if story.script == nil, story.round == 1, chance.isIn(3) {
            return plan(.giveUp(number), at: start.adding(.days(40)))
        }
        let isUnderstood = story.script != nil || chance.isIn(owner.understands)
        stories[number].isUnderstood = isUnderstood
        stories[number].hasPlan = false
        let cause = isUnderstood ? story.cause : chance.pick(Cause.allCases.filter { $0 != story.cause })
        let at = workingTime(
            after: start, minutes: chance.early(30...1_600), isEarlyOnFridays: owner.leavesEarlyOnFridays)
        planPlan(of: number, by: member, from: start, until: at)
        if story.script == nil, cause == .failedDelivery, number.isMultiple(of: 29) {
            planEmergency(of: number, by: member, from: start)
        }
        plan(diagnosis(of: number, cause, by: member), at: at)
        if story.script == nil, cause == .mismatchedExpectations, chance.isIn(9) {
            return plan(
                .move(
                    number,
                    .end(.honestNo, because: "What was hoped for is not on our road map, and we said so."),
                    by: staff.lead), at: at.adding(.days(2)))
        }
        if story.script == nil, chance.isIn(3.5) { return planLeaving(of: number, from: at) }
        planRemedy(of: number, for: cause, as: owner, by: member, from: at)
    }

    /// What happens next, told while they talk; it is kept as the cause is found. Some are waited for first.
    private mutating func planPlan(
        of number: Int, by member: ID<Member>, from start: Instant, until understood: Instant
    ) {
        guard stories[number].script != nil || chance.isIn(86) else { return }
        let due = workingTime(after: understood, minutes: 120, isEarlyOnFridays: false)
        stories[number].hasPlan = true
        plan(
            .move(
                number, .tellPlan(words: "I find out what happened, and call you by then.", due: due),
                by: member), at: start.adding(.seconds(120)))
        plan(.keepPromise(number), at: understood.adding(.seconds(60)))
        guard stories[number].script == nil, chance.isIn(6) else { return }
        plan(
            .move(
                number, .wait(until: start.adding(.days(5)), because: "Photographs of what arrived."),
                by: member), at: start.adding(.seconds(300)))
        plan(touch(number, .customerReplied, by: member), at: start.adding(.hours(chance.whole(5...90))))
    }

    /// Most are asked by a person how they get on; what it takes was said before.
    private mutating func planCheckIns(of number: Int, by member: ID<Member>, from delivered: Instant) {
        for day in FollowUp.usual.checkInDays where (number + day) % 6 != 0 {
            let at = workingTime(
                after: delivered.adding(.days(day)).subtracting(.hours(20)), minutes: 30,
                isEarlyOnFridays: false)
            plan(touch(number, .callAnswered, by: member), at: at)
        }
    }

    private mutating func planRemedy(
        of number: Int, for cause: Cause, as owner: DemoCompany.Owner, by member: ID<Member>,
        from start: Instant
    ) {
        let story = stories[number]
        var at = workingTime(
            after: start, minutes: chance.early(20...1_900), isEarlyOnFridays: owner.leavesEarlyOnFridays)
        var kinds =
            story.script?.part.remedies ?? [
                chance.pick(RemedyKind.allCases.filter { $0.fits(cause) && $0 != .honestNo })
            ]
        if story.script == nil {
            if owner.paysFirst {
                kinds.insert(.credit, at: 0)
            } else if chance.isIn(12) {
                kinds.append(.credit)
            }
        }
        for kind in kinds {
            plan(.move(number, .choose(choice(kind, within: owner)), by: member), at: at)
            at = at.adding(.seconds(240))
        }
        planException(of: number, for: cause, by: member, at: at)
        if chance.isIn(owner.promises) || story.script != nil || !story.hasPlan {
            planPromise(of: number, by: member, from: at)
        }
        if story.isSystemic { planLongWork(of: number, on: cause, by: member, from: at) }
        let days = story.script == nil ? chance.early(1...26) : 4
        stories[number].isDeliveredSoon = days <= 10
        at = workingTime(after: at.adding(.days(days)), minutes: 60, isEarlyOnFridays: false)
        plan(.move(number, .deliver(at: nil), by: member), at: at)
        if chance.isIn(owner.explains) || story.script != nil {
            plan(
                .move(number, .resolve(explanation(of: number, on: zone.day(of: at))), by: member),
                at: at.adding(.hours(3)))
        }
        planCheckIns(of: number, by: member, from: at)
        // Some ring because of it all once more.
        if story.script == nil, chance.isIn(story.isUnderstood ? 5 : 22) {
            let rings = at.adding(.days(chance.whole(3...26)))
            let touchpoint = DemoCompany.touchpoints[3]
            plan(
                .answer(
                    DemoAnswer(
                        person: story.person, measure: .call, score: nil, touchpoint: touchpoint.name,
                        stage: touchpoint.stage, cause: story.cause, words: "It is not over yet.")), at: rings
            )
        }
        planVerification(of: number, from: at)
    }

    private mutating func planPromise(of number: Int, by member: ID<Member>, from start: Instant) {
        let due = start.adding(.days(chance.whole(3...12)))
        plan(
            .move(
                number, .promise(words: "You hear from me by then with what was done.", due: due), by: member),
            at: start.adding(.seconds(600)))
        if chance.isIn(8) {
            plan(.movePromise(number, days: 5), at: due.subtracting(.days(1)))
        } else if chance.isIn(88) {
            plan(.keepPromise(number), at: due.subtracting(.hours(chance.whole(1...40))))
        } else if chance.isIn(60) {
            plan(.keepPromise(number), at: due.adding(.hours(chance.whole(5...90))))
        }
    }

    /// The next score, six weeks later; a few say something earlier, and some never.
    private mutating func planVerification(of number: Int, from delivered: Instant) {
        let story = stories[number]
        let asked = min(
            delivered.adding(.days(45)), max(story.t0.adding(.days(52)), delivered.adding(.days(21))))
        if story.script == nil, chance.isIn(3) {
            planNext(of: number, at: delivered.adding(.days(6)), isEarly: true)
        }
        guard story.script != nil || chance.isIn(76) else {
            return plan(.giveUp(number), at: asked.adding(.days(30)))
        }
        planNext(of: number, at: asked.adding(.hours(chance.early(2...150))), isEarly: false)
    }

    private mutating func planNext(of number: Int, at instant: Instant, isEarly: Bool) {
        let story = stories[number]
        let hasRecovered = story.script != nil || chance.isIn(story.chanceToRecover)
        let band: Band = !hasRecovered || isEarly ? .detractor : chance.isIn(52) ? .promoter : .passive
        let measure: Measure = story.measure.canBeAsked ? story.measure : .nps
        let score = story.script?.part.nextScore ?? self.score(band, measure)
        let stage = DemoCompany.touchpoints.first { $0.name == story.touchpoint }?.stage ?? "Use"
        plan(
            .answer(
                DemoAnswer(
                    person: story.person, measure: measure, score: score, touchpoint: story.touchpoint,
                    stage: stage,
                    cause: story.cause, words: band == .promoter ? chance.pick(texts.promoter) : nil,
                    verifies: number)),
            at: instant)
        if story.round > 1 || story.script == nil, !hasRecovered, chance.isIn(20) {
            planCancellation(of: story.person, at: instant.adding(.days(chance.whole(3...60))))
        }
    }

    private mutating func planEndWithoutContact(of number: Int) {
        if chance.isIn(50) { return }
        plan(
            .move(number, .end(.noResponse, because: "No number, no address that answers."), by: staff.lead),
            at: stories[number].t0.adding(.days(33)))
    }

    private mutating func planLeaving(of number: Int, from start: Instant) {
        let at = start.adding(.days(chance.whole(1...9)))
        planCancellation(of: stories[number].person, at: at)
        plan(
            .move(
                number, .end(.customerLeft, because: "Has signed with somebody else, and said why."),
                by: staff.lead),
            at: at.adding(.hours(20)))
    }

    /// Monday to Friday, nine to half past five of the company's zone.
    func workingTime(after instant: Instant, minutes: Int, isEarlyOnFridays: Bool) -> Instant {
        var (at, left) = (instant, minutes)
        while true {
            let day = zone.day(of: at)
            let opens = zone.startOfDay(day).adding(.hours(9))
            let closes = opens.adding(.seconds((day.isFriday && isEarlyOnFridays ? 7 : 8) * 3_600 + 1_800))
            if day.isWeekend || at >= closes {
                at = zone.startOfDay(day.adding(days: 1)).adding(.hours(9))
                continue
            }
            if at < opens { at = opens }
            let rest = Int((closes.milliseconds - at.milliseconds) / 60_000)
            if left <= rest { return at.adding(.seconds(left * 60)) }
            left -= rest
            at = closes
        }
    }
}
