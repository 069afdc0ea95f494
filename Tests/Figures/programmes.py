"""What random programmes are asked for, and what must have happened in them. Nobody is erased yet, so nobody is in them."""
import random
from collections import Counter
from datetime import datetime, timedelta

from export import DAY, instant

SLICES = ("segment", "team", "location", "touchpoint", "cause")


def periods(export):
    """All of time, what is ripe, two months one after the other, the unripe end, a week, a day of another length."""
    chance = random.Random(export.organization["name"])
    first = export.local(min(signal.occurred for signal in export.signals)).replace(tzinfo=None)
    last = export.local(export.exported_at).replace(tzinfo=None) + timedelta(days=1)
    days = (last - first).days
    month = datetime(first.year, first.month, 1)
    months = [month]
    while months[-1] < last:
        months.append((months[-1] + timedelta(days=32)).replace(day=1))
    at = chance.randrange(len(months) - 2)
    week = first + timedelta(days=chance.randrange(days - 7))
    chosen = [(first, last), (first + timedelta(days=days // 5), first + timedelta(days=days // 2)),
              (months[at], months[at + 1]), (months[at + 1], months[at + 2]),
              (last - timedelta(days=50), last), (week, week + timedelta(days=7))]
    odd = [day for day in (first + timedelta(days=n) for n in range(days)) if _length(export, day) != DAY]
    if odd:
        day = chance.choice(odd)
        chosen.append((day, day + timedelta(days=1)))
    return [(f"{start:%Y-%m-%d}", f"{end:%Y-%m-%d}") for start, end in chosen]


def _length(export, day):
    midnight = lambda at: export.day(f"{at:%Y-%m-%d}")
    return midnight(day + timedelta(days=1)) - midnight(day)


def filters(export):
    """All, what has no segment, and four slices by one to three of the values that there are; "" is without one."""
    chance = random.Random(export.organization["name"] + " sliced")
    known = {name: sorted({getattr(case, name) for case in export.cases}) for name in SLICES}
    slices = []
    for count in (1, 1, 2, 3):
        slices.append({name: chance.choice(known[name]) for name in chance.sample(SLICES, count)})
    return [{}, {"segment": ""}] + slices


def happened(export):
    """How often each kind of thing that figures turn on happened in a programme, by what its export holds."""
    cases, base = export.cases, [case for case in export.cases if case.base]
    rows = {name: export.rows(name) for name in ("cases", "signals", "customers", "promises", "events", "touches", "behaviour_events")}
    promises = [(instant(row["due_at"]), instant(row["kept_at"]), row["moved_to"]) for row in rows["promises"]]
    count = Counter({
        "cases": len(cases), "detractor cases": len(base), "other cases": sum(not case.detractor for case in cases),
        "cases opened by hand": sum(case.opened_by == "by_hand" for case in cases),
        "back-filled cases": sum(case.backfilled for case in cases), "history": sum(s.history for s in export.signals),
        "second rounds": sum(int(case.row["round"]) == 2 for case in cases),
        "later rounds": sum(int(case.row["round"]) > 2 for case in cases),
        "reopened by hand": sum(bool(case.by_hand) for case in cases),
        "recovered in a later round": sum((case.recovered_round or 1) > 1 for case in base),
        "next scores within the window": sum(case.next is not None and case.next_at < case.answer_by for case in base),
        "next scores after the window": sum(case.next is not None and case.next_at >= case.answer_by for case in base),
        "next scores of ended cases": sum(case.next is not None and case.remedied is None for case in base),
        "unripe cases": sum(case.answer_by > export.exported_at for case in base),
        "untouched cases": sum(case.contacted is None for case in base),
        "test signals": sum(row["test"] == "true" for row in rows["signals"]),
        "test cases": sum(row["test"] == "true" for row in rows["cases"]),
        "answers of nobody": sum(not row["customer"] for row in rows["signals"]),
        "merged customers": sum(bool(row["merged_into"]) for row in rows["customers"]),
        "merged open cases": sum(bool(row["merged_into"]) for row in rows["cases"]),
        "accounts with several cases": sum(1 for unit, n in Counter(c.unit for c in base).items() if unit[0] == "account" and n > 1),
        "accounts with revenue": len(export.revenues),
        "accounts in another currency": sum(row["currency"] not in ("", export.currency) for row in export.accounts.values()),
        "behaviour in another currency": sum(row["currency"] not in ("", export.currency) for row in rows["behaviour_events"]),
        "money paid back": sum((e.amount or 0) < 0 for events in export.events.values() for e in events),
        "promises kept": sum(kept is not None and kept <= due for due, kept, _ in promises),
        "promises kept late": sum(kept is not None and kept > due for due, kept, _ in promises),
        "promises moved": sum(bool(moved) for *_, moved in promises),
        "promises broken": sum(kept is None and not moved and due < export.exported_at for due, kept, moved in promises),
        "templates": sum(row["template"] == "true" for row in rows["touches"]),
        "remedies taken back": sum(len(case.spent) > len(case.remedies) and not case.row["merged_into"] for case in cases),
        "hand-offs": sum(case.hand_offs > 0 for case in cases),
        "fixes shipped": sum(bool(row["shipped_at"]) for row in export.rows("fixes")),
    })
    for stage in ("promoter", "recovered", "honest_no", "no_response", "customer_left", "not_a_detractor"):
        count[f"ended: {stage}"] = sum(case.stage == stage for case in cases)
    for row in rows["behaviour_events"]:
        count[row["kind"]] += 1
    for touch in rows["touches"]:
        count[f"touch: {touch['kind']}"] += 1
    for row in export.rows("fixes"):
        count[f"fix: {row['verdict'] or 'not judged'}"] += 1
    return count


# Of the tally that the command prints: what an export does not tell of.
TOLD = ("corrections", "signals marked as test", "signals unmarked", "cases marked as test", "cases unmarked", "merges", "merges undone",
        "zones moved", "days of another length")


def told(printed):
    """The counts of what was done, as the command prints them."""
    pairs = (line.strip().rsplit(": ", 1) for line in printed.splitlines() if line.startswith("  "))
    return Counter({name: int(number) for name, number in pairs if name in TOLD})
