"""Servers with something to show: a company in the middle of its work, with a case in every stage, and an empty one."""

import contextlib
import csv
import re
import time
from datetime import datetime, timedelta, timezone

from ageing import age
from amends_testing import Api, Server, amends, expect
from mix import MAPPING, Mix, as_signal

PASSWORD = "plain copper window seventeen"
LEAD = "leila@example.com"
# A little more than the quiet period after a delivery, in which no score decides.
AGE = 15

# Who is unhappy, why, and how far their case gets; long names, foreign scripts and long words stand among them.
PARKED = ("Ruth Osei", "parked", 3, "Your page says two days. It has been nine, and the tracking link leads nowhere.")
OLD = [
    ("Ada Lindgren", "verified", 2, "They said Tuesday, and nobody came. Twice."),
    ("Bartholomew Featherstonehaugh-Cholmondeley", "reopened", 1,
     "I have now explained the same thing to five people. Five! Each of them was kind, each of them promised to call "
     "back within the day, and not one of them did. I wrote down the dates: the 3rd, the 5th, the 9th, the 12th and "
     "the 17th. When I asked who was responsible for my account, nobody could say.\n\nI do not want a voucher. I want "
     "one person with a name who knows what has happened so far and finishes it."),
    ("Cem Aydın", "overdue", 4, "Still waiting for the credit note."),
    ("Dana Weiss", "ended", 0, "Cancelled. Please leave me alone."),
    ("Emil Novák", "no response", 5, "Meh"),
]
YOUNG = [
    ("Frida Holm", "open", 2, "The engineer left without testing the line, and it has been dead since."),
    ("Giulia De Santis", "acknowledged", 3, "Three letters about an invoice that I paid in March."),
    ("Hao Nguyễn", "diagnosed", 6, "I was sold the large plan. I would have been fine with the small one."),
    ("ليلى حداد", "remedy chosen", 1, "لم يتصل بي أحد منذ أسبوعين."),
    ("Kamil Reza", "emergency", 0, "The valve broke off an hour after you left, and the cellar is under water."),
    ("Jo Test", "test", 0, "Please ignore, I only try the form."),
    ("Ivo Katz", "remedied", 4, "Delivered broken. See https://example.com/photos/" + "of-a-broken-box-" * 8),
]
EVIDENCE = {"acknowledged": None, "diagnosed": "sold the large plan", "remedy chosen": "لم يتصل بي أحد",
            "remedied": "Delivered broken"}
NEXT_SCORES = {"Ada Lindgren": 9, "Bartholomew Featherstonehaugh-Cholmondeley": 3}

ANSWERS = """Customer,Name,CUSTOMER_RESPONSE_DATE,SURVEY_SUB_TYPE,NPS_SCORE,text
c-1,Ada Lindgren,03/04/2018 20:09,Order,2,"They said Tuesday, and nobody came. Twice."
c-2,Bo Akerman,01/05/2018 20:23,First Payment,10,So easy and good
c-3,Cem Aydin,04/05/2018 08:12,Order,7,Fine so far
c-4,Dana Weiss,02/03/2018 13:37,Order,7.5,A score that no scale has
"""


class FirstDay:
    """A server that nothing was told yet."""

    def __init__(self, server):
        self.server = server
        self.invitation = self.signed_in = self.reading = None

    @classmethod
    @contextlib.contextmanager
    def begun(cls, engine, browser):
        with engine.lend() as database, Server(database) as server:
            day = cls(server)
            page = browser.new_page(base_url=server.url)
            day.make_account(page)
            # The administrator's own link is used up; that of a colleague still opens.
            day.invitation = path(invite(database, "Tom Okafor", "analyst"))
            page.close()
            yield day

    def make_account(self, page):
        link = re.findall(r"https?://\S+/setup/[\w-]+", self.server.said())[-1]
        self.used_invitation = path(link)
        page.goto(link)
        page.get_by_label("Your name").fill("Ines Marek")
        page.get_by_label("E-mail").fill("ines@example.com")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_label("Password again").fill(PASSWORD)
        page.get_by_role("button", name="Make the account").click()
        page.wait_for_url(lambda url: "/setup/" not in url)
        # The welcome is said once, and not on the first page that is looked at.
        page.goto("/cases")
        self.signed_in = page.context.storage_state()


