"""Prints one line of counts for each Swift test target in an xUnit file: name, passed, failed, skipped."""

import sys
import xml.etree.ElementTree as xml
from collections import defaultdict


def main(path, status):
    counts = defaultdict(lambda: [0, 0, 0])
    for case in xml.parse(path).getroot().iter("testcase"):
        target = case.get("classname", "").split(".")[0]
        outcome = 1 if case.find("failure") is not None else 2 if case.find("skipped") is not None else 0
        counts[target][outcome] += 1
    for target in sorted(counts):
        print(target, *counts[target], sep="\t")
    # A process that died leaves no failure of its own behind.
    failed = sum(count[1] for count in counts.values())
    return 0 if counts and (failed > 0) == (status != 0) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
