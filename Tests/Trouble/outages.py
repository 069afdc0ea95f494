"""A PostgreSQL server that dies under load and comes back."""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from amends_testing import ENGINES, Api, Database, Server, Skipped, die_with_parent, expect, free_port, running, start_all
from trouble import Sender, expect_durable, suite

GAP = 10


class Cluster:
    """A PostgreSQL server of the test's own, to take away and bring back; gone afterwards."""

    def __init__(self, folder):
        self.folder = folder
        self.port = free_port()
        self.bin = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), default=None)
        if self.bin is None:
            raise Skipped("PostgreSQL is not installed")
        # It refuses to run as root.
        self.identity = {}
        if os.geteuid() == 0:
            person = pwd.getpwnam("postgres")
            os.chown(folder, person.pw_uid, person.pw_gid)
            self.identity = {"user": person.pw_uid, "group": person.pw_gid, "extra_groups": []}
        subprocess.run([self.bin / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8",
                        "--locale=C.UTF-8"], cwd=folder, check=True, capture_output=True, **self.identity)

    @property
    def address(self):
        return f"postgres://postgres@127.0.0.1:{self.port}/postgres"

    def start(self):
        with open(self.folder / "server.log", "ab") as log:
            self.process = subprocess.Popen(
                [self.bin / "postgres", "-D", self.folder / "data", "-p", str(self.port),
                 "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
                cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, preexec_fn=die_with_parent,
                **self.identity)
        running.append(self.process)
        until = time.monotonic() + 60
        while subprocess.run([self.bin / "pg_isready", "-q", "-d", self.address]).returncode:
            if self.process.poll() is not None or time.monotonic() > until:
                raise AssertionError(f"PostgreSQL did not start:\n{(self.folder / 'server.log').read_text()[-2000:]}")
            time.sleep(0.05)

    def stop_immediately(self):
        """As `pg_ctl stop -m immediate` does: no goodbye to anybody, nothing written out."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(30)


@contextlib.contextmanager
def cluster():
    folder = Path(tempfile.mkdtemp(prefix="amends-cluster-"))
    own = None
    try:
        own = Cluster(folder)
        own.start()
        yield own
    finally:
        if own is not None and own.process.poll() is None:
            own.stop_immediately()
        shutil.rmtree(folder, ignore_errors=True)


@suite.test("a database that is gone for ten seconds under load costs time and no signal", engines=False)
def outage(_):
    with cluster() as own, tempfile.TemporaryDirectory(prefix="amends-") as folder:
        database = Database(ENGINES[1], own.address, Path(folder))
        key = database.key()
        with Server(database, AMENDS_LOG_LEVEL="critical") as server:
            senders = [Sender(server, key, f"outage-{number}", again=True) for number in range(8)]
            start_all(senders, lambda sender: sender.answered)
            time.sleep(2)
            own.stop_immediately()
            gone = time.monotonic()
            # One that is being answered when it happens may still come in.
            time.sleep(0.5)
            before = sum(len(sender.answered) for sender in senders)
            with Api(server) as api:
                expect(api.get("/healthz").status, 200, "status of /healthz in the gap")
                begun = time.monotonic()
                expect(api.get("/readyz").status, 503, "status of /readyz in the gap")
                patience = time.monotonic() - begun
            time.sleep(max(0, gone + GAP - time.monotonic()))
            expect(sum(len(sender.answered) for sender in senders), before, "signals answered without a database")
            own.start()
            back = time.monotonic()
            wait_until_ready(server, seconds=20)
            recovered = time.monotonic() - back
            time.sleep(2)
            for sender in senders:
                sender.stopping.set()
            for sender in senders:
                sender.join()

        away, broken = sum(sender.away for sender in senders), sum(sender.broken for sender in senders)
        print(f"      {before} signals answered before, {away} answers of 503 and {broken} broken lines in the gap,"
              f" /readyz said so after {patience:.1f} s, ready {recovered:.2f} s after its return", flush=True)
        answered = expect_durable(database, senders)
        expect(away > 0, True, "senders were told that the database is away")
        expect(answered > before > 0, True, f"{before} before, {answered} in all")
        for sender in senders:
            expect(sender.answered, sender.sent, "each was taken in the end, in order")


def wait_until_ready(server, seconds):
    until = time.monotonic() + seconds
    with Api(server) as api:
        while api.get("/readyz").status != 200:
            if time.monotonic() > until:
                raise AssertionError(f"/readyz was not 200 within {seconds} s of PostgreSQL's return")
            time.sleep(0.05)
