"""What the Python suites share: a runner, databases to lend, servers, the command line, HTTP."""

import argparse
import atexit
import contextlib
import csv
import ctypes
import http.client
import json
import os
import re
import secrets
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("AMENDS_TEST_BINARY") or ROOT / ".build/release/amends").absolute()
SHARED = ROOT.parent / "shared"


# The runner: a suite is a list of named tests; each may run once per engine.

class Skipped(Exception):
    """A test cannot run here, and why."""


OUTCOMES = ["passed", "failed", "skipped"]


class Suite:
    def __init__(self, name):
        self.name = name
        self.tests = []
        self.arguments = argparse.ArgumentParser(description=f"Runs the {name} tests.")
        self.arguments.add_argument("--filter", default="", help="run only tests whose name contains this")
        self.arguments.add_argument("--engine", choices=["sqlite", "postgres"], help="run on this engine only")

    def test(self, name, engines=True, needs=None):
        """Registers a function of one argument, the engine; `needs` is a file or folder it cannot do without."""
        def register(body):
            self.tests.append((name, body, engines, needs))
            return body
        return register

    def main(self, at_once=1):
        """Runs the tests, so many at a time, and ends the program; its last line is their count as JSON."""
        self.options = self.arguments.parse_args()
        if not BINARY.exists():
            sys.exit(f"There is no {BINARY}: build it first, or run ./test.")
        outcomes = list(self.run_apart(at_once) if at_once > 1 else (self.run(*test) for test in self.wanted()))
        counts = {"suite": self.name, **{outcome: outcomes.count(outcome) for outcome in OUTCOMES}}
        print(json.dumps(counts), flush=True)
        sys.exit(1 if counts["failed"] else 0)

    def wanted(self):
        for name, body, engines, needs in self.tests:
            if self.options.filter not in name:
                continue
            for engine in ENGINES if engines else ENGINES[:1]:
                if self.options.engine not in (None, engine.name):
                    continue
                yield f"{engine.name}: {name}" if engines else name, body, engine, needs

    def run_apart(self, at_once):
        """Each test in a process of its own; what one printed is shown once it has ended."""
        waiting, running = list(self.wanted()), {}
        while waiting or running:
            while waiting and len(running) < at_once:
                test, printed = waiting.pop(0), tempfile.TemporaryFile()
                child = os.fork()
                if child == 0:
                    die_with_parent()
                    os.dup2(printed.fileno(), 1)
                    os.dup2(printed.fileno(), 2)
                    outcome = self.run(*test)
                    kill_what_runs()
                    os._exit(OUTCOMES.index(outcome))
                running[child] = test[0], printed
            child, status = os.wait()
            label, printed = running.pop(child)
            printed.seek(0)
            print(printed.read().decode(errors="replace"), end="", flush=True)
            printed.close()
            if os.WIFEXITED(status):
                yield OUTCOMES[os.WEXITSTATUS(status)]
            else:
                print(f"FAIL  {label}: ended by signal {os.WTERMSIG(status)}", flush=True)
                yield "failed"

    def run(self, label, body, engine, needs):
        started = time.monotonic()
        try:
            if needs is not None and not Path(needs).exists():
                raise Skipped(f"there is no {os.path.relpath(needs, ROOT)}")
            engine.require()
            body(engine)
        except Skipped as reason:
            print(f"skip  {label}: {reason}", flush=True)
            return "skipped"
        except Exception:
            print(f"FAIL  {label}\n{traceback.format_exc()}", flush=True)
            return "failed"
        print(f"ok    {label} ({time.monotonic() - started:.1f} s)", flush=True)
        return "passed"


def start_all(threads, has_begun, seconds=60):
    """Starts them and waits until each has had an answer: the first comments wait until the program has learned to read."""
    for thread in threads:
        thread.start()
    until = time.monotonic() + seconds
    while not all(has_begun(thread) or not thread.is_alive() for thread in threads):
        if time.monotonic() > until:
            raise AssertionError(f"nothing was answered within {seconds} s")
        time.sleep(0.02)


