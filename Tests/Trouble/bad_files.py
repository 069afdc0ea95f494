"""Files that cannot be taken, and rows that cannot."""

import csv
import io
import struct
import zipfile
import zlib

from amends_testing import Server, amends, expect
from trouble import SCORES, expect_nothing_taken, expect_refusal, file, suite, table, texts


@suite.test("an empty file is refused")
def empty_file(engine):
    with engine.lend() as database:
        for name, content in [("empty.csv", b""), ("mark.csv", b"\xef\xbb\xbf"), ("mark16.csv", b"\xff\xfe")]:
            expect_refusal(database, "import", file(database, name, content), *SCORES,
                           code=65, says="line 1: the file is empty")
        expect_refusal(database, "import", file(database, "blank.csv", b"\n\n\n"), *SCORES,
                       code=65, says=["line 1", "no column named"])

        expect_nothing_taken(database)


@suite.test("a picture and a workbook are named as what they are")
def foreign_files(engine):
    with engine.lend() as database:
        expect_refusal(database, "import", file(database, "answers.csv", picture()), *SCORES,
                       code=65, says="the file is an image")
        expect_refusal(database, "import", file(database, "more.csv", workbook()), *SCORES,
                       code=65, says="Excel workbook or another zip file; save it as CSV")

        expect_nothing_taken(database)


def picture():
    """One black point."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))


def workbook():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return content.getvalue()


@suite.test("a file that is not there, a folder and a file of somebody else are refused")
def no_file(engine):
    with engine.lend() as database:
        expect_refusal(database, "import", "missing.csv", *SCORES, code=65, says="missing.csv cannot be opened")
        expect_refusal(database, "import", database.folder, *SCORES, code=65, says="is not a file")

        expect_nothing_taken(database)


@suite.test("a mapping to a column that is not there refuses the file, naming it")
def wrong_mapping(engine):
    with engine.lend() as database:
        answers = file(database, "answers.csv", table(["id", "nps"], [1, 9]))

        said = expect_refusal(database, "import", answers, "--measure", "nps", "--anonymous", "--column", "id=id",
                              "--column", "score=NOPE", code=65, says=["line 1", "NOPE"])

        expect("nps" in said.stderr, True, f"names the columns there are: {said.stderr!r}")
        expect_nothing_taken(database)


@suite.test("dates that can be read in two ways are asked for")
def ambiguous_dates(engine):
    with engine.lend() as database:
        answers = file(database, "answers.csv", table(["id", "customer", "nps", "date"],
                                                      [1, "ada", 9, "03/04/2026 10:00"],
                                                      [2, "bo", 8, "05/06/2026 11:00"]))

        expect_refusal(database, "import", answers, "--measure", "nps", "--zone", "UTC",
                       code=64, says=["--date-format", '"dd/MM/yyyy HH:mm"', '"MM/dd/yyyy HH:mm"'])
        expect_nothing_taken(database)

        amends(database, "import", answers, "--measure", "nps", "--zone", "UTC", "--date-format", "dd/MM/yyyy HH:mm")
        stamps = database.rows("SELECT occurred_ms FROM signals ORDER BY occurred_ms")
        expect([row[0] for row in stamps], [1775210400000, 1780657200000], "3 April and 5 June 2026")


@suite.test("a zone, a measure and whose answers they are are asked for too")
def other_questions(engine):
    with engine.lend() as database:
        answers = file(database, "answers.csv", table(["id", "value", "date"], [1, 9, "2026-04-03 10:00"],
                                                      [2, 4, "2026-04-04 10:00"]))

        expect_refusal(database, "import", answers, code=64,
                       says=["--zone", "--measure", "--customer-per-row, --anonymous or --column customer="])
        expect_nothing_taken(database)


@suite.test("a column said to name the customer is an answer, and columns said without one are not")
def whose_answers(engine):
    with engine.lend() as database:
        strange = file(database, "strange.csv", table(["Nr", "Wer", "Wert"], [1, "ada", 9]))
        words = ["--measure", "nps", "--column", "id=Nr", "--column", "score=Wert"]
        plain = file(database, "plain.csv", table(["id", "email", "score"], [2, "bo@example.com", 9]))

        expect_refusal(database, "import", strange, *words, code=64, says="who the customer of a row is")
        expect_refusal(database, "import", plain, "--measure", "nps", "--column", "score=score", code=64,
                       says="who the customer of a row is")
        expect_nothing_taken(database)

        amends(database, "import", strange, *words, "--column", "customer=Wer")
        expect(database.one("SELECT count(*) FROM customers"), 1, "customers")


# Rows refused: one out of scale whose comment is a formula, one with a fraction; each of the rest is fine.
ANSWERS = table(["id", "customer", "score", "comment"],
                ["a1", "ada", 9, "fine"],
                ["a2", "bo", 11, '"=HYPERLINK(""http://example.com"",""click"")"'],
                ["a3", "café linden", 3, "-5 stars"],
                ["a4", "ada", 7.5, "@here"])


@suite.test("a score out of scale is kept with line and reason, downloaded without a formula, corrected and taken")
def out_of_scale(engine):
    with engine.lend() as database:
        answers = file(database, "answers.csv", ANSWERS)

        counts = amends(database, "import", answers, "--json", *SCORES).json
        expect((counts["read"], counts["new"], counts["refused"]), (4, 2, 2), "read, new and refused")
        printed = amends(database, "imports", "refused", counts["id"]).stdout
        rows = refused_rows(printed)
        expect([row["Refused line"] for row in rows], ["3", "5"], "lines")
        expect("score" in rows[0]["Refused because"] and "11" in rows[0]["Refused because"], True, "the reason")
        expect("whole number" in rows[1]["Refused because"], True, "the reason of the fraction")

        corrected = file(database, "corrected.csv", printed.replace(",11,", ",6,").replace(",7.5,", ",8,"))
        again = amends(database, "import", corrected, "--json", *SCORES).json

        expect((again["read"], again["new"], again["refused"]), (2, 2, 0), "read, new and refused of the corrected")
        expect(texts(database), {"a1": "fine", "a2": '=HYPERLINK("http://example.com","click")', "a3": "-5 stars",
                                 "a4": "@here"}, "comments")
        amends(database, "rebuild", "--check")


@suite.test("refused rows read the same beside a running server")
def refused_beside_server(engine):
    with engine.lend() as database:
        answers = file(database, "answers.csv", ANSWERS)
        counts = amends(database, "import", answers, "--json", *SCORES).json
        alone = amends(database, "imports", "refused", counts["id"]).stdout

        with Server(database):
            beside = amends(database, "imports", "refused", counts["id"])

        expect(beside.stdout, alone, "refused rows")
        expect(beside.stderr, "", "asides")


def refused_rows(printed):
    expect(printed.startswith("\ufeff"), True, "begins with a byte order mark")
    rows = list(csv.DictReader(io.StringIO(printed.removeprefix("\ufeff"), newline="")))
    for row in rows:
        for cell in row.values():
            expect(cell[:1] in ("=", "+", "-", "@", "\t", "\r"), False, f"{cell!r} would be run as a formula")
    return rows
