"""What the tests of trouble share: the suite, small files, senders that know what was answered."""

import itertools
import json
import threading
import time
from http.client import HTTPException

from amends_testing import Api, Suite, amends, expect

suite = Suite("trouble")

SCORES = ["--measure", "nps", "--zone", "UTC", "--source", "survey", "--column", "id=id",
          "--column", "customer=customer", "--column", "score=score", "--column", "comment=comment"]
TABLES = ["signals", "customers", "cases", "events", "imports", "import_refusals"]


def file(database, name, content):
    path = database.folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def table(header, *rows):
    return "".join(",".join(map(str, row)) + "\n" for row in [header, *rows])


def expect_refusal(database, *arguments, code, says):
    """Runs a command that must end with this code and these words, on one line that begins with our name."""
    said = amends(database, *arguments, check=False)
    if said.code not in (code if isinstance(code, list) else [code]):
        raise AssertionError(f"exit code {said.code}, not {code}, with {said.stderr!r}")
    for words in [says] if isinstance(says, str) else says:
        if words not in said.stderr:
            raise AssertionError(f"it said {said.stderr!r}, not {words!r}")
    expect(said.stderr.startswith("amends: "), True, f"begins with our name: {said.stderr!r}")
    return said


def expect_nothing_taken(database):
    expect({name: database.one(f"SELECT count(*) FROM {name}") for name in TABLES}, dict.fromkeys(TABLES, 0), "rows")


def expect_problem(answer, status, rule):
    """A problem document of RFC 9457 that names its rule."""
    expect(answer.status, status, f"status, with {answer.body[:500]!r}")
    expect(answer.headers.get("Content-Type"), "application/problem+json", "kind of the answer")
    document = answer.json
    expect((document["status"], document["rule"]), (status, rule), "status and rule of the problem")
    expect(bool(document["title"].strip()), True, "words of the problem")
    return document


def texts(database, column="comment", where="1 = 1"):
    """A column of the signals exactly as it is stored, line ends and all, by key."""
    as_hex = f"hex(CAST(CAST({column} AS TEXT) AS BLOB))" if database.engine.name == "sqlite" else \
        f"encode(convert_to(CAST({column} AS TEXT), 'UTF8'), 'hex')"
    rows = database.rows(f"SELECT source_id, {as_hex} FROM signals WHERE {where}")
    return {str(key): None if text is None else bytes.fromhex(str(text)).decode() for key, text in rows}


def signal_of(id, score=9, **more):
    return {"source": "trouble", "id": id, "customer": {"id": f"customer-of-{id}"}, "measure": "nps", "score": score,
            "comment": f"words of {id}", **more}


class Sender(threading.Thread):
    """Posts one signal after the other and keeps what was sent and what was answered.

    With `again` it sends the same one until it is taken: after a 503, which must be a problem document that says when,
    and after a line that broke. Without, it ends at the first of either.
    """

    def __init__(self, server, key, name, again=False):
        super().__init__(daemon=True)
        self.server = server
        self.key = key
        self.prefix = name
        self.again = again
        self.stopping = threading.Event()
        self.sent = []
        self.answered = []
        self.away = 0
        self.broken = 0
        self.fault = None

    def run(self):
        try:
            for number in itertools.count():
                if self.stopping.is_set() or not self.take(f"{self.prefix}-{number}"):
                    return
        except Exception as fault:
            self.fault = fault

    def take(self, id):
        """False when it was not taken and need not be tried again."""
        self.sent.append(id)
        # Every third customer is unhappy, so that there are cases too.
        body = signal_of(id, score=3 if len(self.sent) % 3 == 0 else 9)
        until = time.monotonic() + 60
        while time.monotonic() < until:
            if self.post(body):
                self.answered.append(id)
                return True
            if not self.again:
                return False
            time.sleep(0.05)
        raise AssertionError(f"{id} was not taken within 60 s")

    def post(self, body):
        try:
            with Api(self.server, self.key, timeout=30) as api:
                answer = api.post("/api/v1/signals", body)
        except (OSError, HTTPException):
            self.broken += 1
            return False
        if answer.status == 503:
            expect_problem(answer, 503, "database_away")
            expect(int(answer.headers["Retry-After"]) > 0, True, "seconds to wait")
            self.away += 1
            return False
        if answer.status not in (200, 201):
            raise AssertionError(f"status {answer.status}: {answer.body.decode(errors='replace')}")
        expect(json.loads(answer.body)["status"] in ("taken", "unchanged"), True, "what became of it")
        return True


def expect_durable(database, senders):
    """All that was answered is there, once, and nothing that nobody sent."""
    for sender in senders:
        if sender.fault:
            raise sender.fault
    answered = {id for sender in senders for id in sender.answered}
    sent = {id for sender in senders for id in sender.sent}
    stored = [str(row[0]) for row in database.rows("SELECT source_id FROM signals WHERE source = 'trouble'")]
    expect(len(stored), len(set(stored)), "different signals")
    expect(sorted(answered - set(stored))[:5], [], "answered and lost")
    expect(sorted(set(stored) - sent)[:5], [], "never sent")
    amends(database, "rebuild", "--check")
    return len(answered)
