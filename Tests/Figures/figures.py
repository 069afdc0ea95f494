"""One function for each figure, after FIGURES.md and decision 0018. Every function takes a Period and answers the product's
JSON for it."""
import math
from collections import defaultdict
from itertools import pairwise

from export import CHANNELS, DAY, HOUR, INBOUND, MESSAGES, REACHING, written
from intervals import LONGER, Z, median, median_ranks, nps, nps_margin, p90, wilson

MONEY = ("credit", "refund")                         # remedies of kind money
WITHDRAWN = 0                                        # an export does not tell of erased people: never exercised
LAPSE = 365 * DAY                                  # without contracts, no purchase for so long is churn
BUYING = ("purchase", "renewal", "expansion")
ORDER = ("nps", "csat", "ces", "stars")


class Period:
    def __init__(self, export, start, end, now, **filters):
        self.export, self.start, self.end, self.now = export, start, end, now
        self.filters = {name: value for name, value in filters.items() if value is not None}
        self.cases = [case for case in export.cases if self._keeps(case)]
        self.base = [case for case in self.cases if case.base]
        self.signals = [signal for signal in export.signals if not signal.history and self._heard(signal)]

    def _keeps(self, case):
        return all(getattr(case, name) == value for name, value in self.filters.items())

    def _heard(self, signal, without=()):
        """A signal has segment, location (of its account), touchpoint; team and cause it has by the case it belongs to."""
        for name, value in self.filters.items():
            if name in without:
                continue
            if name in ("team", "cause"):
                case = self.export.case.get(signal.case)
                if (getattr(case, name) if case else "") != value:
                    return False
            elif getattr(signal, name) != value:
                return False
        return True

    def holds(self, ms):
        return ms is not None and self.start <= ms < self.end

    def opened(self, past=0):
        """Detractor cases with T0 in the period and T0 + `past` behind us."""
        return [case for case in self.base if self.holds(case.t0) and case.t0 + past <= self.now]

    def corrected(self, counts=lambda case: True):
        return sum(1 for case in self.cases if case.detractor and not case.base and self.holds(case.t0) and counts(case))


# MARK: shapes

def portion(hits, base):
    return None if base == 0 else {"numerator": hits, "denominator": base, "share": hits / base}


def spread(values):
    """Median, its interval, p90 of values sorted here; None when there are none."""
    values = sorted(values)
    n = len(values)
    if n == 0:
        return None
    ranks = median_ranks(n)
    show = lambda value: None if value is None else "longer than all" if value == LONGER else float(value)
    return {"median_ms": show(median(values)), "p90_ms": show(p90(values)),
            "median_lower_ms": show(values[ranks[0] - 1] if ranks else None),
            "median_upper_ms": show(values[ranks[1] - 1] if ranks else None),
            "untouched": sum(1 for value in values if value == LONGER), "cases": n}


# The windows of next scores move along with the export's `answer_days`.
WINDOWS = {
    "recovery_rate": ("t0", "60 days"), "time_to_first_touch": ("t0", "48 hours"), "detractor_to_promoter": ("t0", "60 days"),
    "re_purchase": ("recovered", "12 months"), "recovery_to_fix": ("recovered", "90 days"), "outreach_rate": ("t0", "48 hours"),
    "detractor_reach_rate": ("t0", "14 days"), "response_rate": ("contacted", "14 days"), "time_to_resolution": ("t0", "21 days"),
    "repeat_contact_rate": ("remedied", "30 days"), "save_rate": ("t0", "90 days"), "post_incident_churn": ("t0", "180 days"),
    "adoption_lift": ("remedied", "28 days"), "re_survey_lift": ("occurred", "at once"), "net_retention_gap": ("landmark", "12 months"),
    "unrecovered_count": ("monday", "at once"), "cost_per_save": ("t0", "60 days"), "promises_kept": ("due", "at once"),
    "hand_offs": ("t0", "at once"), "customer_effort": ("occurred", "at once"), "goodwill_spend": ("delivered", "at once"),
    "csat": ("occurred", "at once"), "cases_classified": ("t0", "at once"), "detection_lag": ("received", "at once"),
    "channel_changes": ("t0", "at once"), "churn_risk": ("t0", "180 days"), "detractor_share": ("occurred", "at once"),
    "emergencies": ("t0", "at once")}


def _window(period, name):
    start, length = WINDOWS[name]
    if name in ("recovery_rate", "detractor_to_promoter", "cost_per_save"):
        length = f"{period.export.answer_days} days"
    return {"start": start, "length": length}


