"""How fast, in ratios that hold on any machine: signals over HTTP against a bare POST of the same server, an import
against `sqlite3 .import` of all the rows it wrote, start to first answer, idle memory. Prints a table for
docs/performance.md; fails below the floors."""

import contextlib
import csv
import json
import os
import platform
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))
import bulk
import desk
import mix
from amends_testing import Server, Skipped, Suite, amends, expect

HERE = Path(__file__).resolve().parent
CONNECTIONS = 64
SEED = 20261123
# The least that may come out, of the ratio each engine aims at.
SIGNAL_FLOORS = {"sqlite": 0.2, "postgres": 0.08}
SIGNAL_AIMS = {"sqlite": 0.35, "postgres": 0.15}
IMPORT_FLOOR, IMPORT_AIM = 0.3, 0.5
START_SECONDS = 0.2
BULK_MILLISECONDS = 100
PAGE_MILLISECONDS, PAGE_GROWTH, PAGE_KILOBYTES, ASSET_KILOBYTES = 50, 1.5, 100, 60

suite = Suite("load")
suite.arguments.add_argument("--seconds", type=int, default=20, help="of each measured stretch")
suite.arguments.add_argument("--rows", type=int, default=1_000_000, help="of the imported file")
suite.arguments.add_argument("--many", type=int, default=10_000_000, help="signals beside DuckDB")

table = []


def measured(what, engine, result, wanted=""):
    table.append((what, engine.name, result, wanted))
    print(f"      {what}: {result}", flush=True)


# Signals over HTTP.

@suite.test("durable signals over a bare POST")
def signals(engine):
    with engine.lend() as database:
        key = database.key()
        # Ordinary settings, but for a limit that is there to refuse just this.
        with Server(database, AMENDS_RATE_LIMIT="0") as server:
            wrk(server, "/api/v1/echo", key, "warm", 3)
            wrk(server, "/api/v1/signals", key, "warm", 3)
            before = written(database)
            bare = [wrk(server, "/api/v1/echo", key, "bare1", suite.options.seconds / 2)]
            durable = wrk(server, "/api/v1/signals", key, "run", suite.options.seconds)
            bare += [wrk(server, "/api/v1/echo", key, "bare2", suite.options.seconds / 2)]
            after = written(database)

        expect(durable["refused"] + durable["broken"], 0, "requests not answered well")
        rows = {table: after[table] - before[table] for table in after}
        # One in ten is an update; what was in flight at the end may be stored and not counted.
        share = rows["signals"] / durable["requests"]
        expect(0.85 < share < 0.95, True, f"signals stored for each request ({share:.3f}) are nine of ten")

        bare_rate = sum(rate(run) for run in bare) / len(bare)
        ratio = rate(durable) / bare_rate
        measured("bare POST", engine, f"{bare_rate:,.0f}/s")
        measured("durable signal", engine, f"{rate(durable):,.0f}/s, p50 {durable['p50'] / 1000:.1f} ms,"
                                           f" p99 {durable['p99'] / 1000:.1f} ms")
        measured("durable over bare", engine, f"{ratio:.3f}",
                 f"aim {SIGNAL_AIMS[engine.name]}, at least {SIGNAL_FLOORS[engine.name]}")
        measured("rows written", engine, ", ".join(f"{count:,} {name}" for name, count in rows.items() if count))
        if ratio < SIGNAL_FLOORS[engine.name]:
            raise AssertionError(f"durable over bare is {ratio:.3f}, at least {SIGNAL_FLOORS[engine.name]} is wanted")


def wrk(server, path, key, name, seconds):
    said = subprocess.run(
        ["wrk", "-t", "2", "-c", str(CONNECTIONS), "-d", f"{max(1, round(seconds))}s", "--timeout", "10s",
         "-s", str(HERE / "signals.lua"), server.url + path, "--", key, str(SEED), name],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds + 120)
    found = re.search(r"^RESULT (.*)$", said.stdout, re.M)
    if said.returncode or not found:
        raise AssertionError(f"wrk: {said.stdout}{said.stderr}")
    return json.loads(found[1])


def rate(run):
    return run["requests"] / (run["microseconds"] / 1e6)


TABLES = ["signals", "customers", "cases", "case_facts", "clocks", "events", "customer_scores", "score_deltas",
          "score_rollups", "jobs"]


def written(database):
    return {table: database.one(f"SELECT count(*) FROM {table}") for table in TABLES}


# What keeping the figures up takes of a write: the same signals, once with and once without their rows.

