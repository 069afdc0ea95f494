"""Requests that cannot be taken, over HTTP."""

from amends_testing import Api, Server, expect
from trouble import expect_problem, signal_of, suite

LARGEST = 256 << 10
LONGEST_LINE = 1 << 20


@suite.test("broken JSON, impossible fields and bodies over the limit are refused, and the next request is taken")
def bad_bodies(engine):
    with engine.lend() as database:
        key = database.key()
        with Server(database) as server:
            for body in [b"", b"{", b'{"id": 1,}', b'{"a": 1, "a": 2}', b'{"score": 9} x', b'"\\ud800"',
                         b"[" * 40 + b"]" * 40, b"\xff\xfe"]:
                expect_problem(post(server, key, body), 400, "not_json")
            for change, pointer in [({"score": 11}, "/score"), ({"score": 7.5}, "/score"),
                                    ({"measure": "mood"}, "/measure"), ({"occurred_at": "03/04/2026"}, "/occurred_at")]:
                with Api(server, key) as api:
                    answer = api.post("/api/v1/signals", signal_of("s", **change))
                problem = expect_problem(answer, 422, "fields_refused")
                expect([error["pointer"] for error in problem["errors"]], [pointer], f"fields of {change}")
            for size in [LARGEST + 1, 8 << 20]:
                expect_problem(post(server, key, b" " * size), 413, "http_413")
            with Api(server, key) as api:
                expect(api.post("/api/v1/signals", signal_of("good")).status, 201, "status of a good one")

        expect(database.one("SELECT count(*) FROM signals"), 1, "signals")


def post(server, key, body):
    with Api(server, key) as api:
        return api.request("POST", "/api/v1/signals", body)


@suite.test("without a key, with a wrong one or one that may only read, nothing is taken")
def bad_keys(engine):
    with engine.lend() as database:
        reading = database.key(scope="read")
        with Server(database) as server:
            for key in [None, "wrong", reading + "x", reading[:-1]]:
                with Api(server, key) as api:
                    answer = api.post("/api/v1/signals", signal_of("s"))
                    expect_problem(answer, 401, "key_unknown")
                    expect(answer.headers.get("WWW-Authenticate"), "Bearer", "how to sign in")
                    expect(api.get("/api/v1/signals").status, 401, "status of reading")
            with Api(server, reading) as api:
                expect_problem(api.post("/api/v1/signals", signal_of("s")), 403, "key_may_only_read")
                expect(api.get("/api/v1/signals").json["items"], [], "signals")


@suite.test("a broken line of a batch is answered with its number, and the others are taken")
def bad_lines(engine):
    with engine.lend() as database:
        key = database.key()
        with Server(database) as server, Api(server, key) as api:
            lines = [b'{"source": "trouble", "id": "1"}', b"{",
                     b'{"source": "trouble", "id": "3", "score": 11, "measure": "nps"}',
                     b'{"source": "trouble", "id": "4", "comment": "' + b"x" * LONGEST_LINE + b'"}',
                     b'{"source": "trouble", "id": "5", "comment": "late"}']
            answer = api.request("POST", "/api/v1/signals/batch", b"\n".join(lines), kind="application/x-ndjson")

        said = {line["line"]: line for line in answer.lines}
        expect(sorted(said), [1, 2, 3, 4, 5], "lines answered")
        expect({said[number]["status"] for number in (2, 3, 4)}, {"refused"}, "what became of the bad ones")
        expect(said[5]["status"], "taken", "what became of the last")
        expect([said[number]["problem"]["status"] for number in (2, 3, 4)], [400, 422, 413], "statuses")
        stored = {str(row[0]) for row in database.rows("SELECT source_id FROM signals")}
        expect(stored, {number for number in "15" if said[int(number)]["status"] == "taken"}, "signals")
