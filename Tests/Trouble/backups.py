"""A backup of a server at work, and what is restored from it."""

import time

from amends_testing import Server, amends, expect, start_all
from trouble import Sender, expect_refusal, file, suite

COUNTED = ["signals", "customers", "cases", "events", "members", "api_keys"]


@suite.test("a backup taken under load holds one moment, and is restored into an empty place")
def backup_under_load(engine):
    with engine.lend() as database, engine.lend() as empty:
        key = database.key()
        copy = database.folder / "copy.backup"
        with Server(database) as server:
            senders = [Sender(server, key, f"backup-{number}") for number in range(8)]
            start_all(senders, lambda sender: sender.answered)
            time.sleep(1)
            before = {id for sender in senders for id in sender.answered.copy()}
            amends(database, "backup", copy)
            after = {id for sender in senders for id in sender.sent.copy()}
            time.sleep(0.5)
            for sender in senders:
                sender.stopping.set()
            for sender in senders:
                sender.join()
                expect(sender.fault, None, "fault")
        answered = {id for sender in senders for id in sender.answered}

        amends(empty, "restore", copy)

        stored = {row[0] for row in empty.rows("SELECT source_id FROM signals")}
        expect(sorted(before - stored)[:5], [], "answered before the backup and not in it")
        expect(sorted(stored - after)[:5], [], "in the backup and sent after it")
        expect(stored < answered, True, f"{len(stored)} of {len(answered)}: fewer than at the end")
        expect(copy.stat().st_mode & 0o077, 0, "what others may do with the file")
        amends(empty, "rebuild", "--check")
        amends(empty, "doctor")
        # The keys came along, and life goes on.
        with Server(empty) as server:
            sender = Sender(server, key, "again")
            expect(sender.take("again"), True, "a further signal is taken")
        print(f"      {len(before)} answered before, {len(stored)} in the backup, {len(answered)} at the end",
              flush=True)


@suite.test("a backup at rest and what is restored from it are equal")
def backup_at_rest(engine):
    with engine.lend() as database, engine.lend() as empty:
        key = database.key()
        with Server(database) as server:
            sender = Sender(server, key, "rest")
            for number in range(60):
                sender.take(f"rest-{number}")
            time.sleep(1.5)  # a round of the jobs
            figures = amends(database, "figures", "--json").json

            amends(database, "backup", "copy.backup")
        amends(empty, "restore", database.folder / "copy.backup")

        for name in COUNTED:
            sql = f"SELECT * FROM {name} ORDER BY 1, 2, 3"
            expect(empty.rows(sql) == database.rows(sql), True, f"rows of {name} are equal")
        expect(database.one("SELECT count(*) FROM cases"), 20, "cases")
        expect(amends(empty, "figures", "--json").json, figures, "figures")


@suite.test("a backup overwrites nothing, and a restore wants an empty place and a backup")
def not_over(engine):
    with engine.lend() as database, engine.lend() as empty:
        database.key()
        amends(database, "backup", "copy.backup")

        expect_refusal(database, "backup", "copy.backup", code=64, says="overwrites nothing")
        expect_refusal(database, "backup", "no/such/folder/copy", code=[1, 77], says="amends: ")
        expect_refusal(database, "restore", "copy.backup", code=[1, 64], says="amends: ")
        expect_refusal(empty, "restore", "missing.backup", code=65, says="there is no file")
        letter = file(empty, "letter.txt", "this is somebody's letter\n" * 500)
        expect_refusal(empty, "restore", letter, code=[1, 65], says="amends: ")
        expect(database.one("SELECT count(*) FROM api_keys"), 1, "keys")
        # What was refused left nothing in the way.
        amends(empty, "restore", database.folder / "copy.backup")
        expect(empty.one("SELECT count(*) FROM api_keys"), 1, "keys restored")
