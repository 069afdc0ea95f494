"""kill -9 at random instants: what was answered is there once, what was half done goes on, and the figures agree."""

import random
import shutil
import sys
import tempfile
import threading
import time
from http.client import HTTPException
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))
import mix
from amends_testing import Api, Server, Suite, amends, expect, start, start_all

ROWS = 100_000
WRITERS = 8
# What a line of a batch says of a signal that is durable now.
TAKEN = {"taken", "updated", "unchanged"}

suite = Suite("kills")
suite.arguments.add_argument("--count", type=int, default=20, help="kills in all, over both engines and both kinds")
suite.arguments.add_argument("--seed", type=int, help="to repeat a run; drawn and printed otherwise")
suite.arguments.add_argument("--rows", type=int, default=ROWS, help="rows of the imported file")

landed = []  # of each kill: whether writes were in flight


def chance(*what):
    """A stream of chances of its own for each kind, so that a test run alone repeats."""
    if suite.options.seed is None:
        suite.options.seed = random.randrange(2**32)
    print(f"      seed {suite.options.seed}", flush=True)
    return random.Random(f"{suite.options.seed} {what}")


def share():
    """The kills of one kind on one engine; at least one."""
    return max(1, suite.options.count // 4)


@suite.test("an import that was killed goes on where it was, and no row is lost or doubled")
def killed_imports(engine):
    draw = chance("import", engine.name)
    folder = Path(tempfile.mkdtemp(prefix="amends-kill-"))
    try:
        file = folder / "mix.csv"
        signals = mix.write(file, suite.options.rows, seed=draw.randrange(2**32))
        whole = undisturbed(engine, file, signals)
        for _ in range(share()):
            with engine.lend() as database:
                kill_import(database, file, after=draw.uniform(0.05, 0.9) * whole)
                amends(database, "import", file, "--json", *mix.MAPPING)
                expect_whole(database, signals)
    finally:
        shutil.rmtree(folder)


def undisturbed(engine, file, signals):
    """Seconds of an import that nobody kills; what a killed one must come to is first seen here."""
    with engine.lend() as database:
        from_instant = time.monotonic()
        amends(database, "import", file, "--json", *mix.MAPPING)
        seconds = time.monotonic() - from_instant
        expect_whole(database, signals)
        return seconds


def kill_import(database, file, after):
    with open(database.folder / "import.log", "wb") as log:
        process = start(database, "import", file, "--json", *mix.MAPPING, log=log)
        time.sleep(after)
        was_running = process.poll() is None
        process.kill()
        process.wait()
    taken = count_signals(database)
    in_flight = was_running and 0 < taken
    landed.append(in_flight)
    print(f"      killed after {after:.2f} s with {taken} signals durable{'' if in_flight else ': not in flight'}",
          flush=True)


def count_signals(database):
    """None yet where the process died before there was a schema."""
    try:
        return database.one("SELECT count(*) FROM signals")
    except Exception as fault:
        if "signals" in str(fault) or "unable to open" in str(fault):
            return 0
        raise


def expect_whole(database, signals):
    expect(database.one("SELECT count(*) FROM signals"), signals, "signals")
    expect(database.one("SELECT count(*) FROM (SELECT DISTINCT source, source_id FROM signals) AS keys"), signals,
           "different signals")
    amends(database, "rebuild", "--check")


@suite.test("a signal that was answered before the server was killed is there, once")
def killed_servers(engine):
    draw = chance("api", engine.name)
    for _ in range(share()):
        with engine.lend() as database:
            key = database.key()
            server = Server(database).start()
            writers = [Writer(server, key, number, draw.randrange(2**32)) for number in range(WRITERS)]
            start_all(writers, lambda writer: writer.answered)
            time.sleep(draw.uniform(0.3, 4))
            server.kill()
            for writer in writers:
                writer.join()

            answered = set().union(*(writer.answered for writer in writers))
            unanswered = set().union(*(writer.unanswered for writer in writers)) - answered
            in_flight = len(answered) > 0 and len(unanswered) > 0
            landed.append(in_flight)
            print(f"      killed with {len(answered)} signals answered and {len(unanswered)} in flight", flush=True)
            for writer in writers:
                if writer.fault:
                    raise writer.fault

            with Server(database):  # starts again on what was left
                pass
            keys = [row[0] for row in database.rows("SELECT source_id FROM signals")]
            expect(len(keys), len(set(keys)), "different signals")
            expect(sorted(answered - set(keys))[:5], [], "answered and lost")
            expect(sorted(set(keys) - answered - unanswered)[:5], [], "never sent")
            amends(database, "rebuild", "--check")


class Writer(threading.Thread):
    """Posts signals of the mix until the line breaks; every third request is a batch."""

    def __init__(self, server, key, number, seed):
        super().__init__(daemon=True)
        self.api = Api(server, key, timeout=30)
        self.mix = mix.Mix(seed, prefix=f"w{number}")
        self.answered = set()
        self.unanswered = set()
        self.fault = None

    def run(self):
        try:
            for turn in range(1_000_000):
                self.send([next(self.mix) for _ in range(20 if turn % 3 == 0 else 1)])
        except (OSError, HTTPException):
            pass  # the server is gone
        except Exception as fault:
            self.fault = fault

    def send(self, rows):
        ids = {row["source_id"] for row in rows}
        self.unanswered |= ids - self.answered
        signals = [mix.as_signal(row) for row in rows]
        if len(rows) == 1:
            answer = self.api.post("/api/v1/signals", signals[0])
        else:
            answer = self.api.batch("/api/v1/signals/batch", signals)
            if answer.status == 200:
                expect([line for line in answer.lines if line["status"] not in TAKEN], [], "lines not taken")
                expect(len(answer.lines), len(rows), "lines answered")
        if answer.status not in (200, 201):
            raise AssertionError(f"status {answer.status}: {answer.body.decode(errors='replace')}")
        self.answered |= ids
        self.unanswered -= ids


@suite.test("three kills of four found writes in flight", engines=False)
def enough_landed(_):
    if sum(landed) * 4 < len(landed) * 3:
        raise AssertionError(f"{sum(landed)} of {len(landed)} kills landed with writes in flight")
    print(f"      {sum(landed)} of {len(landed)} kills landed with writes in flight", flush=True)


if __name__ == "__main__":
    suite.main()
