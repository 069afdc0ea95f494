"""What goes with recovery, after decision 0018: groups of cases side by side, each with the others that it stands among."""
from export import DAY, HOUR, written
from figures import Period, contacted_in_time, recovered_in_time
from intervals import difference, holm, wilson

FEWEST = 10                                         # cases on either side of a comparison, and of an owner
SPEEDS = (("4_hours", 4 * HOUR), ("24_hours", 24 * HOUR), ("48_hours", 48 * HOUR), ("later", None))


def what_works(export, now, **filters):
    """Rows of the page, in the slice of the filters, with the product's JSON names."""
    end = export.midnight(now - export.answer_days * DAY)
    start = export.midnight(end, -365)
    cohort = contacted_in_time(Period(export, start, end, now, **filters).opened())
    rows = [{"group": group, "value": value, "cause": cause, "from": written(start), "to": written(end), **_beside(cases, among)}
            for group, value, cause, cases, among in _groups(cohort)]
    chances = [row["p"] for row in rows if row["p"] is not None]
    beyond = sorted(chances)[:holm(chances)]
    return [{**row, "beyond_chance": row["p"] in beyond} for row in rows]


def _groups(cohort):
    """(group, value, cause, its cases, all that it stands among)."""
    for cause in {case.cause for case in cohort if case.cause}:
        delivered = [(case, _delivered(case)) for case in cohort if case.cause == cause]
        among = [case for case, kinds in delivered if kinds]
        for kind in set().union(*(kinds for _, kinds in delivered)):
            yield "remedy", kind, cause, [case for case, kinds in delivered if kind in kinds], among
    speeds = [next(name for name, limit in SPEEDS if limit is None or case.contacted - case.t0 < limit) for case in cohort]
    for speed in set(speeds):
        yield "first_contact", speed, None, [case for case, one in zip(cohort, speeds) if one == speed], cohort
    for owner in {case.owner for case in cohort if case.owner}:
        cases = [case for case in cohort if case.owner == owner]
        if len(cases) >= FEWEST:
            yield "owner", owner, None, cases, cohort


def _delivered(case):
    """Kinds of the remedies of round 1 that came before the answer and within its window."""
    end = min(at for at in (case.next_at, case.answer_by) if at is not None)
    return {remedy.kind for remedy in case.remedies if remedy.round == 1 and remedy.at is not None and remedy.at < end}


def _beside(cases, among):
    """The share of a group, that of the others, and what may be said of the difference."""
    recovered, base = sum(map(recovered_in_time, cases)), len(cases)
    others, other_base = sum(map(recovered_in_time, among)) - recovered, len(among) - base
    tells = min(base, other_base) >= FEWEST and 0 < recovered + others < base + other_base
    compared = difference(recovered, base, others, other_base) if tells else (None,) * 4
    return {"recovered": recovered, "cases": base, **dict(zip(("share", "lower", "upper"), wilson(recovered, base))),
            "others_recovered": others if other_base else None, "others_cases": other_base or None,
            **dict(zip(("difference", "difference_lower", "difference_upper", "p"), compared))}
