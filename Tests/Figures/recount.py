"""Counts every figure again from an export, apart from the product: recount.py FOLDER --from DAY --to DAY [filters] [--now INSTANT] --json"""
import argparse
import json
import sys

from export import Export, instant, written
from figures import FIGURES, Period, channels, scores


def count(export, start, end, now, **filters):
    """All figures of a period of days in the organization's zone, with the product's JSON names."""
    period = Period(export, export.day(start), export.day(end), now, **filters)
    figures = [answer for answer in (one(period) for one in FIGURES) if answer]
    return {"from": written(period.start), "to": written(period.end), "zone": export.organization["zone"],
            "scores": scores(period), "figures": figures, "channels": channels(period)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--from", dest="start", required=True)
    parser.add_argument("--to", dest="end", required=True)
    parser.add_argument("--now")
    parser.add_argument("--json", action="store_true")
    for name in ("segment", "team", "location", "touchpoint", "cause"):
        parser.add_argument("--" + name)
    options = parser.parse_args()
    export = Export(options.folder)
    filters = {name: getattr(options, name) for name in ("segment", "team", "location", "touchpoint", "cause")}
    answer = count(export, options.start, options.end, instant(options.now) if options.now else export.exported_at, **filters)
    json.dump(answer, sys.stdout, ensure_ascii=False, indent=None if options.json else 1)
    print()


if __name__ == "__main__":
    main()
