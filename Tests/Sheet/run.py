"""Every page as a person meets it: wide and narrow, light and dark, with axe-core, and by keyboard alone. The pictures
are joined into one contact sheet a width and scheme, for eyes to go over."""

import contextlib
import os
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))
from amends_testing import ROOT, Suite, expect

from browsing import Browsing, Look, Shown
from contact_sheet import join
from keyboard import differences, record, troubles, walk
from readme import take
from world import FirstDay


def case(stage):
    return lambda world: f"/cases/{world.cases[stage]}"


# Every page that can be reached by GET. A path may be found in the world once that is made (see world.py). A visitor has
# not signed in; a page of the first day is asked of a server that nothing was told yet.
PAGES = [
    Shown("sign-in", "/sign-in", visitor=True),
    Shown("sign-in, on the way elsewhere", "/sign-in?next=/figures", visitor=True),
    Shown("set-up", lambda world: world.invitation, visitor=True),
    Shown("set-up, used link", lambda world: world.used_invitation, visitor=True, status=410),
    Shown("cases, open", "/cases?tab=all"),
    Shown("cases, mine", "/cases?tab=mine"),
    Shown("cases, at risk", "/cases?tab=risk"),
    Shown("cases, filtered to nothing", "/cases?tab=all&segment=none"),
    Shown("cases, a kept view", "/cases?tab=all&stage=open"),
    Shown("cases, filtered by somebody who left", "/cases?tab=all&owner=nobody"),
    Shown("cases, verifying", "/cases?tab=verifying"),
    Shown("cases, parked", "/cases?tab=parked"),
    Shown("cases, ended", "/cases?tab=ended"),
    Shown("cases, past the last page", "/cases?tab=ended&before=1.x"),
    Shown("case, open", case("open")),
    Shown("case, overdue", case("overdue")),
    Shown("case, parked", case("parked")),
    Shown("case, acknowledged", case("acknowledged")),
    Shown("case, diagnosed", case("diagnosed")),
    Shown("case, remedy chosen", case("remedy chosen")),
    Shown("case, remedied", case("remedied")),
    Shown("case, reopened", case("reopened")),
    Shown("case, verified", case("verified")),
    Shown("case, ended", case("ended")),
    Shown("case, a test", case("test")),
    Shown("message to a customer", lambda world: f"/cases/{world.cases['acknowledged']}/message"),
    Shown("case, an emergency", case("emergency")),
    Shown("many cases moved", lambda world: world.bulk),
    Shown("many cases moved, those that were", lambda world: world.bulk + "?show=moved"),
    Shown("progress, for a customer", lambda world: world.progress, visitor=True),
    Shown("progress, of nobody", "/progress/nothing", visitor=True, status=404),
    Shown("case, past the end of its time line", lambda world: f"/cases/{world.cases['open']}?before=1.0.x"),
    Shown("search", "/search"),
    Shown("search, customers and cases", "/search?q=ada"),
    Shown("search, mistyped", "/search?q=delivrey"),
    Shown("search, nothing found", "/search?q=volcano"),
    Shown("signals", "/signals"),
    Shown("signal", lambda world: f"/signals/{world.signal}"),
    Shown("signal, anonymous", lambda world: f"/signals/{world.anonymous_signal}"),
    Shown("customers", "/customers"),
    Shown("customer", lambda world: f"/customers/{world.customer}"),
    Shown("customers to be merged", lambda world: f"/customers/{world.customer}/merge?other=ada-lindgren"),
    Shown("merge with nobody", lambda world: f"/customers/{world.customer}/merge?other=nobody"),
    Shown("accounts", "/accounts"),
    Shown("account", lambda world: f"/accounts/{world.account}"),
    Shown("people of an account", lambda world: f"/accounts/{world.account}/people"),
    Shown("imports", "/imports"),
    Shown("new import", "/imports/new"),
    Shown("mapping of an uploaded file", lambda world: world.mapping),
    Shown("ended import", lambda world: f"/imports/{world.ended_import}"),
    Shown("scorecard", "/scorecard"),
    Shown("programme", "/programme"),
    Shown("economics", "/programme/economics"),
    Shown("economics, what if", "/programme/economics?churn_difference=15&annual_revenue=6200&margin=58&residual_years=4"),
    Shown("what goes with recovery", "/programme/what-works"),
    Shown("suggested causes", "/programme/suggestions"),
    Shown("themes", "/programme/themes", moves=True),
    Shown("a theme", lambda world: f"/programme/themes/{world.theme}", moves=True),
    Shown("no theme", "/programme/themes/nothing", status=404),
    Shown("driver sessions", "/programme/drivers", moves=True),
    Shown("driver session, look back", lambda world: f"{world.drivers}?step=look_back", moves=True),
    Shown("driver session, scoring", lambda world: f"{world.drivers}?step=score", moves=True),
    Shown("driver session, top three", lambda world: f"{world.drivers}?step=top", moves=True),
    Shown("driver session, diagnosing", lambda world: f"{world.drivers}?step=diagnose", moves=True),
    Shown("driver session, done", lambda world: f"{world.drivers}?step=done", moves=True),
    Shown("the month on one page", "/scorecard/month", moves=True),
    Shown("a month so far", f"/scorecard/month?month={date.today():%Y-%m}", moves=True),
    Shown("a month there is nothing of", "/scorecard/month?month=1999-12", status=404),
    Shown("figures", "/figures"),
    Shown("behind a number", f"/figures/behind?figure=cases_classified&from={date.today() - timedelta(days=60)}"
                             f"&to={date.today() + timedelta(days=1)}"),
    Shown("assessment", "/programme/assessment"),
    Shown("cases of a statement", "/programme/assessment/behind?statement=named_person_in_four_hours"
                                  "&check=inside_the_clock"),
    Shown("cases of no statement", "/programme/assessment/behind?statement=nothing", status=404),
    Shown("maturity", "/programme/maturity"),
    Shown("behind no number", "/figures/behind?figure=nothing", status=404),
    Shown("capture", "/capture"),
    Shown("mentions", "/mentions"),
    Shown("tasks for you", "/tasks"),
    Shown("notices", "/notices", moves=True),
    Shown("settings, members", "/settings/members"),
    Shown("settings, a member", lambda world: f"/settings/members/{world.member}"),
    Shown("settings, teams", "/settings/teams"),
    Shown("settings, organization", "/settings/organization"),
    Shown("settings, reasons", "/settings/reasons"),
    Shown("settings, remedies", "/settings/remedies"),
    Shown("settings, a remedy", "/settings/remedies/refund"),
    Shown("settings, playbooks", "/settings/playbooks"),
    Shown("settings, a playbook", "/settings/playbooks/failed_delivery"),
    Shown("settings, a reason's playbook", "/settings/playbooks/process_friction.long_waits"),
    Shown("settings, a version of a playbook", "/settings/playbooks/failed_delivery?version=1"),
    Shown("settings, no playbook", "/settings/playbooks/nothing", status=404),
    Shown("settings, authority", "/settings/authority"),
    Shown("settings, goodwill", "/settings/goodwill"),
    Shown("settings, routing", "/settings/routing"),
    Shown("settings, severity", "/settings/severity"),
    Shown("settings, clocks", "/settings/clocks"),
    Shown("settings, a policy", "/settings/clocks/policies/others"),
    Shown("settings, a calendar", "/settings/calendars/new"),
    Shown("settings, sources", "/settings/sources"),
    Shown("settings, a mapping", "/settings/sources/mapping?name=kiosks"),
    Shown("settings, language model", "/settings/language-model"),
    Shown("settings, keys", "/settings/keys"),
    Shown("settings, exports", "/settings/exports"),
    Shown("profile", "/profile"),
    Shown("API docs", "/api/docs"),
    Shown("missing page", "/no-such-page", status=404),
    Shown("missing case", "/cases/no-such-case", status=404),
    Shown("page that a reader may not see", "/imports/new", reader=True, status=403),
    Shown("a reader's cases", "/cases?tab=all", reader=True),
    Shown("a reader's case", case("diagnosed"), reader=True),
    Shown("a reader's driver session", lambda world: f"{world.drivers}?step=score", reader=True, moves=True),
    Shown("a reader's assessment", "/programme/assessment", reader=True),
    Shown("sign-in, refused", "/sign-in", visitor=True, sends="Sign in"),
    Shown("touch, refused", case("open"), sends="Record the touch"),
    Shown("diagnosis, refused", case("acknowledged"), sends="Save the diagnosis"),
    Shown("remedy, refused", case("diagnosed"), sends="Choose this remedy"),
    Shown("hand-over, refused", case("open"), sends="Hand over"),
    Shown("end, refused", case("open"), sends="End the case"),
    Shown("capture, refused", "/capture", sends="Note it down"),
    Shown("upload, refused", "/imports/new", sends="Upload and look at it"),
    Shown("mapping, refused", lambda world: world.mapping, sends="Take "),
    Shown("member, refused", "/settings/members", sends="Make the link"),
    Shown("team, refused", "/settings/teams", sends="Add the team"),
    Shown("key, refused", "/settings/keys", sends="Make the key"),
    Shown("assessment, refused", "/programme/assessment", sends="Save these answers"),
    Shown("driver session, ended too early", lambda world: f"{world.drivers}?step=done", sends="End the session", moves=True),
    Shown("password, refused", "/profile", sends="Change the password"),
    Shown("form of another session", "/settings/teams", sends="Add the team", refused=403),
    Shown("first day: set-up", lambda world: world.invitation, visitor=True, day=FirstDay),
    Shown("first day: cases", "/cases", day=FirstDay),
    Shown("first day: signals", "/signals", day=FirstDay),
    Shown("first day: customers", "/customers", day=FirstDay),
    Shown("first day: accounts", "/accounts", day=FirstDay),
    Shown("first day: imports", "/imports", day=FirstDay),
    Shown("first day: figures", "/figures", day=FirstDay),
    Shown("first day: what goes with recovery", "/programme/what-works", day=FirstDay),
    Shown("first day: themes", "/programme/themes", moves=True, day=FirstDay),
    Shown("first day: assessment", "/programme/assessment", day=FirstDay),
    Shown("first day: driver sessions", "/programme/drivers", day=FirstDay, moves=True),
    Shown("first day: maturity", "/programme/maturity", day=FirstDay),
    Shown("first day: keys", "/settings/keys", day=FirstDay),
]

