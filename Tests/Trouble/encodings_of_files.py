"""Files as survey tools and spreadsheets really write them; what is stored is read back past the product."""

import json

from amends_testing import amends, expect
from trouble import SCORES, file, suite, texts


@suite.test("the three header rows of Qualtrics are a header, and its zone is believed")
def qualtrics(engine):
    with engine.lend() as database:
        zone = json.dumps({"ImportId": "recordedDate", "timeZone": "America/Denver"}).replace('"', '""')
        content = ("RecordedDate,ResponseId,Q1,Q2\r\n"
                   'Recorded Date,Response ID,"How likely are you\nto recommend us?",Why?\r\n'
                   f'"{zone}","{{""ImportId"":""_recordId""}}",'
                   '"{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"\r\n'
                   "2026-01-15 08:30:00,R_1,9,quick\r\n2026-07-15 08:30:00,R_2,3,\"slow,\nand rude\"\r\n")

        counts = amends(database, "import", file(database, "export.csv", content), "--json", "--measure", "nps",
                        "--anonymous", "--source", "qualtrics", "--date-format", "yyyy-MM-dd HH:mm:ss",
                        "--zone", "America/Denver", "--column", "id=ResponseId", "--column", "score=Q1",
                        "--column", "comment=Q2", "--column", "occurred_at=RecordedDate").json

        expect((counts["read"], counts["refused"]), (2, 0), "read and refused")
        expect(texts(database), {"R_1": "quick", "R_2": "slow,\nand rude"}, "comments")
        rows = database.rows("SELECT source_id, score, occurred_ms FROM signals ORDER BY source_id")
        # Denver is seven hours behind in winter, six in summer.
        expect([tuple(row) for row in rows], [("R_1", 9, 1768491000000), ("R_2", 3, 1784125800000)], "rows")


@suite.test("without being told, a Qualtrics export brings its zone, its columns and its measure")
def qualtrics_guessed(engine):
    with engine.lend() as database:
        content = ("RecordedDate,ResponseId,RecipientEmail,NPS,Comment\n"
                   "Recorded Date,Response ID,Recipient Email,How likely are you to recommend us?,Why?\n"
                   '"{""ImportId"":""recordedDate"",""timeZone"":""America/Denver""}","{""ImportId"":""_recordId""}",'
                   '"{""ImportId"":""recipientEmail""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"\n'
                   "2026-01-15 08:30:00,R_1,ada@example.com,9,quick\n")

        amends(database, "import", file(database, "export.csv", content))

        rows = database.rows("SELECT source_id, score, occurred_ms, comment FROM signals")
        expect([tuple(row) for row in rows], [("R_1", 9, 1768491000000, "quick")], "rows")
        expect(database.one("SELECT count(*) FROM customers"), 1, "customers")


@suite.test("UTF-16 with its mark, either way round, and tabs are read")
def utf16(engine):
    with engine.lend() as database:
        for name, mark, encoding in [("little", b"\xff\xfe", "utf-16-le"), ("big", b"\xfe\xff", "utf-16-be")]:
            content = f"id\tcustomer\tscore\tcomment\r\n{name}\tada\t9\tsehr schön 👍, „gut“ – 東京\r\n"

            counts = amends(database, "import", file(database, f"{name}.txt", mark + content.encode(encoding)),
                            "--json", *SCORES).json

            expect((counts["read"], counts["refused"], counts["stray_bytes"]), (1, 0, 0), "read, refused and stray")
            expect(texts(database)[name], "sehr schön 👍, „gut“ – 東京", f"comment of {name}")


@suite.test("Windows-1252 is read, and bytes it does not define are kept readable and counted")
def windows1252(engine):
    with engine.lend() as database:
        content = (b"id,customer,score,comment\r\nw1,ada,9,caf\xe9 \x96 10 \x80 \x93gut\x94\r\n"
                   b"w2,bo,8,odd \x81 and \x9d here\r\n")

        counts = amends(database, "import", file(database, "old.csv", content), "--json", *SCORES).json

        expect((counts["read"], counts["refused"], counts["stray_bytes"]), (2, 0, 2), "read, refused and stray")
        stored = texts(database)
        expect(stored["w1"], "café – 10 € “gut”", "comment")
        # As Latin-1 has them, so that no byte is lost.
        expect(stored["w2"], "odd \x81 and \x9d here", "comment")


@suite.test("a few stray bytes in UTF-8 do not spoil the rest")
def stray_bytes(engine):
    with engine.lend() as database:
        content = ("id,customer,score,comment\nu1,ada,9,žluťoučký kůň\nu2,bo,8,caf".encode() + b"\xe9 here\n")

        counts = amends(database, "import", file(database, "mixed.csv", content), "--json", *SCORES).json

        expect((counts["read"], counts["refused"], counts["stray_bytes"]), (2, 0, 1), "read, refused and stray")
        expect(texts(database), {"u1": "žluťoučký kůň", "u2": "café here"}, "comments")


@suite.test("semicolons with decimal commas are read, and a fraction is refused")
def semicolons(engine):
    with engine.lend() as database:
        content = "id;customer;score;comment\nd1;ada;9,0;gut, aber teuer\nd2;bo;7,5;na ja\nd3;bo;10;ja\n"

        counts = amends(database, "import", file(database, "german.csv", content), "--json", *SCORES).json

        expect((counts["read"], counts["new"], counts["refused"]), (3, 2, 1), "read, new and refused")
        expect(texts(database), {"d1": "gut, aber teuer", "d3": "ja"}, "comments")
        expect(texts(database, "score"), {"d1": "9", "d3": "10"}, "scores")
        line, reason = database.rows("SELECT line, reason FROM import_refusals")[0]
        expect((line, "7,5" in reason and "whole number" in reason), (3, True), f"line and reason, {reason!r}")


@suite.test("line ends inside cells stay, and lines are counted as a text editor counts them")
def newlines(engine):
    with engine.lend() as database:
        content = ('id,customer,score,comment\r\nn1,ada,9,"one\r\ntwo\n\nfour"\r\nn2,bo,12,"a\nb"\r\n'
                   'n3,bo,8,"she said ""no"""\r\n')

        counts = amends(database, "import", file(database, "lines.csv", content), "--json", *SCORES).json

        expect((counts["read"], counts["new"], counts["refused"]), (3, 2, 1), "read, new and refused")
        expect(texts(database), {"n1": "one\r\ntwo\n\nfour", "n3": 'she said "no"'}, "comments")
        expect(database.one("SELECT line FROM import_refusals"), 6, "line of the refused row")


@suite.test("ids beyond 2^53 keep every digit, and leading zeros")
def large_ids(engine):
    ids = ["9007199254740993", "9007199254740992", "18446744073709551617", "007", "7", "1e3", "1.0"]
    with engine.lend() as database:
        rows = "".join(f"{id},{id},9,says {id}\n" for id in ids)

        counts = amends(database, "import", file(database, "ids.csv", "id,customer,score,comment\n" + rows), "--json",
                        *SCORES).json

        expect(counts["new"], len(ids), "new")
        expect(texts(database, "source_id"), {id: id for id in ids}, "ids")
        expect(database.one("SELECT count(*) FROM customers"), len(ids), "customers")
