"""Takes each guard of the rules away in turn, and sees whether a test or a year of chance notices.

All guards can be taken away in one build: each asks a number from the environment. What notices is kept in
docs/guards.md (`--record`), beside the throws that none of them takes away."""

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
CASE = re.compile(r"^ *(case [^\n]*|default): throw ([^\n]+)$", re.M)
# Said no to before, by another guard; the compiler wants it all the same.
NEVER_REACHED = {"Case+Remedying: .notYetDiagnosed"}


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


def guard(match):
    condition = match[1]
    if binds(condition) or " else " in condition:
        return None
    return *match.span(1), lambda number: ", ".join(
        f"removedGuard({number}) || ({part.strip()})" for part in parts(condition))


def branch(match):
    condition = match[1]
    if condition.startswith("else"):
        return None
    return *match.span(1), lambda number: f"!removedGuard({number}), {condition}"


def case(match):
    """Of a switch: the branch does nothing."""
    if not may_do_nothing(match.string.split("\n"), match.string.count("\n", 0, match.start())):
        return None
    start, end = match.start(2) - len("throw "), match.end()
    return start, end, lambda number: f"if !removedGuard({number}) {{ {match.string[start:end]} }}"


def indent(line):
    return len(line) - len(line.lstrip())


def may_do_nothing(lines, branch):
    """Whether its switch is a statement whose branches neither have a value nor set what must be set."""
    depth = indent(lines[branch])
    top = branch
    while indent(lines[top]) > depth or lines[top].lstrip().startswith(("case ", "default")) or not lines[top]:
        top -= 1
    if indent(lines[top]) < depth or not lines[top].lstrip().startswith("switch "):
        return False
    if lines[top - 1].rstrip().endswith(("=", "return", "(", ",")):
        return False
    end = next(number for number in range(branch, len(lines)) if lines[number] == " " * depth + "}")
    head = signature(lines, top, depth)
    is_followed = indent(lines[end + 1]) == depth and lines[end + 1].strip() != ""
    return "func " in head and (is_followed or "->" not in head)


def signature(lines, number, depth):
    """Of the function around that line; what only opens a block within it is passed over."""
    while number > 0:
        number -= 1
        if not lines[number].strip() or indent(lines[number]) >= depth:
            continue
        depth, last = indent(lines[number]), number
        while indent(lines[number]) > depth or lines[number].strip().startswith(")"):
            number -= 1
        head = " ".join(lines[number:last + 1])
        if re.search(r"\b(func|init)\b", head):
            return head
    return ""


def switchable(text, file, sites, left):
    """The text in which each guard asks whether it is gone. What throws all the same is added to `left`."""
    found = [(match, loosen) for pattern, loosen in [(GUARD, guard), (IF, branch), (CASE, case)]
             for match in pattern.finditer(text)]
    edits, taken = [], set()
    for match, loosen in sorted(found, key=lambda entry: entry[0].start()):
        edit, site = loosen(match), Site(file, match[1], match[2])
        if edit is None or site.name in NEVER_REACHED:
            continue
        sites.append(site)
        taken.add(match.start(2) - len("throw "))
        edits.append((edit[0], edit[1], edit[2](len(sites))))
    bare = re.sub(r"//[^\n]*", lambda comment: " " * len(comment[0]), text)
    for word in re.finditer(r"\bthrow ([^\n}]+)", bare):
        if word.start() not in taken:
            left.append(Site(file, "", word[1]))
    for start, end, loose in reversed(edits):
        text = text[:start] + loose + text[end:]
    return text


def prepare():
    """A copy of the package in which every guard can be taken away; the guards, and the throws that are none of theirs."""
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    names = [name for name in tracked.decode().split("\0") if name and (ROOT / name).is_file()]
    TREE.mkdir(parents=True, exist_ok=True)
    for folder in ["Sources", "Tests"]:
        for old in (TREE / folder).rglob("*"):
            if old.is_file() and str(old.relative_to(TREE)) not in names:
                old.unlink()
    sites, left = [], []
    for name in names:
        text = (ROOT / name).read_bytes()
        if name.startswith(RULES) and name.endswith(".swift"):
            text = switchable(text.decode(), name, sites, left).encode()
        put(name, text)
    put(RULES + "/RemovedGuard.swift", SWITCH.encode())
    return sites, left


def put(name, content):
    target = TREE / name
    if not target.exists() or target.read_bytes() != content:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        shutil.copymode(ROOT / name, target) if (ROOT / name).exists() else None