def number(value, unit, count, lower=None, upper=None, currency=None):
    return {"number": float(value), "unit": unit, "currency": currency, "lower": lower, "upper": upper, "count": count}


def figure(period, name, matures, so_far, of, value, beside, numerator=None, denominator=None, missing="nothing"):
    mature = matures <= period.now
    if value is None or not mature:
        numerator = denominator = value_shown = None
        reason = "not measured: " + (missing if value is None else "not mature yet")
    else:
        value_shown, reason = value, None
    return {"figure": name, "numerator": numerator, "denominator": denominator, "value": value_shown, "not_measured": reason,
            "window": _window(period, name),
            "maturity": "mature" if mature else {"so_far": so_far, "of": of}, "matures_at": written(matures), "beside": beside}


def share(period, name, matures, hits, base, beside, missing):
    interval = wilson(hits, base)
    value = None if interval is None else dict(zip(("share", "lower", "upper"), interval))
    return figure(period, name, matures, hits, base, value, beside, hits, base, missing)


def amount(period, name, matures, so_far, value, beside, missing):
    """A figure that is a number: its denominator is what it counts over."""
    of = value["count"] if value else 0
    return figure(period, name, matures, so_far(of) if callable(so_far) else so_far, of, value, beside, None, of, missing)


def unrecorded(period, name, matures, reason):
    """What the organization does not record at all is neither 0 nor unripe."""
    return figure(period, name, matures, 0, 0, None, {}, missing=reason)


# MARK: scores

def scores(period):
    """Score by month and by stage of each measure, by occurred-at; what was filled in later counts too."""
    rows = []
    answers = [s for s in period.export.signals if s.score is not None and period.holds(s.occurred) and period._heard(s)]
    for measure in sorted({s.measure for s in answers}, key=lambda m: (ORDER.index(m) if m in ORDER else 9, m)):
        groups = defaultdict(list)
        for signal in answers:
            if signal.measure == measure:
                groups[(None, None)].append(signal)
                groups[(period.export.month(signal.occurred), None)].append(signal)
                groups[(None, signal.stage)].append(signal)        # also of those without one
        for (month, stage), group in sorted(groups.items(), key=lambda group: tuple(name or "" for name in group[0])):
            bands = [sum(1 for s in group if s.band == band) for band in ("promoter", "passive", "detractor")]
            rows.append({"measure": measure, "month": month, "stage": stage, "answers": len(group),
                         "promoters": bands[0], "passives": bands[1], "detractors": bands[2],
                         "score": 100 * nps(*bands)[0], "margin": 100 * nps_margin(*bands)})
    return rows


def channels(period):
    """What arrived by each channel, most heard first."""
    groups = defaultdict(list)
    for signal in period.signals:
        if period.holds(signal.occurred):
            groups[signal.channel].append(signal)
    rows = []
    for channel, heard in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        detractors, scored = _detractors(heard)
        rows.append({"channel": channel or None, "signals": len(heard), "detractors": detractors if scored else None,
                     "scored": scored})
    return rows


def _detractors(signals):
    """How many of signals are in the detractor band, and in any."""
    return sum(1 for s in signals if s.band == "detractor"), sum(1 for s in signals if s.band != "unscored")


# MARK: the five

def _ends(cohort):
    return {stage: sum(1 for case in cohort if case.stage == stage) for stage in ("customer_left", "no_response", "honest_no")}


def answered_in_time(case):
    return case.next is not None and case.next_at < case.answer_by


def recovered_in_time(case):
    return case.moved and answered_in_time(case)


def contacted_in_time(cases):
    """The cohort of the recovery rate, of cases opened in a period."""
    return [c for c in cases if c.contacted is not None and c.contacted < c.answer_by]


def recovery_rate(period):
    cohort = contacted_in_time(period.opened())
    hits = sum(map(recovered_in_time, cohort))
    beside = {"recovered_of_answered": portion(hits, sum(map(answered_in_time, cohort))),
              "recovered_after_day_60": sum(1 for c in cohort if c.moved and not recovered_in_time(c)),
              "soothed": sum(1 for c in cohort if c.confirmed and not recovered_in_time(c)),
              "recovered_in_later_round": sum(1 for c in cohort if c.recovered_round and c.recovered_round > 1),
              **_ends(cohort), "not_a_detractor": period.corrected(), "withdrawn": WITHDRAWN}
    if _tells_of_purchases(period.export):
        beside["came_back_by_behaviour"] = sum(
            1 for c in cohort if c.remedied is not None and not answered_in_time(c)
            and any(c.remedied < at < c.answer_by for at in _purchases(period.export, c.unit)))
    return share(period, "recovery_rate", period.end + period.export.answer_days * DAY, hits, len(cohort), beside, "no detractor cases")


