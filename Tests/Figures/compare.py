"""Runs the product and the recount over the same database and tells where they differ.

compare.py BINARY DATABASE, or compare(binary, database) from a test: the answer is a list of texts, empty when they agree.
The database is copied, never touched."""
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import datetime, timezone

from export import Export, instant
from recount import count
from what_works import what_works

PERIODS = (("2025-07-01", "2025-08-01"), ("2025-09-01", "2025-10-01"), ("2026-03-01", "2026-04-01"),
           ("2025-09-01", "2025-12-01"), ("2026-01-01", "2026-04-01"), ("2025-06-01", "2026-12-01"), ("2026-11-01", "2026-12-01"))
WORDS = ("group", "value", "cause", "from", "to")                                   # of groups; the others are numbers
POINT_ONLY = {("net_retention_gap", "lower"), ("net_retention_gap", "upper")}       # bootstrap intervals


def filter_sets(export):
    """About ten filters out of what the export itself holds."""
    common = lambda name, at=0: Counter(getattr(c, name) for c in export.cases if getattr(c, name)).most_common()[at][0]
    return [{}, {"segment": common("segment")}, {"segment": common("segment", -1)}, {"location": common("location")},
            {"touchpoint": common("touchpoint")}, {"touchpoint": common("touchpoint", -1)}, {"team": common("team")},
            {"cause": common("cause")}, {"cause": common("cause", -1)},
            {"segment": common("segment"), "location": common("location", 1)},
            {"team": common("team", 1), "cause": common("cause", 1), "touchpoint": common("touchpoint", 1)}]


def flat(value, path=()):
    """Every leaf of nested JSON with its path; none of a null, so that a null and what is left out are alike."""
    if isinstance(value, dict):
        for key in value:
            yield from flat(value[key], path + (key,))
    elif path[-1:] == ("not_measured",):
        yield path, value is not None                   # that it is not measured; why is a matter of words
    elif value is not None:
        yield path, value


def same(one, other):
    if isinstance(one, (int, float)) and isinstance(other, (int, float)) and not isinstance(one, bool):
        return math.isclose(one, other, rel_tol=1e-12, abs_tol=1e-12)
    return one == other


def parts(answer):
    """Every leaf of an answer by its name: what stands in order by its place, the others by what they are."""
    named = {("scores", s["measure"], s["month"] or "-", "-" if s["stage"] is None else s["stage"]):
             {k: v for k, v in s.items() if k not in ("measure", "month", "stage")} for s in answer.get("scores", ())}
    named.update({("period",): {k: answer.get(k) for k in ("from", "to", "zone")}})
    named.update({("figure", f["figure"]): {k: v for k, v in f.items() if k != "figure"} for f in answer.get("figures", ())})
    named.update({("channels", f"{place}"): row for place, row in enumerate(answer.get("channels", ()))})
    named.update({("what_works", row["group"], row["cause"] or "-", row["value"]):
                  {k: v for k, v in row.items() if k not in ("group", "cause", "value")} for row in answer.get("what_works", ())})
    return {name + path: value for name, part in named.items() for path, value in flat(part)}


def differences(product, recount, counts=None, leave_out=()):
    """Texts of what differs between two answers; `counts` gathers [agreeing, differing] by figure."""
    sides = [parts(product), parts(recount)]
    texts = []
    for path in list(sides[0]) + [p for p in sides[1] if p not in sides[0]]:
        name = path[0] if path[0] != "figure" else path[1]
        if (name, path[-1]) in POINT_ONLY or name in leave_out:
            continue
        one, other = sides[0].get(path), sides[1].get(path)
        agrees = same(one, other)
        if counts is not None:
            counts.setdefault(name, [0, 0])[0 if agrees else 1] += 1
        if not agrees:
            texts.append(f"{' '.join(path[path[0] == 'figure':])}: product {one!r}, recount {other!r}")
    return texts


def asked(binary, database, command, filters, *arguments):
    sliced = [word for name, value in filters.items() for word in ("--" + name, value)]
    run = subprocess.run([binary, command, "--json", *arguments, *sliced], env={**os.environ, "AMENDS_DATABASE": database},
                         capture_output=True, check=True)
    return json.loads(run.stdout)


def product(binary, database, start, end, filters):
    return asked(binary, database, "figures", filters, "--all", "--from", start, "--to", end)


def groups(binary, database, filters):
    """What goes with recovery: every number is printed as a text."""
    return {"what_works": [{name: text if text is None or name in WORDS else json.loads(text) for name, text in row.items()}
                           for row in asked(binary, database, "what-works", filters)]}


def compare(binary, database, periods=lambda export: PERIODS, filters=filter_sets, counts=None, leave_out=(), look=None):
    """Texts of every number that differs; `leave_out` are figures (or "scores") whose differences are known and decided.

    Periods and filters are made of what the export holds; `look` is shown the export."""
    binary, texts = os.path.abspath(binary), []
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "copy.db")
        for suffix in ("", "-wal"):
            if os.path.exists(database + suffix):
                shutil.copyfile(database + suffix, copy + suffix)
        subprocess.run([binary, "export", os.path.join(folder, "csv")], env={**os.environ, "AMENDS_DATABASE": copy},
                       capture_output=True, check=True)
        export = Export(os.path.join(folder, "csv"))
        if look:
            look(export)
        now = lambda: int(datetime.now(timezone.utc).timestamp() * 1000)
        for chosen in filters(export):
            words = " ".join(f"{k}={v}" for k, v in chosen.items()) or "all"
            theirs, ours = groups(binary, copy, chosen), {"what_works": what_works(export, now(), **chosen)}
            texts += [f"{words}: {text}" for text in differences(theirs, ours, counts, leave_out)]
            # Scores are counted by day, segment and touchpoint; cases alone have a team, a location and a cause.
            unsliced = () if set(chosen) <= {"segment", "touchpoint"} else ("scores",)
            for start, end in periods(export):
                at = now()
                theirs, ours = product(binary, copy, start, end, chosen), count(export, start, end, at, **chosen)
                texts += [f"{start}..{end} {words}: {text}"
                          for text in differences(theirs, ours, counts, (*leave_out, *unsliced))]
    return texts


if __name__ == "__main__":
    counted = {}
    found = compare(sys.argv[1], sys.argv[2], counts=counted)
    print("\n".join(found))
    for name, (agree, differ) in sorted(counted.items()):
        print(f"{name}: {agree} agree, {differ} differ", file=sys.stderr)
    sys.exit(1 if found else 0)
