"""Prints the line of counts of a suite from the JSON that is the last line of its log: name, passed, failed, skipped."""

import json
import sys


def main(kind, path, status):
    with open(path, encoding="utf-8", errors="replace") as log:
        lines = [line for line in log if line.strip()]
    try:
        counts = json.loads(lines[-1])
        print(kind, counts["passed"], counts["failed"], counts["skipped"], sep="\t")
    except (IndexError, ValueError, KeyError, TypeError):
        return 1
    return 0 if (counts["failed"] > 0) == (status != 0) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