def time_to_first_touch(period):
    cohort = [c for c in period.opened(48 * HOUR) if not c.backfilled]
    wait = lambda c: LONGER if c.contacted is None else c.contacted - c.t0
    value = spread(map(wait, cohort))
    in_clock = sum(1 for c in cohort if c.contacted is not None and c.due is not None and c.contacted <= c.due)
    high = spread(wait(c) for c in cohort if c.tier == "high")
    beside = {"inside_the_clock": portion(in_clock, len(cohort)), "not_a_detractor": period.corrected(lambda c: not c.backfilled)}
    touched = [c for c in cohort if c.contacted is not None]
    # What was never reckoned from the case's own T0 stands in no base of open time.
    clocked = [c for c in cohort if not c.met_elsewhere]
    waits = [LONGER if c.contacted is None else c.open_wait for c in clocked]
    if None not in waits and any(c.contacted is not None for c in clocked):
        beside["open_time"] = spread(waits)
    if high:
        beside["high_value"] = high
    matures = period.end + 48 * HOUR
    if matures > period.now:
        beside["so_far"] = value
    return figure(period, "time_to_first_touch", matures, len(touched), len(cohort), value, beside, None, len(cohort), "no detractor cases")


def detractor_to_promoter(period):
    cohort = period.opened()
    contacted = contacted_in_time(cohort)
    hit = lambda c: c.promoted and answered_in_time(c)
    hits = sum(map(hit, cohort))
    beside = {"promoters_of_contacted": portion(sum(map(hit, contacted)), len(contacted)),
              "promoters_of_answered": portion(hits, sum(map(answered_in_time, cohort))),
              "promoters_after_day_60": sum(1 for c in cohort if c.promoted and not answered_in_time(c)),
              "recovered_in_later_round": sum(1 for c in cohort if c.recovered_round and c.recovered_round > 1),
              **_ends(cohort), "not_a_detractor": period.corrected(), "withdrawn": WITHDRAWN}
    return share(period, "detractor_to_promoter", period.end + period.export.answer_days * DAY, hits, len(cohort), beside, "no detractor cases")


def _tells_of_purchases(export):
    return any(e.kind in BUYING and (e.amount or 0) >= 0 for events in export.events.values() for e in events)


def _purchases(export, unit):
    """Instants of what a unit bought and kept: net of what was paid back within 30 days, not cancelled within 30 days."""
    events = export.events.get(unit, [])
    left = {}
    for event in events:
        if event.kind in BUYING and event.amount is not None and event.amount > 0:
            left[event.id] = [event, event.amount]
    for event in events:
        if event.amount is not None and event.amount < 0:
            earlier = [pair for pair in left.values() if pair[0].at <= event.at <= pair[0].at + 30 * DAY]
            pair = next((p for p in reversed(earlier) if p[1] == -event.amount), earlier[-1] if earlier else None)
            if pair:
                pair[1] += event.amount
    cancelled = [event.at for event in events if event.kind == "cancellation"]
    return [event.at for event, net in left.values()
            if net > 0 and not any(event.at <= at <= event.at + 30 * DAY for at in cancelled)]


def _first_recoveries(period):
    """A unit's first recovery is a fact of the unit: found over all its cases, then kept if that case passes the filters."""
    first = {}
    for case in period.export.cases:
        if case.base and case.recovered is not None and (case.unit not in first or case.recovered < first[case.unit].recovered):
            first[case.unit] = case
    return {unit: case.recovered for unit, case in first.items() if period.holds(case.recovered) and period._keeps(case)}


def _first_passives(period):
    """First passive score in the period of each unit. A passive has neither team nor cause: those filters cannot apply."""
    first = {}
    for signal in period.export.signals:
        if (signal.score is not None and signal.band == "passive" and signal.customer
                and period.holds(signal.occurred) and period._heard(signal, ("team", "cause"))):
            first.setdefault(signal.unit, signal.occurred)
    return first


def _bought(period, starts):
    hits = 0
    for unit, start in starts.items():
        last = period.export.months(start, 12)
        hits += any(start < at <= last and at <= period.now for at in _purchases(period.export, unit))
    return hits


def re_purchase(period):
    matures = period.export.months(period.end, 12)
    if not _tells_of_purchases(period.export):
        return unrecorded(period, "re_purchase", matures, "no purchases")
    recovered, passives = _first_recoveries(period), _first_passives(period)
    beside = {"passives": portion(_bought(period, passives), len(passives))}
    return share(period, "re_purchase", matures, _bought(period, recovered), len(recovered), beside,
                 "no recovered cases")


