"""Takes each guard of the rules away in turn, and sees whether a test or a year of chance notices.

All guards can be taken away in one build: each asks a number from the environment. What notices is kept in
docs/guards.md (`--record`)."""

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TREE = ROOT / ".build/guards"
TABLE = ROOT / "docs/guards.md"
RULES = "Sources/Recovery"
# Counting time takes long and knows no guard of a move.
TESTS = ["--filter", "RecoveryTests", "--skip", "MinuteSteps|ZoneAgainst"]

SWITCH = '''import Glibc

private let removed = getenv("AMENDS_REMOVED_GUARD").flatMap { Int(String(cString: $0)) }

/// Whether the guard of that number is to let everything through.
func removedGuard(_ number: Int) -> Bool { removed == number }
'''
GUARD = re.compile(r"guard ((?:(?!guard ).)+?)\s+else\s*\{\s*throw ([^\n}]+)", re.S)
IF = re.compile(r"\bif ((?:(?!\bif |\{).)+?) \{\s*throw ([^\n}]+)", re.S)


class Site:
    """One guard: where it stands, what it asks and what it throws."""

    def __init__(self, file, condition, refusal):
        self.file, self.condition, self.refusal = file, " ".join(condition.split()), refusal.strip().rstrip(" }")
        self.caught = None

    @property
    def name(self):
        return f"{Path(self.file).stem}: {self.refusal}"


def parts(condition):
    """What commas at the outermost level divide."""
    found, depth, start = [], 0, 0
    for index, letter in enumerate(condition):
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth == 0:
            found.append(condition[start:index])
            start = index + 1
    return [*found, condition[start:]]


def binds(condition):
    """Without what it binds, what follows it could not be built."""
    return re.search(r"\b(let|var|case|try)\b", condition)


def switchable(text, file, sites):
    def guard(match):
        condition, refusal = match.groups()
        if binds(condition):
            return match[0]
        sites.append(Site(file, condition, refusal))
        number = len(sites)
        loose = ", ".join(f"removedGuard({number}) || ({part.strip()})" for part in parts(condition))
        return match[0].replace(condition, loose, 1)

    def branch(match):
        condition, refusal = match.groups()
        if condition.startswith(("else", "!removedGuard")):
            return match[0]
        sites.append(Site(file, condition, refusal))
        return match[0].replace(condition, f"!removedGuard({len(sites)}), {condition}", 1)

    return IF.sub(branch, GUARD.sub(guard, text))


def prepare():
    """A copy of the package in which every guard can be taken away."""
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    names = [name for name in tracked.decode().split("\0") if name and (ROOT / name).is_file()]
    TREE.mkdir(parents=True, exist_ok=True)
    for folder in ["Sources", "Tests"]:
        for old in (TREE / folder).rglob("*"):
            if old.is_file() and str(old.relative_to(TREE)) not in names:
                old.unlink()
    sites = []
    for name in names:
        text = (ROOT / name).read_bytes()
        if name.startswith(RULES) and name.endswith(".swift"):
            text = switchable(text.decode(), name, sites).encode()
        put(name, text)
    put(RULES + "/RemovedGuard.swift", SWITCH.encode())
    return sites


def put(name, content):
    target = TREE / name
    if not target.exists() or target.read_bytes() != content:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        shutil.copymode(ROOT / name, target) if (ROOT / name).exists() else None


def run(command, number=0, seconds=3000):
    environment = os.environ | {"AMENDS_REMOVED_GUARD": str(number)}
    try:
        return subprocess.run(command, cwd=TREE, env=environment, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired as late:
        return subprocess.CompletedProcess(command, 1, str(late.stdout or ""), "it did not end")


def catcher(number, seeds):
    """The test or the seed that notices; nil when nothing does."""
    tests = run(["swift", "test", "--skip-build", *TESTS], number, 300)
    if tests.returncode != 0:
        failed = re.search(r'✘ Test "?(.+?)"? (?:recorded|failed)', tests.stdout)
        return failed[1] if failed else "a test that did not end"
    years = run([".build/debug/amends", "simulate", "--seeds", str(seeds), "--until", "2026-11-20"], number)
    if years.returncode != 0:
        failed = re.search(r"seed (\d+), after ([^\n:]+):?\n\s*([^\n]{0,80})", years.stdout + years.stderr)
        return f"seed {failed[1]}: {failed[3].split(':')[0]}" if failed else "a year that did not end"
    return None


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--record", action="store_true", help="write the table into docs/guards.md")
    options.add_argument("--seeds", type=int, default=20, help="years that are lived where no test notices")
    options.add_argument("--filter", default="", help="only guards whose name contains this")
    options = options.parse_args()

    sites = prepare()
    built = run(["swift", "build", "--build-tests"])
    if built.returncode != 0:
        sys.exit(built.stdout[-3000:] + built.stderr[-3000:])
    whole = run(["swift", "test", "--skip-build", *TESTS], 0, 600)
    if whole.returncode != 0:
        sys.exit("The tests fail with every guard in place:\n" + whole.stdout[-3000:])

    chosen = [(number, site) for number, site in enumerate(sites, 1) if options.filter in site.name]
    for number, site in chosen:
        site.caught = catcher(number, options.seeds)
        print(f"{'ok   ' if site.caught else 'FAIL '} {site.name}  <-  {site.caught}", flush=True)
    if options.record:
        TABLE.write_text(table([site for _, site in chosen]))
    missed = [site.name for _, site in chosen if not site.caught]
    print(f"{len(chosen)} guards, {len(chosen) - len(missed)} of them noticed when they are gone")
    sys.exit(1 if missed or len(sites) < 30 else 0)


def table(sites):
    lines = [f"| {Path(site.file).stem} | `{site.condition.replace('|', '&#124;')}` | `{site.refusal}` | {site.caught} |"
             for site in sites]
    return "\n".join([
        "# What notices when a guard is gone", "",
        "Each guard of the rules that throws, and the first test or year of chance that fails without it. Written by",
        "`Tests/Guards/run.py --record`, which takes them away one after another.", "",
        "| where | what it asks | what it throws | what notices |", "|---|---|---|---|", *lines, ""])


if __name__ == "__main__":
    main()
