"""How long the API lets others wait while it moves ten thousand cases."""

import itertools
import statistics
import time

from amends_testing import Api, Server, amends, expect
from desk import Crowd
from mix import MAPPING

CASES = 10_000
# Of some the next owner is the owner already: as many as routing gives to one.
OTHERS = 1_000
LEAD, NEXT = "lea@example.com", "otto@example.com"


class Moved:
    """What a bulk move took, and what the others waited meanwhile."""

    def __init__(self, database):
        file = database.folder / "crowd.csv"
        Crowd((CASES + OTHERS) * 10).write(file)
        amends(database, "migrate")
        for name, email, role in [("Lea", LEAD, "programme_lead"), ("Otto", NEXT, "owner")]:
            amends(database, "members", "add", "--name", name, "--email", email, "--role", role)
        amends(database, "import", file, "--json", *MAPPING, "--column", "name=name", timeout=3600)
        owners = dict(database.rows("SELECT m.email, m.id FROM members m"))
        theirs = f"FROM cases WHERE ended_ms IS NULL AND owner_id = '{owners[NEXT]}'"
        before = database.one(f"SELECT count(*) {theirs}")
        cases = [row[0] for row in database.rows(
            f"SELECT id FROM cases WHERE ended_ms IS NULL AND owner_id <> '{owners[NEXT]}' ORDER BY id LIMIT {CASES}")]
        expect(len(cases), CASES, "open cases of others")
        key = database.key()
        with Server(database, AMENDS_RATE_LIMIT="0") as server:
            while database.one("SELECT count(*) FROM search_waiting"):
                time.sleep(0.5)
            client = Api(server, key)
            self.others = self.asking(client, cases)
            self.quiet = sorted(next(self.others) for _ in range(600))
            self.move(client, cases)
        after = database.one(f"SELECT count(*) {theirs}")
        expect(after >= before + CASES, True, "cases that were moved are with their new owner")

    def move(self, client, cases):
        began = time.monotonic()
        begun = client.post("/api/v1/bulk-moves", {
            "member": LEAD, "move": "hand_over", "to": NEXT, "because": "They know them.", "cases": cases})
        expect(begun.status, 202, "status of a bulk move")
        path, waits = f"/api/v1/bulk-moves/{begun.json['id']}", []
        while True:
            waits += [next(self.others) for _ in range(20)]
            progress = client.get(path).json
            if progress["finished_at"]:
                break
        self.seconds = time.monotonic() - began
        self.waits, self.refused = sorted(waits), progress["refused"]
        expect((progress["moved"], self.refused), (CASES, 0), "cases moved and refused")

    @staticmethod
    def asking(client, cases):
        """Milliseconds of one request after another: a signal, a list, a case."""
        for number in itertools.count():
            ask = [lambda: client.post("/api/v1/signals", {
                       "source": "load", "id": f"b-{number}", "customer": {"id": f"b-{number}"},
                       "measure": "nps", "score": 9}),
                   lambda: client.get("/api/v1/cases?limit=50"),
                   lambda: client.get(f"/api/v1/cases/{cases[number % len(cases)]}")][number % 3]
            began = time.perf_counter()
            status = ask().status
            yield (time.perf_counter() - began) * 1000
            expect(status in (200, 201), True, f"an answer that is well ({status})")

    @staticmethod
    def tell(waits):
        return f"p50 {statistics.median(waits):.1f} ms, p99 {waits[len(waits) * 99 // 100]:.1f} ms, most {waits[-1]:.1f} ms"