def recovery_to_fix(period):
    if not period.export.has_fixes:
        return unrecorded(period, "recovery_to_fix", period.end + 90 * DAY, "no fixes")
    cohort = [c for c in period.base if period.holds(c.recovered)]

    def fixed(case, counts):
        return any(f.shipped is not None and case.t0 < f.shipped <= case.recovered + 90 * DAY and counts(f.verdict) for f in case.fixes)
    hits = sum(1 for c in cohort if fixed(c, lambda verdict: verdict != "ineffective"))
    beside = {"verified_fixes_only": portion(sum(1 for c in cohort if fixed(c, lambda verdict: verdict == "verified")), len(cohort))}
    return share(period, "recovery_to_fix", period.end + 90 * DAY, hits, len(cohort), beside, "no recovered cases")


# MARK: the others

def outreach_rate(period):
    cohort = period.opened(48 * HOUR)
    hits = sum(1 for c in cohort if c.contacted is not None and c.contacted < c.t0 + 48 * HOUR)
    beside = {"contacted_ever": portion(sum(1 for c in cohort if c.contacted is not None), len(cohort)),
              "not_a_detractor": period.corrected()}
    return share(period, "outreach_rate", period.end + 48 * HOUR, hits, len(cohort), beside, "no detractor cases")


def detractor_reach_rate(period):
    cohort = period.opened(14 * DAY)
    hits = sum(1 for c in cohort if c.reached is not None and c.reached < c.t0 + 14 * DAY)
    return share(period, "detractor_reach_rate", period.end + 14 * DAY, hits, len(cohort),
                 {"not_a_detractor": period.corrected()}, "no detractor cases")


def response_rate(period):
    cohort = [c for c in period.base if period.holds(c.contacted) and c.contact_went_out
              and c.contacted + 14 * DAY <= period.now]
    hits = sum(1 for c in cohort
               if any(t.kind in REACHING and c.contacted <= t.at < c.contacted + 14 * DAY for t in c.touches))
    return share(period, "response_rate", period.end + 14 * DAY, hits, len(cohort), {}, "no contacted cases")


def time_to_resolution(period):
    def resolved(case):
        if case.remedied is not None:
            return case.remedied - case.t0
        return case.ended - case.t0 if case.stage == "honest_no" else LONGER
    cohort = [c for c in period.opened(21 * DAY) if c.stage not in ("no_response", "customer_left")]
    value = spread(map(resolved, cohort))
    beside = {"to_recovery": spread(LONGER if c.recovered is None else c.recovered - c.t0 for c in cohort),
              "not_a_detractor": period.corrected()}
    done = sum(1 for c in cohort if resolved(c) != LONGER)
    return figure(period, "time_to_resolution", period.end + 21 * DAY, done, len(cohort), value, beside, None, len(cohort),
                  "no detractor cases")


def repeat_contact_rate(period):
    cohort = [c for c in period.base if period.holds(c.remedied) and c.remedied + 30 * DAY <= period.now]

    def comes_by_itself(signal):
        if signal.measure:
            return signal.measure in ("ticket", "call", "social", "stars")
        return signal.channel in ("ticket", "call", "phone", "chat", "social", "review")
    contacts = [s for s in period.export.signals if comes_by_itself(s)]
    if not contacts and not period.export.all_touches:
        return unrecorded(period, "repeat_contact_rate", period.end + 30 * DAY, "no contacts")

    def again(case):
        inside = lambda at: case.remedied < at < case.remedied + 30 * DAY
        touches = period.export.touches_of[case.customer]
        return any(inside(s.occurred) and comes_by_itself(s) for s in period.export.by_customer[case.customer]) or any(
            touch.kind in INBOUND and inside(touch.at) and not any(
                other.kind in MESSAGES and touch.at - 7 * DAY <= other.at < touch.at for other in touches)
            for touch in touches)
    return share(period, "repeat_contact_rate", period.end + 30 * DAY, sum(map(again, cohort)), len(cohort), {}, "no remedied cases")


def left_at(export, unit, before):
    """When a unit churned that has churned by `before`; None if it has not.

    The first cancellation still in force; without a contract, a year after the last purchase, when none came since.
    A day of renewal, a renewal and a cancellation tell of a contract."""
    at, bought = None, None
    contract = unit[0] == "account" and bool(export.accounts[unit[1]]["renewal_on"])
    for event in export.events.get(unit, []):
        if event.at >= before:
            break
        if event.kind == "cancellation":
            at, contract = event.at if at is None else at, True
        elif event.kind in BUYING and (event.amount or 0) >= 0:
            at, bought = None, event.at
            contract = contract or event.kind == "renewal"
    if at is None and not contract and bought is not None and bought + LAPSE < before:
        at = bought + LAPSE
    return at