class WorkingDay(FirstDay):
    """Some weeks in: old cases and new ones, a file that was taken and one that waits for its mapping."""

    def __init__(self, server):
        super().__init__(server)
        self.cases = {}
        self.signal = self.anonymous_signal = self.customer = self.account = self.mapping = self.ended_import = None
        self.member = self.progress = self.bulk = self.theme = self.drivers = None

    @classmethod
    @contextlib.contextmanager
    def begun(cls, engine, browser):
        with engine.lend() as database:
            cases = begin(database)
            with Server(database) as server:
                day = cls(server)
                day.cases = cases
                day.go_on(database)
                page = browser.new_page(base_url=server.url)
                day.make_account(page)
                day.upload(page)
                day.keep_view(page)
                day.keep_theme(page)
                day.read_notices(page)
                day.hold_drivers(page)
                page.goto("/settings/members")
                day.member = page.locator("tbody th a").first.get_attribute("href").split("/")[-1]
                page.close()
                day.reading = accepted(server, browser, invite(database, "Nia Brandt", "analyst"))
                yield day

    def go_on(self, database):
        with Api(self.server, database.key(name="survey tool")) as api:
            self.cases |= opened(api, YOUNG)
            post(api, [signal(name, score, "Asked again.", "next") for name, score in NEXT_SCORES.items()])
            anonymous = {"source": "kiosk", "id": "k-1", "measure": "csat", "score": 4, "comment": "Quick."}
            self.anonymous_signal = post(api, [anonymous])[0]["id"]
            post(api, [as_signal(row) for row, _ in zip(Mix(7), range(40))])
            reopened = api.get(f"/api/v1/cases/{self.cases['reopened']}").json
            self.signal, self.customer = reopened["opening_signal"], reopened["customer"]
            self.account = reopened["account"]
        for stage, evidence in EVIDENCE.items():
            move(database, self.cases[stage], stage, evidence)
        amends(database, "cases", "test", self.cases["test"], "--by", LEAD)
        self.help_at_once(database, self.cases["emergency"])
        amends(database, "cases", "ask-approval", self.cases["diagnosed"], "--by", "jonas@example.com", "--kind",
               "refund", "--cost-minor", 35_000, "--rationale", "What the large plan cost from the first day on.",
               "--of", LEAD)
        link = amends(database, "cases", "progress-link", self.cases["remedied"], "--by", LEAD).stdout
        self.progress = re.search(r"/progress/[\w-]+", link)[0]
        self.bulk = "/bulk/" + self.hand_over(database, [self.cases[stage] for stage in ("parked", "ended", "open")])
        self.invitation = path(invite(database, "Tom Okafor", "analyst"))
        self.ended_import = take_history(database)

    @staticmethod
    def help_at_once(database, case):
        amends(database, "cases", "touch", case, "--by", LEAD, "--kind", "call_answered")
        amends(database, "cases", "remedy", case, "--by", LEAD, "--kind", "replacement", "--cost-minor", 9000,
               "--rationale", "A new valve tonight.", "--emergency-because", "The cellar is under water.")
        file = database.folder / "what the engineer saw.log"
        file.write_text("17:02 valve torn off at the thread")
        amends(database, "cases", "attach", case, file, "--by", LEAD, "--words", "What the engineer wrote down.")

    def hand_over(self, database, cases):
        """Of several cases at once, one of which is theirs already and one has ended; the id, once it is done."""
        # Whom a case is given to first hangs on the hour of the day.
        for case, owner in zip(cases, (LEAD, None, "jonas@example.com")):
            if owner:
                amends(database, "cases", "hand-over", case, "--by", LEAD, "--to", owner, "--because", "By area.",
                       check=False)
        with Api(self.server, database.key(name="desk")) as api:
            begun = api.post("/api/v1/bulk-moves", {"member": LEAD, "move": "hand_over", "to": "jonas@example.com",
                                                    "because": "Leila is away until Monday.", "cases": cases})
            expect(begun.status, 202, "status of a bulk move")
            path = f"/api/v1/bulk-moves/{begun.json['id']}"
            ends = time.monotonic() + 60
            while not api.get(path).json["finished_at"]:
                expect(time.monotonic() < ends, True, "a bulk move that ends in a minute")
                time.sleep(0.1)
        return begun.json["id"]

    def keep_view(self, page):
        page.goto("/cases?tab=all&stage=open")
        page.get_by_label("Keep this view as").fill("Nobody got in touch yet")
        page.get_by_role("button", name="Keep it").click()
        page.wait_for_url("**/cases?tab=all&stage=open")
        page.goto("/cases")

    def keep_theme(self, page):
        page.goto("/programme/themes")
        page.get_by_text("A theme of your own words").click()
        form = page.locator("#own-theme")
        form.get_by_label("Name").fill("Nobody came when they said")
        form.get_by_label("Words by which it is found").fill("engineer, nobody came")
        form.get_by_role("button", name="Keep the theme").click()
        link = page.get_by_role("link", name="Nobody came when they said")
        link.wait_for()
        self.theme = link.get_attribute("href").split("/")[-1]
        page.goto("/cases")

    def hold_drivers(self, page):
        """One session that is over, and one whose three drivers are taken."""
        for ends in (True, False):
            page.goto("/programme/drivers")
            page.get_by_role("button", name="Begin a session").click()
            page.wait_for_url("**/programme/drivers/*")
            self.drivers = path(page.url)
            page.goto(f"{self.drivers}?step=score")
            for number, row in enumerate(page.locator("[data-signal]").all()):
                row.locator("summary").click()
                row.get_by_label("Cause").select_option(index=1 + number % 4)
                row.get_by_label(str(1 + number % 5), exact=True).check()
            page.get_by_role("button", name="Go on to the top three").click()
            page.get_by_role("button", name="Take these").click()
            if not ends:
                break
            for _ in range(3):
                form = page.locator("#driver")
                form.get_by_label("Signal: what we saw").fill("Bookings that were moved stay in the old system.")
                form.get_by_label("Act", exact=True).check()
                form.get_by_label("The action, or the change").fill("Compare moved bookings every evening.")
                form.get_by_label("Whose it is").select_option(label="Jonas Weber")
                form.get_by_label("By when").fill((datetime.now(timezone.utc) + timedelta(days=7)).strftime("%Y-%m-%d"))
                form.get_by_role("button", name="Save").click()
                page.wait_for_load_state()
            page.goto(f"{self.drivers}?step=done")
            page.get_by_role("button", name="End the session").click()
        page.goto("/cases")

    def read_notices(self, page):
        """How many are new depends on the hour; by night there are none."""
        page.goto("/notices")
        button = page.get_by_role("button", name="Mark all as read")
        if button.count():
            button.click()
            page.get_by_text("Nothing new").wait_for()
        page.goto("/cases")

    def upload(self, page):
        page.goto("/imports/new")
        page.get_by_label("Choose a CSV file").set_input_files(
            {"name": "answers of the spring.csv", "mimeType": "text/csv", "buffer": ANSWERS.encode()})
        page.get_by_role("button", name="Upload and look at it").click()
        page.wait_for_url("**/mapping*")
        self.mapping = path(page.url)


