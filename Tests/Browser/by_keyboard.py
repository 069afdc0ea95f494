"""An owner's whole recovery without a mouse: from the sign-in to the remedy, and the second round of a refused form; and a
lead's driver session."""

from datetime import date

from playwright.sync_api import expect

from amends_testing import Api, expect as expect_equal
from steps import expect_stage
from visits import PASSWORD, link, suite, visiting

# Counts what a mouse or a finger does; whoever goes on by keyboard alone leaves it at none.
COUNT_POINTING = """() => {
    const count = () => sessionStorage.setItem("pointed", Number(sessionStorage.getItem("pointed") ?? 0) + 1);
    for (const kind of ["pointerdown", "mousedown", "touchstart"]) addEventListener(kind, count, true);
}"""


@suite.test("a whole recovery by keyboard alone")
def by_keyboard(engine):
    with visiting(engine) as (server, page):
        page.add_init_script(f"({COUNT_POINTING})()")
        press = page.keyboard.press
        page.goto(link(server))
        fill(page, {"Your name": "Ines Marek", "E-mail": "ines@example.com", "Password": PASSWORD,
                    "Password again": PASSWORD}, "Make the account")
        with Api(server, server.database.key()) as api:
            expect_equal(api.post("/api/v1/signals", {
                "source": "survey", "id": "1", "measure": "nps", "score": 2,
                "comment": "They said Tuesday, and nobody came.",
                "customer": {"id": "c-1", "name": "Ada Lindgren", "phone": "+420 123 456"}}).status, 201, "answer")

        press("g")
        press("c")
        expect(page.get_by_role("heading", level=1, name="Cases")).to_be_visible()
        expect(page.locator(".item")).to_have_count(1)
        press("j")
        expect(page.locator(".item:focus")).to_have_count(1)
        press("Enter")
        expect(page.get_by_role("heading", level=1, name="Ada Lindgren")).to_be_visible()
        press("t")
        fill(page, {"Channel": "Phone call", "It reached them": True, "What was said": "We call again at four."},
             "Record the touch")
        expect_stage(page, "Acknowledged")
        press("p")
        fill(page, {"We told them": "A call at four."}, "Record the promise")
        expect(page.get_by_role("table", name="Promises")).to_contain_text("A call at four.")
        press("n")
        fill(page, {"A note": "The second engineer is told."}, "Write the note")
        expect(page.locator(".timeline")).to_contain_text("The second engineer is told.")

        # Refused with two whys; the focus stands at what was refused, and the third is typed in.
        press("d")
        fill(page, {"Failed delivery": True, "Reason": "Late or broken delivery", "Why 1": "Nobody was told.",
                    "Why 2": "The booking stayed.", "Evidence, in their own words": "nobody came",
                    "Fixable now": True}, "Save the diagnosis")
        expect(page.locator(".refusal").filter(has_text="Three whys are needed").first).to_be_visible()
        fill(page, {"Why 3": "The move skipped it."}, "Save the diagnosis")
        expect_stage(page, "Diagnosed")
        press("r")
        fill(page, {"Replace it": True, "Why this one": "It is what failed."}, "Choose this remedy")
        expect_stage(page, "Remedy chosen")
        press("v")
        fill(page, {}, "Mark as delivered")
        expect_stage(page, "Waiting for verification")
        press("?")
        expect(page.get_by_role("heading", name="Keys")).to_be_visible()
        press("Escape")
        expect(page.get_by_role("heading", name="Keys")).to_be_hidden()

        expect_equal(page.evaluate("sessionStorage.getItem('pointed')"), None, "times that something was pointed at")


@suite.test("a driver session by keyboard alone")
def drivers_by_keyboard(engine):
    with visiting(engine) as (server, page):
        page.add_init_script(f"({COUNT_POINTING})()")
        press = page.keyboard.press
        page.goto(link(server))
        fill(page, {"Your name": "Ines Marek", "E-mail": "ines@example.com", "Password": PASSWORD,
                    "Password again": PASSWORD}, "Make the account")
        page.wait_for_url(lambda url: "/setup/" not in url)
        with Api(server, server.database.key()) as api:
            for number in range(6):
                place = ["showroom", "invoice", "installation"][number % 3]
                expect_equal(api.post("/api/v1/signals", {
                    "source": "survey", "id": str(number), "measure": "nps", "score": number, "touchpoint": place,
                    "customer": {"id": f"c-{number}"}}).status, 201, "answer")
        page.goto("/programme/drivers")
        fill(page, {}, "Begin a session")
        expect(page.locator("main")).to_contain_text("this is the first session")
        fill(page, {}, "Go on to the scores")

        # The first signal is in hand; its driver stands before its weights, and each weight goes on to the next signal.
        for number, cause in enumerate(["Failed delivery", "Process friction", "Mismatched expectations"] * 2):
            expect(page.locator("[data-signal]").nth(number).locator("[value='1']")).to_be_focused()
            press("Shift+Tab")
            press("Enter")
            press("Tab")
            page.keyboard.type(cause)
            press("Tab")
            press("Tab")
            press(str(5 - number % 3))
        expect(page.get_by_role("button", name="Go on to the top three")).to_be_focused()
        expect(page.locator("[data-scored]")).to_have_text("6")
        fill(page, {}, "Go on to the top three")
        expect(page.get_by_role("heading", name="Drivers by their impact")).to_be_focused()
        expect(page.get_by_role("row", name="Failed delivery, installation")).to_contain_text("10")
        fill(page, {}, "Take these three")

        for _ in range(3):
            expect(page.locator("#driver-h")).to_be_focused()
            fill(page, {"Signal: what we saw": "Half of them wait for a second visit.", "Direct, in hours": "1.5",
                        "Act": True, "The action, or the change": "No slot before the part is in the van.",
                        "Whose it is": "Ines Marek", "By when": f"1212{date.today().year + 1}"}, "Save")
        expect(page.get_by_role("heading", level=1)).to_be_focused()
        fill(page, {}, "End the session")
        expect(page.get_by_text("within its time")).to_be_visible()
        expect_equal(page.evaluate("sessionStorage.getItem('pointed')"), None, "times that something was pointed at")


def fill(page, values, button):
    """Goes through a form with Tab, types what its controls ask for, and presses its button."""
    left = dict(values)
    for _ in range(120):
        name, kind = page.evaluate("""() => {
            const e = document.activeElement;
            const label = e.labels?.length ? e.labels[0].textContent : e.textContent;
            return [label.trim(), e.type || e.tagName];
        }""")
        if name == button and not left:
            page.keyboard.press("Enter")
            page.wait_for_load_state()
            return
        if name in left:
            value = left.pop(name)
            if value is True:
                page.keyboard.press("Space")
            else:
                page.keyboard.type(value)
        elif kind == "radio" and any(value is True for value in left.values()):
            # Within one group the arrows go on, and choose.
            for _ in range(8):
                page.keyboard.press("ArrowDown")
                now = page.evaluate("document.activeElement.labels?.[0]?.textContent.trim()")
                if now in left:
                    left.pop(now)
                    break
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard did not reach {button!r}; left: {left}")