def save_rate(period):
    def at_risk(case):
        limit = case.t0 + 7 * DAY
        if any(s.churn_intent and s.case == case.id and s.received <= limit for s in period.export.by_customer[case.customer]):
            return True
        # Asked before and not taken back is asked.
        asked = False
        for event in period.export.events.get(case.unit, []):
            if event.at < case.t0 and event.kind in BUYING and (event.amount or 0) >= 0:
                asked = False
            if event.kind == "cancellation" and event.at <= limit:
                asked = True
        return asked

    if not period.export.tells_of_leaving:
        return unrecorded(period, "save_rate", period.end + 90 * DAY, "nothing of leaving")
    # An account counts once, in the slice of its first such case: so the slices add up.
    firsts = {}
    for case in period.export.cases:
        if (case.stage != "not_a_detractor" and period.holds(case.t0)
                and case.t0 + 90 * DAY <= period.now and at_risk(case)
                and (case.unit not in firsts or (case.t0, case.id) < (firsts[case.unit].t0, firsts[case.unit].id))):
            firsts[case.unit] = case
    cohort = [case for case in firsts.values() if period._keeps(case)]

    def saved(cases):
        return sum(1 for case in cases if left_at(period.export, case.unit, case.t0 + 90 * DAY) is None), len(cases)
    hits, base = saved(cohort)
    beside = {"of_detractor_cases": portion(*saved([case for case in cohort if case.base]))}
    return share(period, "save_rate", period.end + 90 * DAY, hits, base, beside, "no at risk cases")


def _churned(export, starts, begin, end):
    hits = 0
    for unit, start in starts.items():
        at = left_at(export, unit, start + end)
        hits += at is not None and at >= start + begin
    return hits


def _first_cases(period):
    """The first detractor case in the period of each unit, over all its cases."""
    first = {}
    for case in period.export.cases:
        if case.base and period.holds(case.t0) and (case.unit not in first or case.t0 < first[case.unit].t0):
            first[case.unit] = case
    return first


def post_incident_churn(period):
    if not period.export.tells_of_leaving:
        return unrecorded(period, "post_incident_churn", period.end + 180 * DAY, "nothing of leaving")
    first = _first_cases(period)
    first = {unit: case.t0 for unit, case in first.items() if case.t0 + 180 * DAY <= period.now and period._keeps(case)}
    passives = {unit: at for unit, at in _first_passives(period).items() if at + 180 * DAY <= period.now}
    hits, late = _churned(period.export, first, 0, 180 * DAY), _churned(period.export, first, 60 * DAY, 180 * DAY)
    others = _churned(period.export, passives, 0, 180 * DAY)
    times = None
    if first and others:
        times = number((hits / len(first)) / (others / len(passives)), "times", len(first) + len(passives))
    beside = {"left_from_day_60": portion(late, len(first)), "passives": portion(others, len(passives)), "times_passives": times}
    return share(period, "post_incident_churn", period.end + 180 * DAY, hits, len(first), beside, "no detractor cases")