def begin(database):
    """The first weeks; the ids of their cases by stage."""
    cases = {}
    days_ago = datetime.now(timezone.utc) - timedelta(days=AGE + 2)
    with Server(database) as server, Api(server, database.key(name="kiosk")) as api:
        expect(api.post("/api/v1/accounts", {"id": "nordlicht", "name": "Nordlicht Logistik GmbH & Co. KG",
                                             "segment": "mid-market", "since": "2021-03-01"}).status, 201, "account")
        # Before anybody could own it.
        cases |= opened(api, [PARKED], days_ago)
        invite(database, "Leila Haddad", "programme_lead", email=LEAD, authority=50_000)
        invite(database, "Jonas Weber", "owner", authority=20_000)
        cases |= opened(api, OLD, days_ago)
    move(database, cases["verified"], "remedied", "nobody came")
    amends(database, "cases", "resolve", cases["verified"], "--by", LEAD,
           "--fixed", "The engineer came on Saturday and changed the valve.",
           "--why", "Your booking was moved in one system and stayed in another.",
           "--effect", "You waited a day for nobody, twice.", "--next", "Moved bookings are compared every evening.",
           "--talk-on", (datetime.now(timezone.utc) + timedelta(days=7)).strftime("%Y-%m-%d"))
    move(database, cases["reopened"], "remedied", "not one of them did")
    amends(database, "cases", "end", cases["ended"], "--by", LEAD, "--kind", "customer_left",
           "--because", "They cancelled and asked not to be contacted again.")
    amends(database, "cases", "end", cases["no response"], "--by", LEAD, "--kind", "no_response",
           "--because", "Two calls and one mail without an answer.")
    age(database, AGE)
    return cases


