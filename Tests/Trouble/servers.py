"""Servers that cannot start, commands beside one that runs, and servers that are told to stop."""

import contextlib
import os
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

from amends_testing import (BINARY, ENGINES, Api, Server, Skipped, amends, die_with_parent, environment, expect,
                            free_port, psql, start, start_all)
from trouble import SCORES, Sender, expect_durable, expect_refusal, file, signal_of, suite, table


def serve(database, port):
    """Runs a server that must end by itself; what it said, and its exit code."""
    done = subprocess.run([BINARY, "serve"], env=environment(database, AMENDS_LISTEN=f"127.0.0.1:{port}"),
                          cwd=database.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stderr


@suite.test("a port in use is named, and the database is let go")
def port_in_use(engine):
    with engine.lend() as first, engine.lend() as second:
        with Server(first) as server:
            code, said = serve(second, server.port)

            expect(code, 69, f"exit code, with {said!r}")
            expect(f"amends: the port is in use: 127.0.0.1:{server.port}" in said, True, f"it said {said!r}")
            expect("AMENDS_LISTEN" in said, True, f"it says what to do: {said!r}")
            amends(second, "rebuild", "--check")


@suite.test("a second server on one SQLite database is refused, and the first one stays", engines=False)
def second_server(engine):
    with engine.lend() as database:
        key = database.key()
        with Server(database) as server:
            code, said = serve(database, free_port())

            expect(code, 69, f"exit code, with {said!r}")
            expect("another process holds the database" in said, True, f"it said {said!r}")
            with Api(server, key) as api:
                expect(api.post("/api/v1/signals", signal_of("s")).status, 201, "status")
            # Its socket, too, is still its own.
            amends(database, "cases", "list")


@suite.test("who may not write the folder or the file is told so", engines=False)
def no_permission(engine):
    if os.geteuid() != 0:
        raise Skipped("only root can be somebody else")
    folder = Path(tempfile.mkdtemp(prefix="amends-"))
    try:
        folder.chmod(0o755)
        program = reachable(folder)
        for path in [folder / "amends.db", folder / "new" / "amends.db"]:
            expect_no_permission(program, path)
            expect(list(path.parent.glob("amends.db*")), [], "files made")
        (folder / "amends.db").write_bytes(b"")
        (folder / "amends.db").chmod(0o644)
        folder.chmod(0o777)
        expect_no_permission(program, folder / "amends.db")
    finally:
        shutil.rmtree(folder)


def reachable(folder):
    """The program, where nobody can run it."""
    program = folder / "bin" / "amends"
    program.parent.mkdir()
    shutil.copy2(BINARY, program)
    for resources in BINARY.parent.glob("*.resources"):
        shutil.copytree(resources, program.parent / resources.name)
    if subprocess.run(["runuser", "-u", "nobody", "--", program, "--help"], cwd="/", capture_output=True).returncode:
        raise Skipped("the user nobody cannot run the program; the toolchain may lie where only root can read")
    return program


def expect_no_permission(program, path):
    for words in [["serve"], ["cases", "list"], ["migrate"]]:
        done = subprocess.run(["runuser", "-u", "nobody", "--", "env", f"AMENDS_DATABASE={path}",
                               f"AMENDS_LISTEN=127.0.0.1:{free_port()}", program, *words],
                              cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
        expect(done.returncode, 77, f"exit code of {words}, with {done.stderr!r}")
        for said in ["amends: no permission", str(path.parent)]:
            expect(said in done.stderr, True, f"it said {done.stderr!r}")


@suite.test("a database of a newer version is refused in plain words, and is left alone")
def newer_schema(engine):
    with engine.lend() as database:
        amends(database, "import", file(database, "one.csv", table(["id", "customer", "score", "comment"],
                                                                   ["a", "ada", 9, "fine"])), *SCORES)
        execute(database, "INSERT INTO schema_versions (version, name, applied_ms) VALUES (9999, 'later', 0)")

        code, said = serve(database, free_port())

        expect(code, 1, f"exit code, with {said!r}")
        for words in ["amends: the database is of a newer version", "9999", "Start the newer version"]:
            expect(words in said, True, f"it said {said!r}")
        for words in [["cases", "list"], ["migrate"], ["rebuild", "--check"]]:
            expect_refusal(database, *words, code=1, says="the database is of a newer version")
        expect(database.one("SELECT count(*) FROM signals"), 1, "signals")


def execute(database, sql):
    if database.engine.name == "postgres":
        psql(database.address, sql)
        return
    with contextlib.closing(sqlite3.connect(database.address)) as connection, connection:
        connection.execute(sql)


@suite.test("a file that is no database is refused, and left as it is", engines=False)
def no_database(engine):
    with engine.lend() as database:
        content = b"this is somebody's letter, not a database\n" * 200
        place = file(database, "amends.db", content)

        code, said = serve(database, free_port())

        expect(code, 1, f"exit code, with {said!r}")
        expect("amends: not a database, or damaged" in said, True, f"it said {said!r}")
        expect(place.read_bytes() == content, True, "the file as it was")


@suite.test("a PostgreSQL server that is not there is named", engines=False)
def no_server(engine):
    with engine.lend() as database:
        database.address = f"postgres://postgres@127.0.0.1:{free_port()}/amends"

        code, said = serve(database, free_port())

        expect(code, 69, f"exit code, with {said!r}")
        expect("amends: the database cannot be reached" in said, True, f"it said {said!r}")


@suite.test("settings that cannot be are named", engines=False)
def wrong_settings(engine):
    with engine.lend() as database:
        for setting, value in [("AMENDS_LISTEN", "nowhere"), ("AMENDS_LISTEN", "127.0.0.1:99999"),
                               ("AMENDS_URL", "amends"), ("AMENDS_LOG_LEVEL", "loud"),
                               ("AMENDS_CONFIG", "missing.json"), ("AMENDS_PAGE_LIMIT", "many"),
                               ("AMENDS_PAGE_LIMIT", "0")]:
            done = subprocess.run([BINARY, "serve"], env=environment(database, **{setting: value}), cwd=database.folder,
                                  stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
            expect(done.returncode, 78, f"exit code for {setting}={value}, with {done.stderr!r}")
            expect(f"amends: {setting}" in done.stderr, True, f"it said {done.stderr!r}")


@suite.test("settings come from the environment first, then from the file", engines=False)
def settings_file(engine):
    with engine.lend() as database:
        port, wrong = free_port(), free_port()
        config = file(database, "settings.json",
                      f'{{"amends": {{"listen": "127.0.0.1:{wrong}", "log": {{"level": "critical"}},'
                      f' "database": "{database.folder}/from-file.db", "url": "https://amends.example.com"}}}}')
        clean = {name: value for name, value in environment(database).items() if name != "AMENDS_DATABASE"}
        with open(database.folder / "log", "wb") as log:
            settings = {"AMENDS_CONFIG": str(config), "AMENDS_LISTEN": f"127.0.0.1:{port}"}
            process = subprocess.Popen([BINARY, "serve"], cwd=database.folder, stdin=subprocess.DEVNULL, stdout=log,
                                       stderr=log, env={**clean, **settings}, preexec_fn=die_with_parent)
            try:
                wait_for(lambda: "/setup/" in (database.folder / "log").read_text(), "the link")
            finally:
                process.terminate()
                process.wait(30)

        said = (database.folder / "log").read_text()
        expect("https://amends.example.com/setup/" in said, True, f"the address of the file: {said!r}")
        expect((database.folder / "from-file.db").exists(), True, "the database that the file names")
        expect("\"level\"" in said, False, f"nothing is logged below the level of the file: {said!r}")


def wait_for(condition, what, seconds=30):
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise AssertionError(f"{what} did not come within {seconds} s")
        time.sleep(0.02)


@suite.test("commands work beside a running server, with their own exit codes")
def beside_server(engine):
    with engine.lend() as database:
        key = database.key()
        answers = file(database, "answers.csv", table(["id", "customer", "score", "comment"],
                                                      *[[f"a{n}", f"c{n}", n % 11, "words"] for n in range(500)]))
        with Server(database) as server, Api(server, key) as api:
            link = amends(database, "members", "add", "--name", "Bo", "--email", "bo@example.com").stdout
            expect("/setup/" in link, True, f"a link for Bo: {link!r}")
            # A relative path begins where the command was called.
            counts = amends(database, "import", answers.name, "--json", *SCORES).json
            listed = [line for line in amends(database, "cases", "list", "--json").stdout.splitlines() if line]
            further = database.key(name="further")

            expect((counts["new"], counts["cases_opened"]), (500, 320), "new signals and cases")
            expect(len(listed) > 0, True, "cases listed")
            amends(database, "figures")
            amends(database, "doctor")
            amends(database, "rebuild", "--check")
            expect_refusal(database, "import", file(database, "empty.csv", b""), *SCORES, code=65, says="line 1")
            expect_refusal(database, "members", "add", "--name", "Bo", "--email", "bo@example.com", code=1,
                           says="is here already")
            expect_refusal(database, "cases", "show", "nothing", code=1, says="no such case")
            expect(amends(database, "import", check=False).code, 64, "exit code of half a command")
            with Api(server, further) as other:
                expect(len(other.all("/api/v1/cases")), 320, "cases over HTTP")
            expect(api.get("/readyz").status, 200, "status of /readyz")
        expect("Bo" in amends(database, "members", "list").stdout, True, "Bo is here")


@suite.test("a command that dies while the server works for it does not harm the server", engines=False)
def dead_command(engine):
    with engine.lend() as database:
        key = database.key()
        answers = file(database, "answers.csv", table(["id", "customer", "score", "comment"],
                                                      *[[f"a{n}", f"c{n}", n % 11, "words"] for n in range(10_000)]))
        with Server(database) as server:
            with open(database.folder / "import.log", "wb") as log:
                process = start(database, "import", answers, *SCORES, log=log)
                wait_for(lambda: database.one("SELECT count(*) FROM signals") > 0, "the first rows")
                process.kill()
                process.wait()
            with Api(server, key) as api:
                expect(api.post("/api/v1/signals", signal_of("s")).status, 201, "status")
            # What the dead one began is still being taken, or is over: the same command goes on or finds nothing to do.
            amends(database, "import", answers, *SCORES, check=False)
            wait_for(lambda: database.one("SELECT count(*) FROM signals") == 10_001, "the last rows", seconds=300)
            amends(database, "rebuild", "--check")


@suite.test("told to stop, a server answers what is in flight, and all that was answered is there")
def told_to_stop(engine):
    with engine.lend() as database:
        key = database.key()
        for delay in (0.3, 1.1):
            server = Server(database).start()
            senders = [Sender(server, key, f"stop-{delay}-{number}") for number in range(8)]
            for sender in senders:
                sender.start()
            time.sleep(delay)
            begun = time.monotonic()
            server.stop()  # expects the exit code 0
            seconds = time.monotonic() - begun
            for sender in senders:
                sender.join()

            answered = {id for sender in senders for id in sender.answered}
            stored = {row[0] for row in database.rows("SELECT source_id FROM signals")}
            expect([sender.fault for sender in senders if sender.fault], [], "faults")
            expect(sorted(answered - stored)[:5], [], "answered and lost")
            print(f"      stopped in {seconds:.2f} s with {len(answered)} signals answered", flush=True)
            expect(seconds < 10, True, f"seconds to stop: {seconds:.1f}")
        amends(database, "rebuild", "--check")


@suite.test("told to stop, a server does not wait for ever for a request that never ends", engines=False)
def stuck_request(engine):
    with engine.lend() as database:
        key = database.key()
        server = Server(database).start()
        with socket.create_connection(("127.0.0.1", server.port)) as line, Api(server, key) as idle:
            line.sendall(f"POST /api/v1/signals HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\n"
                         "Content-Length: 1000\r\n\r\n{".encode())
            expect(idle.get("/healthz").status, 200, "status of /healthz")
            server.process.terminate()
            # It closes lines that say nothing for 30 s.
            expect(server.process.wait(60), 0, "exit code")


@suite.test("two servers that start at once on an empty PostgreSQL database make one organization", engines=False)
def two_servers(_):
    postgres = ENGINES[1]
    postgres.require()
    for _ in range(3):
        with postgres.lend() as database:
            servers = []
            for name in ("one", "two"):
                server = Server(database)
                server.log = database.folder / f"{name}.log"
                server.port = free_port()
                servers.append(server)
            for server in servers:
                with open(server.log, "ab") as log:
                    server.process = start(database, "serve", log=log, AMENDS_LISTEN=f"127.0.0.1:{server.port}",
                                           AMENDS_LOG_LEVEL="warning")
            for server in servers:
                expect(server.answers(), True, f"comes up; it said {server.said()[-2000:]!r}")

            expect(database.one("SELECT count(*) FROM organizations"), 1, "organizations")
            expect(database.one("SELECT count(*) FROM members"), 1, "members")
            key = database.key()
            senders = [Sender(server, key, f"two-{number}") for number, server in enumerate(servers * 4)]
            start_all(senders, lambda sender: sender.answered)
            time.sleep(1)
            for sender in senders:
                sender.stopping.set()
            for sender in senders:
                sender.join()
            expect(sum(sender.broken + sender.away for sender in senders), 0, "requests that failed")
            for server in servers:
                server.stop()
            expect_durable(database, senders)
