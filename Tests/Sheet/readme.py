"""The picture with which the README opens: a small furniture maker, in the middle of putting a delivery right."""

import contextlib
from datetime import datetime, timedelta, timezone

from ageing import age
from amends_testing import Api, Server, amends, expect
from PIL import Image
from world import PASSWORD, accepted, invite, post

WIDTH, HEIGHT = 1280, 880
MOST_BYTES = 200_000
LEAD = "leila@example.com"

# How many hours before the picture it was said; who; the score; the words.
EARLIER = [
    (412, "Peter Lindqvist", 3, "Waited in all day. The driver says he rang the bell; he did not."),
    (388, "Chiara Ricci", 4, "The table is lovely. The three invoices for it are not."),
]
YESTERDAY = [
    (33, "Marta Kovács", 2, "The wardrobe came with two left doors. I rang on Monday and was told somebody would call "
     "back within the day. Nobody did. I have taken two mornings off work for this."),
    (32, "Oskar Nowak", 5, "Assembly took five hours, the page says one."),
]
TODAY = [
    (5.2, "Yusuf Demir", 1, "Charged twice, and your chat closed before I could answer."),
    (2.6, "Hannah Brandt", 0, "Fourth e-mail, no reply. I am cancelling the kitchen."),
    (1.1, "Amelia Clarke", 6, "Kind people, but I had to tell my story to each of them."),
    (0.2, "Sofie Janssen", 4, "Oak veneer is not oak. Nobody said so in the shop."),
]
WHYS = ["The packing station took both doors from the same stack.", "Left and right doors carry the same label.",
        "The label was made for the old catalogue, which had one door."]


def take(engine, browser, file):
    """Takes the picture and makes it small enough to be looked at anywhere."""
    with engine.lend() as database:
        case = begin(database, browser)
        with Server(database) as server:
            page = browser.new_context(base_url=server.url, locale="en-GB", color_scheme="light",
                                       viewport={"width": WIDTH, "height": HEIGHT}).new_page()
            page.goto("/sign-in")
            page.get_by_label("E-mail").fill(LEAD)
            page.get_by_label("Password", exact=True).fill(PASSWORD)
            page.get_by_role("button", name="Sign in").click()
            page.wait_for_url("**/cases*")
            promise(page, case)
            page.goto(f"/cases/{case}?tab=all")
            file.parent.mkdir(exist_ok=True)
            page.screenshot(path=file, animations="disabled")
            page.close()
    with Image.open(file) as picture:
        picture.convert("RGB").quantize(192, dither=Image.Dither.NONE).save(file, optimize=True)
    expect(file.stat().st_size <= MOST_BYTES, True, f"{file.stat().st_size} bytes are few enough")


def begin(database, browser):
    """Some days at the company, each moved back to when it was; the case of Marta Kovács."""
    with Server(database) as server:
        for person, role, authority in [("Leila Haddad", "programme_lead", 50_000), ("Jonas Weber", "owner", 20_000)]:
            accepted(server, browser, invite(database, person, role, authority=authority))
        with heard(server, database) as api:
            for account in ACCOUNTS:
                expect(api.post("/api/v1/accounts", account).status, 201, "account")
            post(api, [signal(24 * days, "Marta Kovács", score, words, history=True)
                       for days, score, words in [(420, 9, "Solid, and on the day you said."), (190, 8, "Good as ever.")]])
            cases = said(api, EARLIER)
    for person in ["Peter Lindqvist", "Chiara Ricci"]:
        recover(database, cases[person], through=5)
    age(database, 13)
    with Server(database) as server, heard(server, database) as api:
        cases |= said(api, YESTERDAY)
    recover(database, cases["Oskar Nowak"], through=1)
    recover(database, cases["Marta Kovács"], through=2)
    age(database, 26 / 24)
    for (hours, *_), rest in zip(TODAY, [*(later[0] for later in TODAY[1:]), 0]):
        with Server(database) as server, heard(server, database) as api:
            cases |= said(api, [one for one in TODAY if one[0] == hours])
        age(database, (hours - rest) / 24)
    return cases["Marta Kovács"]


ACCOUNTS = [{"id": "kovacs", "name": "Kovács & Daughters", "segment": "trade", "since": "2019-04-01",
             "annual_revenue_minor": 1_840_000, "currency": "EUR", "renewal_on": "2027-03-31",
             "named_contact": "Marta Kovács"},
            {"id": "brandt", "name": "Brandt Interiors", "segment": "trade", "since": "2022-09-01"}]
OF_ACCOUNTS = {"Marta Kovács": "kovacs", "Hannah Brandt": "brandt"}


@contextlib.contextmanager
def heard(server, database):
    with Api(server, database.key(name="survey")) as api:
        yield api


def said(api, people):
    lines = post(api, [signal(*one) for one in people])
    return {name: line["case"] for (_, name, *_), line in zip(people, lines)}


def signal(hours, name, score, words, **more):
    at = datetime.now(timezone.utc) - timedelta(hours=hours, minutes=4)
    key = name.lower().replace(" ", ".").replace("á", "a")
    customer = {"id": key, "name": name, "email": f"{key}@example.com", "phone": "+36 20 555 0142"}
    if name in OF_ACCOUNTS:
        customer["account"] = OF_ACCOUNTS[name]
    return {"source": "survey", "id": f"{key}-{hours}", "measure": "nps", "score": score, "comment": words,
            "customer": customer, "occurred_at": at.strftime("%Y-%m-%dT%H:%M:%SZ")} | more


def day_after(days):
    return (datetime.now(timezone.utc) + timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")


def recover(database, case, through):
    """The first so many moves."""
    moves = [
        ("touch", "--kind", "call_answered", "--note",
         "Rang her: two left doors, two mornings lost. I find out why today and ring again at four."),
        ("diagnose", "--cause", "failed_delivery", "--reason", "late_or_broken_delivery", "--fixability", "fixable_now",
         *(word for why in WHYS for word in ("--why", why)), "--evidence", "The wardrobe came with two left doors."),
        ("remedy", "--kind", "redo", "--cost-minor", 4500, "--rationale", "Done again, by the fitter who knows the flat."),
        ("plan", "--words", "The fitter rings before he comes.", "--due", day_after(30)),
        ("deliver",),
    ]
    for command, *arguments in moves[:through]:
        amends(database, "cases", command, case, "--by", LEAD, *arguments)


def promise(page, case):
    page.goto(f"/cases/{case}")
    form = page.locator("#promise")
    form.locator("summary").click()
    form.get_by_label("We told them").fill("The right door, fitted on Saturday morning.")
    page.get_by_role("button", name="Record the promise").click()
    page.get_by_role("table", name="Promises").wait_for()
