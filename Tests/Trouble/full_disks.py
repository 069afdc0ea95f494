"""A SQLite database that may grow no further."""

import contextlib
import sqlite3
import subprocess

import mix
from amends_testing import BINARY, Api, Server, amends, environment, expect
from trouble import expect_problem, signal_of, suite

# Some commits of an import, of 16,000 rows each: what went before the full disk must be there after it.
ROWS = 80_000


def pages(database):
    with contextlib.closing(sqlite3.connect(f"file:{database.address}?mode=ro", uri=True)) as connection:
        return connection.execute("PRAGMA page_count").fetchone()[0]


def with_limit(database, limit, *words):
    return subprocess.run([BINARY, *map(str, words)], env=environment(database, AMENDS_PAGE_LIMIT=str(limit)),
                          cwd=database.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600)


# All that comes from the file; names and instants made up on the way differ.
CONTENT = {
    "signals": "SELECT source, source_id, measure, score, band, comment, occurred_ms FROM signals ORDER BY 1, 2",
    "customers": "SELECT key, email FROM customers ORDER BY 1",
    "cases": "SELECT s.source_id, c.opened_by, c.stage FROM cases c"
             " JOIN signals s ON s.id = c.opening_signal_id ORDER BY 1",
}


@suite.test("an import that fills the disk says so, and goes on where it was once there is room", engines=False)
def full_import(engine):
    with engine.lend() as undisturbed, engine.lend() as database:
        answers = undisturbed.folder / "mix.csv"
        mix.write(answers, ROWS, seed=20260301)
        words = ["import", answers, "--json", *mix.MAPPING]
        whole = amends(undisturbed, *words).json
        empty, full = (amends(database, "migrate") and pages(database)), pages(undisturbed)

        for share in (0.3, 0.7):
            said = with_limit(database, empty + int(share * (full - empty)), *words)
            expect(said.returncode, 1, f"exit code, with {said.stderr!r}")
            expect("amends: the disk is full" in said.stderr, True, f"it said {said.stderr!r}")
            taken = database.one("SELECT count(*) FROM signals")
            expect(0 < taken < ROWS, True, f"{taken} signals are durable")
            print(f"      full with {taken} signals durable", flush=True)
            amends(database, "rebuild", "--check")
        said = amends(database, *words)

        expect("going on after" in said.stderr, True, f"it said {said.stderr!r}")
        counts = said.json
        expect({name: counts[name] for name in counts if name != "id"},
               {name: whole[name] for name in whole if name != "id"}, "counts of the import")
        for name, sql in CONTENT.items():
            expect(database.rows(sql) == undisturbed.rows(sql), True, f"{name} are equal")
        expect(amends(database, "figures", "--json").json["scores"],
               amends(undisturbed, "figures", "--json").json["scores"], "scores")
        expect(database.one("SELECT count(*) FROM imports"), 1, "imports")
        amends(database, "rebuild", "--check")


@suite.test("a server whose disk is full says so, lives, and takes signals again once there is room", engines=False)
def full_server(engine):
    with engine.lend() as database:
        key = database.key()
        answered, refusals = [], 0
        with Server(database, AMENDS_PAGE_LIMIT=str(pages(database) + 100), AMENDS_LOG_LEVEL="critical") as server:
            with Api(server, key) as api:
                for number in range(5_000):
                    answer = api.post("/api/v1/signals", signal_of(f"s{number}", comment="long words " * 50))
                    if answer.status == 507:
                        expect_problem(answer, 507, "database_full")
                        refusals += 1
                        if refusals == 20:
                            break
                        continue
                    expect(answer.status, 201, f"status, with {answer.body!r}")
                    answered.append(f"s{number}")
                expect(refusals, 20, "refusals")
                batch = api.batch("/api/v1/signals/batch", [signal_of(f"b{number}", comment="x" * 9_000)
                                                            for number in range(20)])
                expect({line["status"] for line in batch.lines}, {"failed"}, "what became of the lines of a batch")
                expect({line["problem"]["rule"] for line in batch.lines}, {"database_full"}, "why")
                expect(api.get("/healthz").status, 200, "status of /healthz")
                expect(len(api.all("/api/v1/signals")), len(answered), "signals that can be read")
        print(f"      full after {len(answered)} signals", flush=True)

        expect(len(answered) > 10, True, f"{len(answered)} signals were taken first")
        expect({row[0] for row in database.rows("SELECT source_id FROM signals")}, set(answered), "signals")
        amends(database, "rebuild", "--check")
        with Server(database) as server, Api(server, key) as api:
            expect(api.post("/api/v1/signals", signal_of("later")).status, 201, "status once there is room")
