"""Pages and search among many signals: how long the server takes, how large the answers are, what a mistyped question
finds. The comments come from a vocabulary in which words are as unevenly common as those of a language."""

import csv
import http.client
import math
import random
import re
import statistics
import string
import time
import urllib.parse
from datetime import datetime, timedelta, timezone

from amends_testing import Server, amends, expect
from mix import MAPPING

SEED = 20261126
VOCABULARY = 200_000
QUESTIONS = 500
WORDS_TYPED = 3
ASKED = 100  # times for a page
# One case in so many signals is open.
SIGNALS_PER_CASE = 10
COLUMNS = ["source_id", "customer_id", "email", "name", "score", "comment", "occurred_at"]
SYLLABLES = [first + vowel + last for first in "b d f g k l m n p r s t v z st tr br".split()
             for vowel in "a e i o u ai".split() for last in ["", "n", "r", "l", "s", "t"]]


class Crowd:
    """So many signals of customers with names, one in ten of them a detractor with a case."""

    def __init__(self, rows):
        self.rows = rows
        self.random = random.Random(SEED)
        self.vocabulary = self.words(VOCABULARY, 2, 4)
        self.first_names = [word.capitalize() for word in self.words(2_000, 2, 2)]
        self.last_names = [word.capitalize() for word in self.words(20_000, 2, 3)]
        self.said = {}

    def words(self, count, least, most):
        found = set()
        while len(found) < count:
            syllables = self.random.randint(least, most)
            found.add("".join(self.random.choice(SYLLABLES) for _ in range(syllables)))
        return self.shuffled(sorted(found))

    def shuffled(self, words):
        self.random.shuffle(words)
        return words

    def word(self):
        """The n-th most common word is said 1/n as often as the first."""
        return self.vocabulary[int(math.exp(self.random.random() * math.log(VOCABULARY))) - 1]

    def write(self, path):
        """Writes the file, and remembers whom and what questions are asked about."""
        asked = set(self.random.sample(range(self.rows), QUESTIONS))
        now = datetime.now(timezone.utc)
        with open(path, "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(COLUMNS)
            for number in range(self.rows):
                # Whoever is content answers twice; nobody's score falls.
                person = number if number % SIGNALS_PER_CASE == 0 else number - (number % SIGNALS_PER_CASE) % 2
                score = number % 7 if number % SIGNALS_PER_CASE == 0 else 9
                name = self.name(person)
                comment = " ".join(self.word() for _ in range(self.random.randint(8, 20)))
                at = now - timedelta(seconds=60 + number % (20 * 86_400))
                out.writerow([f"s-{number}", f"c-{person}", f"c{person}@example.com", name, score, comment,
                              at.strftime("%Y-%m-%d %H:%M:%S")])
                if number in asked:
                    self.said[number] = (name, comment)

    def name(self, person):
        return (f"{self.first_names[person * 7919 % len(self.first_names)]} "
                f"{self.last_names[person * 104729 % len(self.last_names)]}")

    def names(self):
        """Names of customers, as they are written."""
        return [name for name, _ in self.said.values()]

    def questions(self):
        """What is typed, and which signal or customer is meant: words of a comment and names, a letter wrong in each."""
        for index, (number, (name, comment)) in enumerate(sorted(self.said.items())):
            if index % 2:
                words = list(dict.fromkeys(comment.split()))
                typed = self.random.sample(words, min(WORDS_TYPED, len(words)))
                subject = ("signals", f"s-{number}")
            else:
                typed = name.split()
                subject = ("customers", name)
            place = self.random.randrange(len(typed))
            typed[place] = self.mistyped(typed[place])
            yield " ".join(typed), subject

    def mistyped(self, word):
        place = self.random.randrange(len(word))
        letter = self.random.choice(string.ascii_lowercase)
        return self.random.choice([
            word[:place] + word[place + 1:],
            word[:place] + letter + word[place:],
            word[:place] + letter + word[place + 1:],
            word[:place] + word[place + 1:place + 2] + word[place] + word[place + 2:],
        ])


class Desk:
    """A member who reads pages, on one connection that is kept."""

    def __init__(self, server):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.origin = server.url
        self.cookies = {}
        self.make_account(re.findall(r"https?://[^/\s]+(/setup/[\w-]+)", server.said())[-1])

    def make_account(self, link):
        page = self.get(link)[1].decode()
        fields = {"csrf": re.search(r'name="csrf" value="([^"]+)"', page)[1], "name": "Ines Marek",
                  "email": "ines@example.com", "password": "plain copper window seventeen",
                  "password_again": "plain copper window seventeen"}
        status, _ = self.request("POST", link, urllib.parse.urlencode(fields))
        expect(status, 303, "status of making an account")

    def get(self, path):
        return self.request("GET", path)

    def request(self, method, path, body=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
                   "Origin": self.origin}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, value = value.split(";")[0].partition("=")
                self.cookies[cookie] = value
        return answer.status, answer.read()

    def timed(self, path):
        began = time.perf_counter()
        status, body = self.get(path)
        milliseconds = (time.perf_counter() - began) * 1000
        expect(status, 200, f"status of {path}")
        return milliseconds, body


class Found:
    """What was measured at one size; the server runs until the one who asked has done with it."""

    def __init__(self, database, crowd, folder):
        file = folder / "crowd.csv"
        crowd.write(file)
        amends(database, "migrate")
        counts = amends(database, "import", file, "--json", *MAPPING, "--column", "name=name", timeout=3600).json
        expect((counts["read"], counts["refused"]), (crowd.rows, 0), "rows read and refused")
        self.database, self.crowd = database, crowd
        self.open_cases = database.one("SELECT count(*) FROM cases WHERE ended_ms IS NULL")
        self.milliseconds, self.kilobytes = {}, {}

    def meet(self, server):
        self.findable = self.wait_until_findable(self.database, self.crowd.rows)
        self.desk = Desk(server)
        # Counted, and then kept for a minute where that took long.
        self.first_scorecard = self.desk.timed("/scorecard")[0]

    @staticmethod
    def wait_until_findable(database, rows):
        """Texts a second that were made findable."""
        began = time.monotonic()
        while database.one("SELECT count(*) FROM search_waiting"):
            time.sleep(0.5)
        return rows / (time.monotonic() - began)

    def paths(self):
        case, customer = self.database.rows(
            "SELECT id, customer_id FROM cases WHERE ended_ms IS NULL ORDER BY id LIMIT 1 OFFSET 500")[0]
        names = [self.address(name) for name in self.crowd.names()]
        pages = {"inbox": "/cases?tab=all", "inbox, at risk": "/cases?tab=risk", "case": f"/cases/{case}",
                 "customer": f"/customers/{customer}", "signals": "/signals", "scorecard": "/scorecard"}
        return {name: [path] for name, path in pages.items()} | {"search": names}

    def look(self):
        desk = self.desk
        assets = set(re.findall(r'(?:href|src)="(/assets/[^"]+\.(?:css|js)[^"]*)"', desk.get("/cases")[1].decode()))
        self.assets = sum(len(desk.get(path.replace("&amp;", "&"))[1]) for path in assets) / 1024
        met, times, sizes = 0, [], []
        for typed, (kind, meant) in self.crowd.questions():
            milliseconds, body = desk.timed(self.address(typed))
            times.append(milliseconds)
            sizes.append(len(body) / 1024)
            met += self.is_met(self.database, body.decode(), kind, meant)
        self.found = met / QUESTIONS
        times.sort()
        self.search_p50 = statistics.median(times)
        self.search_p95 = times[len(times) * 95 // 100]
        self.kilobytes["search"] = max(sizes)

    @staticmethod
    def address(typed):
        return "/search?q=" + urllib.parse.quote(typed)

    @staticmethod
    def is_met(database, page, kind, meant):
        if kind == "customers":
            return f"<bdi>{meant}</bdi>" in page
        signal = database.one(f"SELECT id FROM signals WHERE source_id = '{meant}'")
        return f'href="/signals/{signal}"' in page


def by_turns(*sizes):
    """Asks each size for each page by turns, so that what else the machine does meets all of them alike."""
    paths = [size.paths() for size in sizes]
    for page in paths[0]:
        runs = [[] for _ in sizes]
        for turn in range(ASKED + 5):
            for size, its, run in zip(sizes, paths, runs):
                run.append(size.desk.timed(its[page][turn % len(its[page])]))
        for size, run in zip(sizes, runs):
            size.milliseconds[page] = statistics.median(milliseconds for milliseconds, _ in run[5:])
            size.kilobytes[page] = max(len(body) for _, body in run) / 1024