FIGURE_TABLES = ["score_deltas", "case_facts"]
# Rows of these tables are let go before they are written.
IGNORING = {
    "sqlite": ["CREATE TRIGGER ignore_{0} BEFORE INSERT ON {0} BEGIN SELECT RAISE(IGNORE); END"],
    "postgres": ["CREATE FUNCTION ignore_{0}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                 "CREATE TRIGGER ignore_{0} BEFORE INSERT ON {0} FOR EACH ROW EXECUTE FUNCTION ignore_{0}()"],
}


@suite.test("what keeping the figures up takes of a write")
def cost_of_figures(engine):
    rates = {}
    for name in ("kept", "not kept"):
        with engine.lend() as database:
            key = database.key()
            if name == "not kept":
                for table_of in FIGURE_TABLES:
                    for statement in IGNORING[engine.name]:
                        database.run(statement.format(table_of))
            with Server(database, AMENDS_RATE_LIMIT="0") as server:
                wrk(server, "/api/v1/signals", key, "warm", 3)
                run = wrk(server, "/api/v1/signals", key, "run", suite.options.seconds)
            expect(run["refused"] + run["broken"], 0, "requests not answered well")
            rates[name] = rate(run)
            rows = {table_of: database.one(f"SELECT count(*) FROM {table_of}") for table_of in FIGURE_TABLES}
            expect(any(rows.values()), name == "kept", f"whether figures are kept, with {rows}")
    measured("keeping the figures up, of a write", engine, f"{max(0, 1 - rates['kept'] / rates['not kept']):.1%}"
             f" ({rates['kept']:,.0f}/s with, {rates['not kept']:,.0f}/s without)")


# The score of ten million signals, beside a program that is made for such questions.

SCORE_BY_MONTH = """
    SELECT strftime(to_timestamp(occurred_ms // 1000), '%Y-%m') AS month, count(*),
        sum((band = 'promoter')::INT) - sum((band = 'detractor')::INT)
    FROM own WHERE score IS NOT NULL AND is_test = 0 AND measure = 'nps' GROUP BY month ORDER BY month"""


@suite.test("the score among ten million signals beside a scan by DuckDB")
def ten_million(engine):
    try:
        import duckdb
    except ImportError:
        raise Skipped("DuckDB is not installed") from None
    if engine.name != "sqlite":
        raise Skipped("it reads SQLite's file")
    rows = suite.options.many
    with engine.lend() as database:
        file = scratch / "many.csv"
        desk.Crowd(rows).write(file)
        amends(database, "migrate")
        amends(database, "import", file, "--json", *mix.MAPPING, "--column", "name=name", timeout=7200)
        file.unlink()
        with Server(database) as server:
            reader = desk.Desk(server)
            first = reader.timed("/scorecard")[0]
            kept = statistics.median(reader.timed("/scorecard")[0] for _ in range(40))
        began = time.monotonic()
        ours = amends(database, "figures", "--json", timeout=600).json["scores"]
        asked = time.monotonic() - began
        columns = scratch / "columns.csv"
        with columns.open("wb") as out:
            subprocess.run(["sqlite3", "-readonly", "-csv", "-header", database.address,
                            "SELECT occurred_ms, band, score, is_test, measure FROM signals"], stdout=out, check=True)
        base = duckdb.connect()
        base.execute("SET TimeZone = 'UTC'")
        base.execute(f"CREATE TABLE own AS SELECT * FROM read_csv('{columns}', types = {{'measure': 'VARCHAR'}})")
        columns.unlink()
        runs = [timed(lambda: base.execute(SCORE_BY_MONTH).fetchall()) for _ in range(5)]
        own, theirs = min(seconds for seconds, _ in runs), runs[0][1]
        months = {line["month"]: line["answers"] for line in ours if line["month"] and line["measure"] == "nps"}
        expect(months, {month: count for month, count, _ in theirs}, "answers by month")
        measured(f"scorecard among {rows:,} signals", engine, f"{kept:.1f} ms kept, {first:,.0f} ms counted for the first time")
        measured("`figures`, all of a process", engine, f"{asked * 1000:,.0f} ms")
        measured("DuckDB, score by month, its own columns", engine, f"{own * 1000:.1f} ms")


def timed(work):
    began = time.monotonic()
    answer = work()
    return time.monotonic() - began, answer


# An import against what SQLite itself needs for the rows.

@suite.test("an import over `sqlite3 .import` of all the rows it wrote")
def imports(engine):
    with engine.lend() as database:
        file = generated()
        amends(database, "migrate")
        began = time.monotonic()
        counts = amends(database, "import", file, "--json", *mix.MAPPING, timeout=3600).json
        seconds = time.monotonic() - began
        rows = suite.options.rows

        expect((counts["read"], counts["refused"]), (rows, 0), "rows read and refused")
        measured(f"import of {rows:,} rows", engine, f"{seconds:.1f} s, {rows / seconds:,.0f} rows/s")
        measured("rows written", engine,
                 ", ".join(f"{count:,} {name}" for name, count in written(database).items() if count))
        amends(database, "rebuild", "--check", timeout=3600)
        if engine.name == "sqlite":
            bare, bare_rows = bare_import(database)
            ratio = bare / seconds
            measured(f"sqlite3 .import of {bare_rows:,} rows", engine, f"{bare:.1f} s")
            measured("import over .import", engine, f"{ratio:.3f}", f"aim {IMPORT_AIM}, at least {IMPORT_FLOOR}")
            if ratio < IMPORT_FLOOR:
                raise AssertionError(f"import over .import is {ratio:.3f}, at least {IMPORT_FLOOR} is wanted")


def generated():
    """The file of this seed and size, made once."""
    file = scratch / f"mix-{suite.options.rows}.csv"
    if not file.exists():
        mix.write(file, suite.options.rows, SEED)
    return file


def bare_import(database):
    """Seconds that the sqlite3 program needs to load every row of every table, and how many those are."""
    folder = database.folder / "bare"
    folder.mkdir()
    with contextlib.closing(sqlite3.connect(f"file:{database.address}?mode=ro", uri=True)) as source:
        tables = [table for table in Table.all(source) if table.dump(source, folder)]
        schema = "\n".join(statement for table in tables for statement in table.schema(source))
    target = folder / "bare.db"
    # Tables and indexes are there before the clock starts, as they were for the import.
    sqlite(target, "PRAGMA journal_mode = WAL;\n" + schema)
    script = "PRAGMA synchronous = FULL;\nPRAGMA ignore_check_constraints = ON;\nPRAGMA foreign_keys = OFF;\n"
    script += ".mode csv\n" + "".join(f'.import "{folder / table.name}.csv" {table.name}\n' for table in tables)
    began = time.monotonic()
    sqlite(target, script)
    seconds = time.monotonic() - began

    with contextlib.closing(sqlite3.connect(target)) as loaded:
        for table in tables:
            found = loaded.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
            expect(found, table.rows, f"rows of {table.name} that .import loaded")
    return seconds, sum(table.rows for table in tables)


def sqlite(path, script):
    done = subprocess.run(["sqlite3", "-batch", "-bail", str(path)], input=script, capture_output=True, text=True,
                          timeout=3600)
    if done.returncode or done.stderr:
        raise AssertionError(f"sqlite3: {done.stderr[:2000]}")


class Table:
    """A table as CSV. `.import` knows no NULL: each becomes a value that takes as little room and stands nowhere else in
    its column, '' in text and 0 in a number, and conditions of partial indexes are rewritten to match, so that every
    index receives the very rows that it holds in the product."""

    def __init__(self, source, name):
        self.name = name
        self.columns = [(row[1], row[2].upper(), row[3] == 0) for row in source.execute(f"PRAGMA table_info({name})")]
        self.rows = 0
        self.unique = set()
        for index in source.execute(f"PRAGMA index_list({name})").fetchall():
            if index[2] and not index[4]:  # unique, and of all rows
                self.unique |= {row[2] for row in source.execute(f"PRAGMA index_info({index[1]})")}

    @classmethod
    def all(cls, source):
        """Ordinary tables that hold rows; no virtual ones, and no uploaded files, which CSV cannot carry."""
        names = [row[0] for row in source.execute(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        return [cls(source, name) for name in names]

    def dump(self, source, folder):
        """False for a table without rows or with bytes."""
        if any(kind == "BLOB" for _, kind, _ in self.columns):
            return False
        values = ", ".join(self.value(*column) for column in self.columns)
        with open(folder / f"{self.name}.csv", "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            for row in source.execute(f"SELECT {values} FROM {self.name}"):
                out.writerow(row)
                self.rows += 1
        return self.rows > 0

    def value(self, name, kind, may_be_null):
        if not may_be_null:
            return name
        if name in self.unique:  # NULLs differ from one another there
            return f"coalesce({name}, -row_number() OVER ())"
        return f"coalesce({name}, {self.filler(kind)})"

    def filler(self, kind):
        return "0" if "INT" in kind else "''"

    def schema(self, source):
        statements = source.execute("SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL"
                                    " AND type IN ('table', 'index') ORDER BY type DESC", (self.name,))
        for (sql,) in statements.fetchall():
            yield (self.matched(sql) if sql.upper().startswith("CREATE") and " WHERE " in sql.upper() else sql) + ";"

    def matched(self, sql):
        head, condition = re.split(r"\sWHERE\s", sql, maxsplit=1, flags=re.I)
        for name, kind, _ in self.columns:
            filler = self.filler(kind)
            condition = re.sub(rf"\b{name}\s+IS\s+NOT\s+NULL\b", f"{name} <> {filler}", condition, flags=re.I)
            condition = re.sub(rf"\b{name}\s+IS\s+NULL\b", f"{name} = {filler}", condition, flags=re.I)
        return f"{head} WHERE {condition}"


# Pages and search.

@suite.test("pages and search among many signals")
def pages(engine):
    with engine.lend() as small, engine.lend() as large:
        few, many = (desk.Found(database, desk.Crowd(rows), database.folder)
                     for database, rows in ((small, 10_000), (large, suite.options.rows)))
        with Server(small) as little, Server(large) as big:
            few.meet(little)
            many.meet(big)
            desk.by_turns(few, many)
            many.look()
    faults = []
    for page, milliseconds in many.milliseconds.items():
        growth = milliseconds / few.milliseconds[page]
        measured(f"{page} among {suite.options.rows:,} signals, {many.open_cases:,} open cases", engine,
                 f"{milliseconds:.1f} ms, {growth:.2f} of that among 10,000, {many.kilobytes[page]:.0f} KB",
                 f"under {PAGE_MILLISECONDS} ms, {PAGE_GROWTH} and {PAGE_KILOBYTES} KB")
        if (milliseconds > PAGE_MILLISECONDS or growth > PAGE_GROWTH
                or many.kilobytes[page] > PAGE_KILOBYTES):
            faults.append(page)
    measured("scorecard, when it is first asked for", engine,
             f"{many.first_scorecard:,.0f} ms, {few.first_scorecard:,.0f} ms among 10,000")
    measured("mistyped questions that find what was meant", engine,
             f"{many.found:.1%}, p50 {many.search_p50:.1f} ms, p95 {many.search_p95:.1f} ms", "at least 90%, under 100 ms")
    measured("texts made findable", engine, f"{many.findable:,.0f}/s")
    measured("CSS and script", engine, f"{many.assets:.0f} KB", f"under {ASSET_KILOBYTES} KB")
    if many.found < 0.9 or many.search_p95 > 100 or many.assets > ASSET_KILOBYTES:
        faults.append("search or assets")
    expect(faults, [], "pages that are slower or larger than wanted")


# Many cases at once.

@suite.test("what others wait while ten thousand cases are moved")
def many_cases(engine):
    with engine.lend() as database:
        moved = bulk.Moved(database)
    measured(f"{bulk.CASES:,} cases handed over", engine, f"{moved.seconds:.1f} s, {moved.refused:,} of them refused")
    measured("API before it", engine, moved.tell(moved.quiet))
    measured(f"API meanwhile, {len(moved.waits):,} answers", engine, moved.tell(moved.waits),
             f"p99 under {BULK_MILLISECONDS} ms")
    expect(moved.waits[len(moved.waits) * 99 // 100] < BULK_MILLISECONDS, True, "p99 during a bulk move")


# Starting, and doing nothing.

@suite.test("start to first answer, and memory when idle")
def idle(engine):
    with engine.lend() as database:
        amends(database, "migrate")
        seconds = []
        for _ in range(9):
            began = time.monotonic()
            with Server(database):
                seconds.append(time.monotonic() - began)
        with Server(database) as server:
            time.sleep(5)
            status = Path(f"/proc/{server.process.pid}/status").read_text()
        resident = int(re.search(r"^VmRSS:\s+(\d+) kB", status, re.M)[1]) / 1024
        threads = re.search(r"^Threads:\s+(\d+)", status, re.M)[1]

        middle = statistics.median(seconds)
        measured("start to first answer", engine, f"{middle * 1000:.0f} ms, slowest {max(seconds) * 1000:.0f} ms",
                 f"under {START_SECONDS * 1000:.0f} ms")
        measured("idle", engine, f"{resident:.1f} MB resident, {threads} threads")
        if middle > START_SECONDS:
            raise AssertionError(f"{middle:.3f} s from start to first answer")


@suite.test("the table", engines=False)
def print_table(_):
    print(f"\nMeasured on {machine()}.\n")
    print("| what | engine | result | wanted |\n|---|---|---|---|")
    for row in table:
        print("| " + " | ".join(row) + " |")
    print(flush=True)


def machine():
    cpu = re.search(r"^model name\s*:\s*(.*)$", Path("/proc/cpuinfo").read_text(), re.M)
    return (f"{os.cpu_count()} x {cpu[1] if cpu else platform.machine()}, Linux {platform.release()},"
            f" {durable_writes():,.0f} fdatasync/s")


def durable_writes():
    """What bounds every durable answer: a small append and fdatasync, alone, for a second."""
    count, until = 0, time.monotonic() + 1
    with open(scratch / "probe", "wb", buffering=0) as probe:
        while time.monotonic() < until:
            probe.write(b"x" * 4096)
            os.fdatasync(probe.fileno())
            count += 1
    return count


if __name__ == "__main__":
    scratch = Path(tempfile.mkdtemp(prefix="amends-load-"))
    try:
        suite.main()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
