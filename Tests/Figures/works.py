"""Which remedies, speeds and owners go with recovery, counted again from an export."""
import math
from datetime import timedelta

from export import DAY, HOUR, written
from figures import Period
from intervals import Z, wilson

CAUSES = ("failed_delivery", "process_friction", "mismatched_expectations", "relational_neglect")
FEWEST = 10
CHANCE = 0.05


def count(export, now, **filters):
    """Rows as `amends what-works --json` has them, but for their order, numbers as numbers."""
    last = export.day((export.local(now - 60 * DAY)).strftime("%Y-%m-%d"))
    period = Period(export, _days_before(export, last, 365), last, now, **filters)
    cases = [c for c in period.opened() if c.contacted is not None and c.contacted < c.t0 + 60 * DAY]
    rows = []
    for cause in CAUSES:
        remedied = [c for c in cases if c.cause == cause and _remedies(c)]
        for kind in {kind for c in remedied for kind in _remedies(c)}:
            rows.append(_row("remedy", kind, remedied, lambda c: kind in _remedies(c), cause))
    for speed in {_speed(c) for c in cases}:
        rows.append(_row("first_contact", speed, cases, lambda c: _speed(c) == speed))
    for owner in {c.row["owner"] for c in cases}:
        row = _row("owner", owner, cases, lambda c: c.row["owner"] == owner)
        if row["cases"] >= FEWEST:
            rows.append(row)
    _mark(rows)
    for row in rows:
        row.update({"from": written(period.start), "to": written(period.end)})
    return rows


def _days_before(export, midnight, days):
    return export.day((export.local(midnight) - timedelta(days=days)).strftime("%Y-%m-%d"))


def _recovered(case):
    return case.moved and case.next_at < case.t0 + 60 * DAY


def _remedies(case):
    """Delivered in round 1 before the next score, where there is one."""
    return {r.kind for r in case.spent if r.round == 1 and r.at is not None and (case.next_at is None or r.at < case.next_at)}


def _speed(case):
    wait = case.contacted - case.t0
    return next((name for limit, name in ((4, "4_hours"), (24, "24_hours"), (48, "48_hours")) if wait < limit * HOUR), "later")


def _row(group, value, cases, is_in, cause=None):
    own, others = [c for c in cases if is_in(c)], [c for c in cases if not is_in(c)]
    hits, other_hits = sum(map(_recovered, own)), sum(map(_recovered, others))
    share, lower, upper = wilson(hits, len(own))
    row = {"group": group, "value": value, "cause": cause, "recovered": hits, "cases": len(own), "share": share, "lower": lower,
           "upper": upper, "others_recovered": other_hits if others else None, "others_cases": len(others) or None,
           "difference": None, "difference_lower": None, "difference_upper": None, "p": None}
    pooled = (hits + other_hits) / (len(own) + len(others))
    if min(len(own), len(others)) >= FEWEST and 0 < pooled < 1:
        other = other_hits / len(others)
        half = Z * math.sqrt(share * (1 - share) / len(own) + other * (1 - other) / len(others))
        z = (share - other) / math.sqrt(pooled * (1 - pooled) * (1 / len(own) + 1 / len(others)))
        row.update(difference=share - other, difference_lower=share - other - half, difference_upper=share - other + half,
                   p=math.erfc(abs(z) / math.sqrt(2)))
    return row


def _mark(rows):
    """Holm: the smallest p against 5 % over all looks, the next against 5 % over the rest, until one fails."""
    looks = sorted((row["p"], index) for index, row in enumerate(rows) if row["p"] is not None)
    for row in rows:
        row["beyond_chance"] = "false"
    for place, (p, index) in enumerate(looks):
        if p > CHANCE / (len(looks) - place):
            break
        rows[index]["beyond_chance"] = "true"