def adoption_lift(period):
    if not any(e.kind == "usage" for events in period.export.events.values() for e in events):
        return unrecorded(period, "adoption_lift", period.end + 28 * DAY, "no usage")
    cohort = [c for c in period.base if period.holds(c.remedied) and c.remedied + 28 * DAY <= period.now]
    lifts, without = [], 0
    for case in cohort:
        usage = [e for e in period.export.events.get(case.unit, []) if e.kind == "usage"]
        window = lambda start, end: sum(e.quantity if e.quantity is not None else 1 for e in usage if start <= e.at < end)
        days = {(e.at - case.t0) // DAY for e in usage if case.t0 - 56 * DAY <= e.at < case.t0}
        before = window(case.t0 - 56 * DAY, case.t0 - 28 * DAY)
        if len(days) < 7 or before == 0:
            without += 1
        else:
            lifts.append(window(case.remedied, case.remedied + 28 * DAY) / before - 1)
    lifts.sort()
    value = None
    if lifts:
        ranks = median_ranks(len(lifts))
        value = number(median(lifts), "change", len(lifts), *((lifts[ranks[0] - 1], lifts[ranks[1] - 1]) if ranks else (None, None)))
    beside = {"without_usage": portion(without, len(cohort))}
    return figure(period, "adoption_lift", period.end + 28 * DAY, len(lifts), len(lifts), value, beside, None, len(lifts),
                  "no usage before" if cohort else "no remedied cases")


def re_survey_lift(period):
    start = period.export.months(period.end, -12)
    latest = {}
    for signal in period.export.signals:
        if (signal.measure == "nps" and signal.score is not None and not signal.history and signal.customer
                and start <= signal.occurred < period.end):
            latest[signal.customer] = signal
    latest = {customer: signal for customer, signal in latest.items() if period._heard(signal)}
    matched = [c for c in period.base if period.holds(c.t0) and c.next and c.next.measure == c.measure == "nps"]
    replaced = {c.next.id for c in matched}
    after, before = [0, 0, 0], [0, 0, 0]
    place = {"promoter": 0, "passive": 1, "detractor": 2}
    for signal in latest.values():
        after[place[signal.band]] += 1
        before[place["detractor" if signal.id in replaced else signal.band]] += 1
    value, changes = None, [c.next.score - c.score for c in matched]
    if latest:
        (a, se_a), (b, se_b) = nps(*after), nps(*before)
        half = Z * math.sqrt(se_a ** 2 + se_b ** 2)
        value = number(100 * (a - b), "points", len(latest), 100 * (a - b - half), 100 * (a - b + half))
    beside = {"per_matched_case": number(sum(changes) / len(changes), "score", len(changes)) if changes else None}
    return figure(period, "re_survey_lift", period.end, sum(1 for s in latest.values() if s.id in replaced), len(latest), value, beside, None, len(latest), "no answers")


def _revenue(export, account, at, now):
    """Yearly revenue of an account at an instant: what is on record now, without the changes that came after."""
    later = sum(abs(e.amount) if e.kind == "expansion" else -abs(e.amount) for e in export.events.get(("account", account), [])
                if e.kind in ("expansion", "contraction") and e.amount is not None and at < e.at
                and e.currency in ("", export.currency))
    return export.revenues.get(account, 0) - later if account in export.revenues else 0


def _cases_of_units(period):
    """All cases in the period of each unit whose first of them is in the slice: that one sets its landmark."""
    units, first = defaultdict(list), _first_cases(period)
    for case in period.export.cases:
        if case.base and period.holds(case.t0) and period._keeps(first[case.unit]):
            units[case.unit].append(case)
    return units


def _back(cases, landmark):
    """Whether every case of a unit was recovered before its landmark, or opened at it or later."""
    return all(c.recovered is not None and c.recovered < landmark for c in cases if c.t0 < landmark)


def _retention(period, units, months):
    """(revenue at landmark, revenue `months` later, accounts) of the recovered and of the others."""
    export, sums = period.export, {True: [0, 0, 0], False: [0, 0, 0]}
    for unit, cases in units.items():
        landmark = min(c.t0 for c in cases) + 60 * DAY
        end = export.months(landmark, months)
        if unit[0] != "account" or end > period.now or left_at(export, unit, landmark) is not None:
            continue
        revenue = _revenue(export, unit[1], landmark, period.now)
        if revenue <= 0:
            continue
        group = sums[_back(cases, landmark)]
        group[0] += revenue
        group[1] += 0 if left_at(export, unit, end) is not None else _revenue(export, unit[1], end, period.now)
        group[2] += 1
    return sums[True], sums[False]


def _gap(recovered, other):
    if not recovered[0] or not other[0]:
        return None
    return number(100 * (recovered[1] / recovered[0] - other[1] / other[0]), "points", recovered[2] + other[2])


def net_retention_gap(period):
    export, units = period.export, _cases_of_units(period)
    if not export.revenues:
        return unrecorded(period, "net_retention_gap", export.months(period.end + 60 * DAY, 12), "no revenue")
    landmarks = {unit: min(c.t0 for c in cases) + 60 * DAY for unit, cases in units.items()}
    ripe = [unit for unit, at in landmarks.items() if export.months(at, 12) <= period.now]
    left = sum(1 for unit in ripe if left_at(export, unit, landmarks[unit]) is not None)
    recovered, other = _retention(period, units, 12)
    counted = recovered[2] + other[2]
    gap = _gap(recovered, other)                                     # without one there is nothing to compare, and neither side is shown
    portion_of = lambda group: number(group[1] / group[0], "portion", group[2]) if gap else None
    half_ripe = export.months(period.end + 60 * DAY, 6) <= period.now
    beside = {"left_before_day_60": portion(left, len(ripe)),
              "retention_of_recovered": portion_of(recovered), "retention_of_unrecovered": portion_of(other),
              "after_six_months": _gap(*_retention(period, units, 6)) if half_ripe else None,
              "without_revenue": len(ripe) - left - counted}
    return figure(period, "net_retention_gap", export.months(period.end + 60 * DAY, 12), recovered[2], counted,
                  gap, beside, None, counted, "no detractor cases")


def _unrecovered(period, monday):
    """Who is unrecovered on a Monday: the latest case of each, by where it stands."""
    latest = {}
    for case in sorted((c for c in period.export.cases if c.base and c.t0 < monday), key=lambda c: (c.t0, c.id)):
        latest[case.customer] = case
    by = lambda at: at is not None and at < monday
    places = {name: [] for name in ("not_contacted", "contacted_late", "not_remedied", "awaiting_verification", "failed")}
    for case in latest.values():
        if (case.t0 < monday - 180 * DAY or not period._keeps(case) or by(case.recovered)
                or left_at(period.export, case.unit, monday) is not None):
            continue
        if not by(case.contacted):
            place = "not_contacted"
        elif not by(case.remedied):
            place = "contacted_late" if case.contacted - case.t0 > 48 * HOUR else "not_remedied"
        else:
            place = "awaiting_verification" if not by(case.next_at) and case.answer_by > monday else "failed"
        places[place].append(case)
    return places


def _yearly_revenue(export, cases):
    return sum(export.revenues.get(account, 0) for account in {case.account for case in cases})


def unrecovered_count(period):
    export, monday = period.export, period.export.monday(min(period.end, period.now))
    places = _unrecovered(period, monday)
    cases = [case for place in places.values() for case in place]
    total, slices = len(cases), {name: len(place) for name, place in places.items()}
    beside = {"at_risk": total - slices["awaiting_verification"], **slices,
              "yearly_revenue": number(_yearly_revenue(export, cases), "minor units", total, currency=export.currency)
              if export.revenues else None}
    value = number(total, "count", total) if any(c.base for c in export.cases) else None
    return figure(period, "unrecovered_count", monday, total, total, value, beside, None, total)


def promises_kept(period):
    due = [p for p in period.export.promises if p.case and p.case.worked and period._keeps(p.case) and period.holds(p.due) and p.due <= period.now
           and not (p.case.stage == "customer_left" and p.case.ended is not None and p.case.ended < p.due)]
    made = {p.id: p.made for p in period.export.promises}
    moved = [p for p in due if p.moved and made.get(p.moved, p.due) < p.due]
    gone = {p.id for p in moved}
    left = [p for p in due if p.id not in gone]
    hits = sum(1 for p in left if p.kept is not None and p.kept <= p.due)
    return share(period, "promises_kept", period.end, hits, len(left), {"redated": portion(len(moved), len(due))}, "no promises due")


def hand_offs(period):
    cohort = period.opened()
    total = sum(c.hand_offs for c in cohort)
    value = number(total / len(cohort), "per case", len(cohort)) if cohort else None
    beside = {"without_hand_off": portion(sum(1 for c in cohort if c.hand_offs == 0), len(cohort))}
    # What is told of an unripe period is how many cases had one: a case can have two.
    return amount(period, "hand_offs", period.end, sum(c.hand_offs > 0 for c in cohort), value, beside, "no detractor cases")


def customer_effort(period):
    answers = [s for s in period.signals if s.measure == "ces" and s.score is not None and period.holds(s.occurred)]
    linked = [s for s in answers if s.case in period.export.case and period.export.case[s.case].worked]
    mean = lambda group: number(sum(s.score for s in group) / len(group), "score", len(group)) if group else None
    return amount(period, "customer_effort", period.end, len(linked), mean(linked), {"of_all_answers": mean(answers)}, "no answers")


def goodwill_spend(period):
    if not period.export.has_remedies:
        return unrecorded(period, "goodwill_spend", period.end, "no remedies")
    given = [r for c in period.cases if c.worked for r in c.spent if r.kind in MONEY and period.holds(r.at)]
    value = number(sum(r.cost for r in given), "minor units", len(given), currency=period.export.currency)
    return amount(period, "goodwill_spend", period.end, len(given), value, {"remedies_of_money": len(given)}, "")


def csat(period):
    answers = [s for s in period.signals if s.measure == "csat" and s.score is not None and period.holds(s.occurred)]
    return share(period, "csat", period.end, sum(1 for s in answers if s.band == "promoter"), len(answers), {}, "no answers")


def cases_classified(period):
    cohort = period.opened()
    return share(period, "cases_classified", period.end, sum(1 for c in cohort if c.diagnoses), len(cohort),
                 {"not_a_detractor": period.corrected()}, "no detractor cases")


def emergencies(period):
    cohort = period.opened()
    helped = [c for c in cohort if c.emergency]
    return share(period, "emergencies", period.end, len(helped), len(cohort),
                 {"diagnosed_late": portion(sum(1 for c in helped if c.diagnosed_late), len(helped))}, "no detractor cases")


def detection_lag(period):
    heard = [s for s in period.signals if period.holds(s.received)]
    return figure(period, "detection_lag", period.end, len(heard), len(heard), spread(s.received - s.occurred for s in heard), {},
                  None, len(heard), "no signals")


def cost_per_save(period):
    """Recorded minutes at what an hour of the role cost that day, and remedies given, of the cohort of the recovery rate."""
    export, matures = period.export, period.end + period.export.answer_days * DAY
    if not any(export.time_cost(touch) is not None for case in export.cases for touch in case.timed):
        return figure(period, "cost_per_save", matures, 0, 0, None, {}, missing="no minutes recorded")
    cohort = contacted_in_time(period.opened())
    hits = sum(map(recovered_in_time, cohort))
    minutes = [cost for c in cohort for cost in map(export.time_cost, c.timed) if cost is not None]
    remedies = sum(r.cost for c in cohort for r in c.spent if r.at is not None)

    def a_save(sixtieths):
        return number(sixtieths / 60 / hits, "minor units", len(cohort), currency=export.currency) if hits else None
    value = a_save(sum(minutes) + 60 * remedies) if minutes else None
    missing = ("no detractor cases" if not period.opened() else "no contacted cases") if not cohort else \
        "no minutes recorded" if not minutes else "no save yet"
    return figure(period, "cost_per_save", matures, hits, len(cohort), value, {"time_only": a_save(sum(minutes)), "saves": hits},
                  None, len(cohort), missing)


def channel_changes(period):
    if not period.export.all_touches:
        return unrecorded(period, "channel_changes", period.end, "no contacts")
    order = list(dict.fromkeys(CHANNELS.values()))

    def changes(case):
        contacts = sorted((t.at, order.index(CHANNELS[t.kind])) for t in case.touches if t.kind in CHANNELS)
        return sum(before[1] != after[1] for before, after in pairwise(contacts))
    counts = [changes(case) for case in period.opened()]
    value = number(sum(counts) / len(counts), "per case", len(counts)) if counts else None
    return amount(period, "channel_changes", period.end, len(counts) - counts.count(0), value,
                  {"without_channel_change": portion(counts.count(0), len(counts))}, "no detractor cases")


def churn_risk(period):
    export, matures, groups = period.export, period.end + 180 * DAY, {True: [], False: []}
    if not export.tells_of_leaving:
        return unrecorded(period, "churn_risk", matures, "nothing of leaving")
    for unit, cases in _cases_of_units(period).items():
        first = min(c.t0 for c in cases)
        landmark, end = first + 60 * DAY, first + 180 * DAY
        if end <= period.now and left_at(export, unit, landmark) is None:
            groups[_back(cases, landmark)].append(left_at(export, unit, end) is not None)
    hits, base = sum(groups[False]), len(groups[False])
    loss = None
    if base and export.revenues:
        places = _unrecovered(period, export.monday(period.now))
        at_risk = [case for name, place in places.items() if name != "awaiting_verification" for case in place]
        loss = number(hits / base * _yearly_revenue(export, at_risk), "minor units", base, currency=export.currency)
    beside = {"left_of_recovered": portion(sum(groups[True]), len(groups[True])), "expected_loss": loss}
    return share(period, "churn_risk", matures, hits, base, beside, "no detractor cases")


def detractor_share(period):
    heard = [s for s in period.signals if period.holds(s.occurred)]
    return share(period, "detractor_share", period.end, *_detractors(heard), {"all_signals": len(heard)}, "no answers")


FIGURES = (recovery_rate, time_to_first_touch, detractor_to_promoter, re_purchase, recovery_to_fix, outreach_rate,
           detractor_reach_rate, response_rate, time_to_resolution, repeat_contact_rate, save_rate, post_incident_churn,
           adoption_lift, re_survey_lift, net_retention_gap, unrecovered_count, cost_per_save, promises_kept, hand_offs, customer_effort,
           goodwill_spend, csat, cases_classified, detection_lag, channel_changes, churn_risk, detractor_share, emergencies)
