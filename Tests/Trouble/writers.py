"""Many writers at once at two servers of one database: whatever they were answered, everything still adds up."""

import random
import threading
import time

from amends_testing import ENGINES, Api, Server, amends, expect, start_all
from trouble import signal_of, suite

CONNECTIONS = 64
SECONDS = 8
CUSTOMERS = 150
MEMBERS = ["olga@example.com", "otto@example.com", "lea@example.com"]
DIAGNOSIS = {"cause": "failed_delivery", "reason": "late_or_broken_delivery", "fixability": "fixable_now",
             "whys": ["late", "not packed", "list lost"], "evidence": "words of"}
MOVES = [("touches", {"kind": "call_answered", "minutes": 15}), ("diagnosis", DIAGNOSIS),
         ("remedies", {"kind": "redo", "rationale": "they asked for it"}),
         ("promises", {"words": "it is there by then", "due": "2100-01-01T00:00:00Z"}), ("deliveries", {}),
         ("ends", {"end": "no_response", "because": "nobody answers"})]


class Worker(threading.Thread):
    """Signals of few customers, so that they meet, and moves of whatever case is open."""

    def __init__(self, server, key, number):
        super().__init__(daemon=True)
        self.server, self.key, self.number = server, key, number
        self.random = random.Random(number)
        self.stopping = threading.Event()
        self.taken = self.moved = self.refused = 0
        self.fault = None

    def run(self):
        try:
            with Api(self.server, self.key, timeout=60) as api:
                while not self.stopping.is_set():
                    self.hear(api)
                    self.move(api)
        except Exception as fault:
            self.fault = fault

    def hear(self, api):
        id = f"{self.number}-{self.taken}"
        customer = {"id": f"customer-{self.random.randrange(CUSTOMERS)}"}
        answer = api.post("/api/v1/signals", signal_of(id, self.random.randrange(11), customer=customer))
        expect(answer.status, 201, f"status, with {answer.body[:300]!r}")
        self.taken += 1

    def move(self, api):
        cases = api.get("/api/v1/cases?limit=50").json["items"]
        if not cases:
            return
        case = self.random.choice(cases)["id"]
        for path, body in MOVES[:self.random.randrange(1, len(MOVES) + 1)]:
            answer = api.post(f"/api/v1/cases/{case}/{path}", {"member": self.random.choice(MEMBERS)} | body)
            # Somebody else was quicker, or the case is not that far.
            expect(answer.status in (200, 201, 409, 422), True, f"status {answer.status} of {path}: {answer.body[:300]!r}")
            self.moved += answer.status in (200, 201)
            self.refused += answer.status in (409, 422)


@suite.test("64 writers at two servers of one PostgreSQL database leave everything adding up", engines=False)
def writers_at_two_servers(_):
    postgres = ENGINES[1]
    postgres.require()
    with postgres.lend() as database:
        amends(database, "migrate")
        for name, role in [("Olga", "owner"), ("Otto", "owner"), ("Lea", "programme_lead")]:
            amends(database, "members", "add", "--name", name, "--email", f"{name.lower()}@example.com", "--role", role)
        key = database.key()
        other = Server(database, AMENDS_RATE_LIMIT="0")
        other.log = database.folder / "other.log"
        with Server(database, AMENDS_RATE_LIMIT="0") as server, other:
            workers = [Worker([server, other][number % 2], key, number) for number in range(CONNECTIONS)]
            start_all(workers, lambda worker: worker.taken)
            time.sleep(SECONDS)
            for worker in workers:
                worker.stopping.set()
            for worker in workers:
                worker.join()
        faults = [worker.fault for worker in workers if worker.fault]
        if faults:
            raise faults[0]
        taken, moved, refused = (sum(getattr(worker, what) for worker in workers) for what in ("taken", "moved", "refused"))
        print(f"      {taken:,} signals taken, {moved:,} moves made, {refused:,} refused", flush=True)
        expect(database.one("SELECT count(*) FROM signals"), taken, "signals")
        expect(min(moved, refused) > 100, True, f"moves made and refused ({moved}, {refused}): they met")
        amends(database, "rebuild", "--check")