def opened(api, people, at=None):
    """Takes what they said; their cases by stage."""
    taken = post(api, [signal(name, score, words, at=at) for name, _, score, words in people])
    return {stage: line["case"] for (_, stage, *_), line in zip(people, taken)}


def signal(name, score, comment, prefix="first", at=None):
    number = re.sub(r"\W+", "-", name.lower())
    value = {"source": "survey", "id": f"{prefix}-{number}", "measure": "nps", "score": score, "comment": comment,
             "channel": "email", "stage": "Order", "touchpoint": "installation", "tags": ["first-order"],
             "customer": {"id": number, "name": name, "account": "nordlicht"}}
    if number.isascii():
        value["customer"]["email"] = f"{number}@example.com"
    return value | ({"occurred_at": at.strftime("%Y-%m-%dT%H:%M:%SZ")} if at else {})


def post(api, signals):
    answer = api.batch("/api/v1/signals/batch", signals)
    refused = [line for line in answer.lines if line["status"] == "refused"]
    expect((answer.status, refused), (200, []), "answer to signals")
    return answer.lines


def invite(database, name, role, email=None, authority=0):
    email = email or f"{name.split()[0].lower()}@example.com"
    said = amends(database, "members", "add", "--name", name, "--email", email, "--role", role,
                  "--authority-minor", authority).stdout
    return re.search(r"\S+/setup/[\w-]+", said)[0]


def accepted(server, browser, link):
    """What keeps somebody signed in who made an account of a link."""
    page = browser.new_page(base_url=server.url)
    page.goto(link)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    page.wait_for_url(lambda url: "/setup/" not in url)
    page.goto("/cases")
    state = page.context.storage_state()
    page.close()
    return state


def path(url):
    return re.sub(r"^https?://[^/]+", "", url)


def move(database, case, stage, evidence):
    """Brings an open case to a stage, step by step; the evidence is taken from the customer's own words."""
    steps = [
        ("acknowledged", "touch", "--kind", "call_answered",
         "--note", "The engineer did not come on Tuesday. We find out why and call at four."),
        ("diagnosed", "diagnose", "--cause", "failed_delivery", "--reason", "late_or_broken_delivery",
         "--fixability", "fixable_now", "--why", "The engineer was not told.",
         "--why", "The booking stayed in the old system.", "--why", "The move of bookings skipped changed dates.",
         "--evidence", evidence),
        ("remedy chosen", "remedy", "--kind", "redo", "--cost-minor", 4500,
         "--rationale", "An engineer on Saturday puts right what failed."),
        (None, "plan", "--words", "The engineer rings before he comes.",
         "--due", (datetime.now(timezone.utc) + timedelta(days=3)).strftime("%Y-%m-%dT%H:%M:%SZ")),
        ("remedied", "deliver"),
    ]
    for reached, command, *arguments in steps:
        amends(database, "cases", command, case, "--by", LEAD, *arguments)
        if command == "plan":
            # Kept at once, or it would be broken by the time of what comes later.
            promise = database.one(f"SELECT id FROM promises WHERE case_id = '{case}'")
            amends(database, "cases", "keep-promise", case, "--by", LEAD, "--promise", promise)
        if reached == stage:
            return
    raise AssertionError(f"no step leads to {stage}")


def take_history(database):
    """Takes a file of the past eight months, a few rows of which are refused; returns the import's id."""
    file = database.folder / "answers of last year.csv"
    rows = [row for row, _ in zip(Mix(11, prefix="h"), range(160))]
    with open(file, "w", encoding="utf-8", newline="") as text:
        out = csv.writer(text)
        out.writerow(["source_id", "customer_id", "email", "score", "comment", "occurred_at", "journey"])
        for number, row in enumerate(rows):
            at = (row["occurred_at"] - timedelta(days=30 * (number % 8))).strftime("%Y-%m-%d %H:%M:%S")
            score = {20: "7.5", 60: "eleven"}.get(number, row["score"])
            out.writerow([row["source_id"], row["customer_id"], row["email"], score, row["comment"],
                          "last Tuesday" if number == 90 else at, ["Order", "First Payment", "Support"][number % 3]])
    return amends(database, "import", file, "--json", *MAPPING, "--column", "stage=journey", "--history",
                  "--save-as", "kiosks").json["id"]