WIDE = Look(1280, 800)
# Between a phone and a desk, where columns begin to stand beside each other.
MIDDLE = Look(700, 900)
NARROW = Look(360, 740)
SCHEMES = ("light", "dark")

suite = Suite("sheet")


def out():
    """The folder for pictures; made anew in the system's temporary one unless told."""
    if suite.options.out is None:
        suite.options.out = Path(tempfile.mkdtemp(prefix="amends-sheet-"))
    suite.options.out.mkdir(parents=True, exist_ok=True)
    return suite.options.out


@contextlib.contextmanager
def browsing(engine, look, pages):
    """A browser, and each day whose pages are asked for, with its first member signed in."""
    with contextlib.ExitStack() as stack:
        driver = stack.enter_context(sync_playwright())
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        stack.callback(browser.close)
        worlds = {day: stack.enter_context(day.begun(engine, browser)) for day in {page.day for page in pages}}
        yield Browsing(browser, look, worlds)


def see_all(engine, look):
    with browsing(engine, look, PAGES) as sight:
        folders = {scheme: out() / f"{look.width}-{scheme}" for scheme in SCHEMES}
        sheets = {scheme: [] for scheme in SCHEMES}
        for number, shown in enumerate(PAGES, start=1):
            name = f"{number:03} {shown.name.replace(',', '').replace(':', '')}.png"
            pictures = {scheme: folder / name for scheme, folder in folders.items()}
            sight.see(shown, pictures)
            for scheme, picture in pictures.items():
                sheets[scheme].append((shown.name, picture))
        for scheme, pictures in sheets.items():
            sheet = folders[scheme].with_suffix(".png")
            join(pictures, sheet)
            print(f"      contact sheet: {sheet}", flush=True)
        sight.expect_no_complaint()