def expect(actual, wanted, what):
    if actual != wanted:
        raise AssertionError(f"{what}: {actual!r}, not {wanted!r}")


def expect_near(actual, wanted, within, what):
    if actual is None or abs(actual - wanted) > within:
        raise AssertionError(f"{what}: {actual!r}, not {wanted!r} within {within}")


# Databases.

class SQLiteEngine:
    name = "sqlite"

    def require(self):
        pass

    @contextlib.contextmanager
    def lend(self):
        """A place for a database that does not exist yet; gone afterwards."""
        folder = Path(tempfile.mkdtemp(prefix="amends-"))
        try:
            yield Database(self, str(folder / "amends.db"), folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def rows(self, database, sql):
        with contextlib.closing(sqlite3.connect(f"file:{database.address}?mode=ro", uri=True)) as connection:
            return connection.execute(sql).fetchall()

    def run(self, database, sql):
        with contextlib.closing(sqlite3.connect(database.address)) as connection:
            connection.execute(sql)
            connection.commit()

    def size(self, database):
        return sum(path.stat().st_size for path in database.folder.iterdir())


class PostgresEngine:
    name = "postgres"

    def require(self):
        if not os.environ.get("AMENDS_TEST_POSTGRES"):
            raise Skipped("AMENDS_TEST_POSTGRES names no server; ./test starts one")

    @contextlib.contextmanager
    def lend(self):
        server = os.environ["AMENDS_TEST_POSTGRES"]
        name = f"amends_{secrets.token_hex(6)}"
        folder = Path(tempfile.mkdtemp(prefix="amends-"))
        psql(server, f"CREATE DATABASE {name}")
        try:
            yield Database(self, server.rsplit("/", 1)[0] + "/" + name, folder)
        finally:
            psql(server, f"DROP DATABASE {name} WITH (FORCE)")
            shutil.rmtree(folder, ignore_errors=True)

    def rows(self, database, sql):
        """Values are numbers where they look like whole ones, None where NULL, else text."""
        text = psql(database.address, f"COPY ({sql}) TO STDOUT WITH (FORMAT csv, NULL '\\N')")
        return [tuple(self.value(cell) for cell in row) for row in csv.reader(text.splitlines(keepends=True))]

    def value(self, cell):
        if cell == "\\N":
            return None
        return int(cell) if re.fullmatch(r"0|-?[1-9][0-9]{0,17}", cell) else cell

    def run(self, database, sql):
        psql(database.address, sql)

    def size(self, database):
        return self.rows(database, "SELECT pg_database_size(current_database())")[0][0]


ENGINES = [SQLiteEngine(), PostgresEngine()]


def psql(address, sql):
    done = subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", sql],
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
    if done.returncode:
        raise AssertionError(f"psql: {done.stderr.strip()}")
    return done.stdout


class Database:
    """An address to give the product as AMENDS_DATABASE, and a look at the rows past the product."""

    def __init__(self, engine, address, folder):
        self.engine = engine
        self.address = address
        self.folder = folder

    def rows(self, sql):
        return self.engine.rows(self, sql)

    def run(self, sql):
        """A statement past the product, while no server is at it."""
        self.engine.run(self, sql)

    def one(self, sql):
        return self.rows(sql)[0][0]

    def key(self, scope="write", name="test"):
        """A fresh API key; the command prints it once, as the longest word of its output."""
        said = amends(self, "keys", "add", name, "--scope", scope).stdout
        words = re.findall(r"[A-Za-z0-9_-]{24,}", said)
        if not words:
            raise AssertionError(f"no key in what `amends keys add` said: {said!r}")
        return max(words, key=len)


# The command line.

def environment(database, **more):
    """Ours without any setting of the person who runs the tests."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("AMENDS_")}
    return {**clean, "AMENDS_DATABASE": database.address, **more}


class Said:
    def __init__(self, code, stdout, stderr):
        self.code = code
        self.stdout = stdout
        self.stderr = stderr

    @property
    def json(self):
        return json.loads(self.stdout)


def amends(database, *arguments, check=True, timeout=600, **more):
    """Runs a command to its end; with `check` anything but success fails the test."""
    done = subprocess.run([BINARY, *map(str, arguments)], env=environment(database, **more), cwd=database.folder,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=timeout)
    if check and done.returncode:
        raise AssertionError(f"amends {' '.join(map(str, arguments))} ended with {done.returncode}:\n"
                             f"{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return Said(done.returncode, done.stdout, done.stderr)


def start(database, *arguments, log, **more):
    """Starts a command and lets it run; it dies with this process whatever happens."""
    process = subprocess.Popen([BINARY, *map(str, arguments)], env=environment(database, **more),
                               cwd=database.folder, stdin=subprocess.DEVNULL, stdout=log,
                               stderr=subprocess.STDOUT, preexec_fn=die_with_parent)
    running.append(process)
    return process


running = []
libc = ctypes.CDLL(None, use_errno=True)
PR_SET_PDEATHSIG = 1


def die_with_parent():
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


@atexit.register
def kill_what_runs():
    for process in running:
        if process.poll() is None:
            process.kill()


signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


# Servers.

class Server:
    """`amends serve` on a free port; a context manager that stops it gently and expects a clean end."""

    def __init__(self, database, **settings):
        self.database = database
        self.settings = settings
        self.log = database.folder / "server.log"

    def __enter__(self):
        return self.start()

    def __exit__(self, kind, *_):
        if kind is None:
            self.stop()
            return
        self.kill()
        said = self.said()
        print(f"the server's last lines:\n{said[-4000:]}", flush=True)
        # The report of a crash is long, and the reason stands at its head.
        crashed = min((at for at in map(said.find, ("Fatal error:", "*** Signal")) if at >= 0), default=None)
        if crashed is not None:
            print(f"it crashed:\n{said[crashed:crashed + 4000]}", flush=True)

    def start(self):
        for _ in range(3):
            self.port = free_port()
            settings = {"AMENDS_LISTEN": f"127.0.0.1:{self.port}", "AMENDS_URL": self.url,
                        "AMENDS_LOG_LEVEL": "warning", **self.settings}
            with open(self.log, "ab") as log:
                self.process = start(self.database, "serve", log=log, **settings)
            if self.answers():
                return self
        raise AssertionError(f"the server did not start:\n{self.said()[-4000:]}")

    def answers(self, seconds=30):
        """Whether it became ready; False when it ended, as it does when another took the port."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.process.poll() is not None:
                return False
            with contextlib.suppress(OSError, http.client.HTTPException):
                if Api(self).get("/readyz").status == 200:
                    return True
            time.sleep(0.005)
        self.kill()
        return False

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def said(self):
        return self.log.read_text(errors="replace")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError("the server did not end within 30 s of SIGTERM")
        expect(code, 0, "exit code of a server that was told to stop")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


# HTTP.

class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def lines(self):
        """The values of an answer in NDJSON."""
        return [json.loads(line) for line in self.body.splitlines() if line.strip()]


class Api:
    """One connection that is kept; not for several threads at once."""

    # How a page of a list names its rows and the next page.
    ROWS = "items"
    NEXT = "next"

    def __init__(self, server, key=None, timeout=60):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=timeout)
        self.key = key

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    def request(self, method, path, body=None, kind="application/json"):
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        if body is not None:
            headers["Content-Type"] = kind
        self.connection.request(method, path, body=body, headers=headers)
        answer = self.connection.getresponse()
        return Answer(answer.status, dict(answer.getheaders()), answer.read())

    def get(self, path):
        return self.request("GET", path)

    def post(self, path, value):
        return self.request("POST", path, json.dumps(value).encode())

    def batch(self, path, values):
        return self.request("POST", path, "".join(json.dumps(value) + "\n" for value in values).encode(),
                            kind="application/x-ndjson")

    def all(self, path):
        """The rows of all pages of a list."""
        cursor, rows = None, []
        while True:
            answer = self.get(f"{path}?limit=500" + (f"&cursor={cursor}" if cursor else ""))
            expect(answer.status, 200, f"status of {path}")
            page = answer.json
            rows += page[self.ROWS]
            cursor = page.get(self.NEXT)
            if not cursor:
                return rows