LATE = "it did not end"
# What a guard keeps out may stop the program, or be refused by the database.
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
STOPPED = re.compile(r"Fatal error: [^\n]{0,80}|constraint while [^\n:]{0,80}")


def run(command, number=0, seconds=3000):
    environment = os.environ | {"AMENDS_REMOVED_GUARD": str(number)}
    try:
        return subprocess.run(command, cwd=TREE, env=environment, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired as late:
        told = late.stdout or ""
        return subprocess.CompletedProcess(
            command, 1, told.decode(errors="replace") if isinstance(told, bytes) else told, LATE)


def test(number, seconds):
    # The bundle by itself: to find out that nothing is to be built takes longer than the tests.
    return run([".build/debug/amendsPackageTests.xctest", "--testing-library", "swift-testing", *TESTS], number, seconds)


def live(number, seeds):
    return run([".build/debug/amends", "simulate", "--seeds", str(seeds), "--until", "2026-11-20"], number)


def stop(what, ended):
    sys.exit(f"{what}:\n{ended.stdout[-3000:]}{ended.stderr[-3000:]}")


def noticed(ended, pattern, tell, what):
    """What failed; nil where something else went wrong, which shows nothing of the guard."""
    told = COLOUR.sub("", ended.stdout + ended.stderr)
    failed = re.search(pattern, told)
    if failed:
        return tell(failed)
    stopped = STOPPED.search(told)
    if stopped:
        return stopped[0]
    return f"{what} that did not end" if ended.stderr == LATE else None


def catcher(number, seeds):
    """The test or the seed that notices; nil when nothing does."""
    tests = test(number, 300)
    if tests.returncode != 0:
        return noticed(tests, r'✘ Test "?(.+?)"? (?:recorded|failed)', lambda failed: failed[1], "a test") \
            or stop("The tests ended without one that failed", tests)
    years = live(number, seeds)
    if years.returncode != 0:
        return noticed(years, r"seed (\d+), after ([^\n:]+):?\n\s*([^\n]{0,80})",
                       lambda failed: f"seed {failed[1]}: {failed[3].split(':')[0]}", "a year") \
            or stop("The years ended without one that failed", years)
    return None


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--record", action="store_true", help="write the table into docs/guards.md")
    options.add_argument("--seeds", type=int, default=20, help="years that are lived where no test notices")
    options.add_argument("--filter", default="", help="only guards whose name contains this")
    options = options.parse_args()

    sites, left = prepare()
    built = run(["swift", "build", "--build-tests"])
    if built.returncode != 0:
        stop("It cannot be built", built)
    whole = test(0, 600)
    if whole.returncode != 0:
        stop("The tests fail with every guard in place", whole)
    years = live(0, options.seeds)
    if years.returncode != 0:
        stop("The years do not hold with every guard in place", years)

    chosen = [(number, site) for number, site in enumerate(sites, 1) if options.filter in site.name]
    for number, site in chosen:
        site.caught = catcher(number, options.seeds)
        print(f"{'ok   ' if site.caught else 'FAIL '} {site.name}  <-  {site.caught}", flush=True)
    if options.record:
        TABLE.write_text(table([site for _, site in chosen], left))
    missed = [site.name for _, site in chosen if not site.caught]
    for site in left:
        print(f"      {site.name}  is not taken away")
    print(f"{len(chosen)} guards, {len(chosen) - len(missed)} of them noticed when they are gone; {len(left)} throws of "
          f"{RULES} are not taken away")
    sys.exit(1 if missed or len(sites) < 30 else 0)


def table(sites, left):
    lines = [f"| {Path(site.file).stem} | `{site.condition.replace('|', '&#124;')}` | `{site.refusal}` | {site.caught} |"
             for site in sites]
    return "\n".join([
        "# What notices when a guard is gone", "",
        "Each guard of the rules that throws, and the first test or year of chance that fails without it. Written by",
        "`Tests/Guards/run.py --record`, which takes them away one after another.", "",
        "| where | what it asks | what it throws | what notices |", "|---|---|---|---|", *lines, "",
        f"{len(left)} throws are not taken away: without what they bind, or without a value, what follows could not be",
        "built; or they tell of another refusal, or are never reached.", "",
        "| where | what it throws |", "|---|---|",
        *[f"| {Path(site.file).stem} | `{site.refusal}` |" for site in left], ""])


if __name__ == "__main__":
    main()