@suite.test("every page is whole at 1280 px, light and dark", engines=False)
def wide(engine):
    see_all(engine, WIDE)


if "AMENDS_TEST_ALL" in os.environ:
    # Between the two layouts that the others show.
    @suite.test("every page is whole at 700 px, light and dark", engines=False)
    def middle(engine):
        see_all(engine, MIDDLE)


@suite.test("every page is whole at 360 px, light and dark", engines=False)
def narrow(engine):
    see_all(engine, NARROW)


@suite.test("the Tab key goes through everything in order at 1280 px", engines=False)
def wide_keyboard(engine):
    walk_all(engine, WIDE)


@suite.test("the Tab key goes through everything in order at 360 px", engines=False)
def narrow_keyboard(engine):
    walk_all(engine, NARROW)


def walk_all(engine, look):
    """Goes through every page, and compares the order with the recorded one, which `--record` writes anew."""
    recorded = Path(__file__).with_name(f"keyboard-{look.width}.txt")
    with browsing(engine, look, PAGES) as sight:
        walks = []
        for shown in PAGES:
            page = sight.open(shown)
            steps = walk(page)
            page.close()
            sight.complain(shown, troubles(steps))
            if not shown.moves:
                walks.append((shown.name, steps))
        if suite.options.record:
            recorded.write_text(record(walks))
        sight.complain(PAGES[0], differences(recorded.read_text(), record(walks)))
        sight.expect_no_complaint()


@suite.test("the picture of the README can be taken", engines=False)
def readme_picture(engine):
    """Into the repository when told to; it shows today's date, so it is not taken anew each time."""
    file = ROOT / "docs/screenshot.png" if suite.options.readme else out() / "screenshot.png"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        take(engine, browser, file)
        browser.close()


if __name__ == "__main__":
    suite.arguments.add_argument("--readme", action="store_true", help="put the README's picture into docs/")
    suite.arguments.add_argument("--out", type=Path, help="folder for the pictures; else a temporary one")
    suite.arguments.add_argument("--record", action="store_true", help="record the order of the Tab key anew")
    suite.main(at_once=2)
