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
import works

PERIODS = (("2025-07-01", "2025-08-01"), ("2025-09-01", "2025-10-01"), ("2026-03-01", "2026-04-01"),
           ("2025-09-01", "2025-12-01"), ("2026-01-01", "2026-04-01"), ("2025-06-01", "2026-12-01"), ("2026-11-01", "2026-12-01"))
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


def differences(product, recount, counts=None, leave_out=()):
    """Texts of what differs between two answers; `counts` gathers [agreeing, differing] by figure."""
    sides = []
    for answer in (product, recount):
        parts = {("scores", s["measure"], s["month"] or "-", "-" if s["stage"] is None else s["stage"]):
                 {k: v for k, v in s.items() if k not in ("measure", "month", "stage")} for s in answer["scores"]}
        parts.update({("period",): {k: answer[k] for k in ("from", "to", "zone")}})
        parts.update({("figure", f["figure"]): {k: v for k, v in f.items() if k != "figure"} for f in answer["figures"]})
        parts.update({("channel", str(place)): row for place, row in enumerate(answer["channels"])})
        sides.append({name + path: value for name, part in parts.items() for path, value in flat(part)})
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


def product(binary, database, start, end, filters):
    arguments = [binary, "figures", "--all", "--json", "--from", start, "--to", end]
    for name, value in filters.items():
        arguments += ["--" + name, value]
    run = subprocess.run(arguments, env={**os.environ, "AMENDS_DATABASE": database}, capture_output=True, check=True)
    return json.loads(run.stdout)


def differing_works(binary, database, export, filters, counts=None):
    """Texts of where the product and the recount of what goes with recovery differ."""
    now = int(datetime.now(timezone.utc).timestamp() * 1000)
    arguments = [binary, "what-works", "--json"] + [word for name, value in filters.items() for word in ("--" + name, value)]
    run = subprocess.run(arguments, env={**os.environ, "AMENDS_DATABASE": database}, capture_output=True, check=True)
    sides = [{(row["group"], row["cause"] or "", row["value"]): row for row in rows}
             for rows in (json.loads(run.stdout), works.count(export, now, **filters))]
    texts = []
    for key in sorted({*sides[0], *sides[1]}):
        one, other = sides[0].get(key, {}), sides[1].get(key, {})
        for name in sorted({*one, *other} - {"group", "cause", "value"}):
            theirs, ours = one.get(name), other.get(name)
            if isinstance(ours, (int, float)) and theirs is not None:
                theirs = float(theirs)
            agrees = same(theirs, ours)
            if counts is not None:
                counts.setdefault("what goes with recovery", [0, 0])[0 if agrees else 1] += 1
            if not agrees:
                texts.append(f"what goes with recovery {' '.join(key)} {name}: product {theirs!r}, recount {ours!r}")
    return texts


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
        for chosen in filters(export):
            where = " ".join(f"{k}={v}" for k, v in chosen.items()) or "all"
            texts += [f"{where}: {text}" for text in differing_works(binary, copy, export, chosen, counts)]
        for start, end in periods(export):
            for chosen in filters(export):
                now = int(datetime.now(timezone.utc).timestamp() * 1000)
                theirs = product(binary, copy, start, end, chosen)
                ours = count(export, start, end, now, **chosen)
                where = f"{start}..{end} " + (" ".join(f"{k}={v}" for k, v in chosen.items()) or "all")
                # Scores are counted by day, segment and touchpoint; cases alone have a team, a location and a cause.
                unsliced = () if set(chosen) <= {"segment", "touchpoint"} else ("scores",)
                texts += [f"{where}: {text}" for text in differences(theirs, ours, counts, (*leave_out, *unsliced))]
    return texts


if __name__ == "__main__":
    counted = {}
    found = compare(sys.argv[1], sys.argv[2], counts=counted)
    print("\n".join(found))
    for name, (agree, differ) in sorted(counted.items()):
        print(f"{name}: {agree} agree, {differ} differ", file=sys.stderr)
    sys.exit(1 if found else 0)
