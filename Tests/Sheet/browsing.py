"""A browser's look at pages: what it says of them, what axe-core finds, and their pictures."""

import dataclasses
import re
from importlib.resources import files
from typing import Callable

from world import WorkingDay

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
# WCAG 2.2, A and AA; the size of targets is off by itself in axe.
AXE_OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
# Elements of one violation that are printed; a list has the same in each row.
SHOWN_ELEMENTS = 3


@dataclasses.dataclass(frozen=True)
class Shown:
    """A page to visit, and as whom."""
    name: str
    path: str | Callable
    visitor: bool = False
    # Somebody who may read and little else.
    reader: bool = False
    status: int = 200
    # The button whose form is sent, empty as it stands, and the status of the page that refuses it.
    sends: str | None = None
    refused: int = 422
    # What stands on it depends on the day of the month, so that no order of it can be recorded.
    moves: bool = False
    day: type = WorkingDay


@dataclasses.dataclass(frozen=True)
class Look:
    width: int
    height: int


def path_of(shown, world):
    return shown.path if isinstance(shown.path, str) else shown.path(world)


class Browsing:
    """Visits pages in one look and gathers every complaint before it fails."""

    def __init__(self, browser, look, worlds):
        self.browser = browser
        self.look = look
        self.worlds = worlds
        self.contexts = {}
        self.complaints = []

    def open(self, shown):
        """A fresh browser page that shows it; what the browser says of it is kept as complaints."""
        world = self.worlds[shown.day]
        page = self.context(shown).new_page()
        page.set_default_timeout(15_000)
        address = path_of(shown, world)
        self.listen(page, shown, world.server.url + address)
        answer = page.goto(address)
        if answer.status != shown.status:
            self.complain(shown, [f"{address} answered {answer.status}, not {shown.status}"])
        if shown.sends:
            self.send(page, shown)
        return page

    def send(self, page, shown):
        """Past what a browser would ask for itself, so that the server says it."""
        form = page.locator("form:not(#ticked)").filter(has=page.get_by_role("button", name=shown.sends, include_hidden=True)).first
        form.evaluate("form => { form.noValidate = true; form.closest('details')?.setAttribute('open', ''); }")
        if shown.refused == 403:
            form.evaluate("form => { form.elements.csrf.value = 'of another session'; }")
        with page.expect_navigation() as answered:
            form.get_by_role("button", name=shown.sends).click()
        if answered.value.status != shown.refused:
            self.complain(shown, [f"{shown.sends} answered {answered.value.status}, not {shown.refused}"])

    def context(self, shown):
        key = (shown.day, shown.visitor, shown.reader)
        if key not in self.contexts:
            world = self.worlds[shown.day]
            context = self.browser.new_context(
                base_url=world.server.url, locale="en-GB", color_scheme="light",
                viewport={"width": self.look.width, "height": self.look.height},
                storage_state=None if shown.visitor else world.reading if shown.reader else world.signed_in)
            # Before the page's own policy forbids it.
            context.add_init_script(AXE)
            self.contexts[key] = context
        return self.contexts[key]

    def listen(self, page, shown, address):
        def heard(message):
            is_own_status = message.text.startswith("Failed to load resource") and (
                message.location["url"] == address and shown.status >= 400
                or shown.sends and str(shown.refused) in message.text)
            if message.type in ("error", "warning") and not is_own_status:
                self.complain(shown, [f"console {message.type}: {message.text} ({message.location['url']})"])

        def answered(answer):
            is_refusal = shown.sends and answer.request.method == "POST" and answer.status == shown.refused
            if answer.status >= 400 and answer.url != address and not is_refusal:
                self.complain(shown, [f"request answered {answer.status}: {answer.url}"])

        def failed(request):
            # A page that is left by its form gives up what it was still asking for.
            if not (shown.sends and request.failure == "net::ERR_ABORTED"):
                self.complain(shown, [f"request failed: {request.url}"])

        page.on("console", heard)
        page.on("pageerror", lambda fault: self.complain(shown, [f"script error: {fault}"]))
        page.on("requestfailed", failed)
        page.on("response", answered)

    def see(self, shown, pictures):
        """Measures that nothing goes past a page's sides, then takes its picture in each scheme and runs axe-core.
        `pictures` has a file by scheme."""
        page = self.open(shown)
        wide = page.evaluate(SIDEWAYS)
        if wide["page"]:
            self.complain(shown, [f"scrolls sideways: {wide['page']} px of {self.look.width}", *wide["widest"]])
        self.complain(shown, [f"a part scrolls sideways: {part}" for part in wide["parts"]])
        # A window as tall as all there is: what scrolls inside the page would be cut off, what is fixed would float.
        page.set_viewport_size({"width": self.look.width, "height": page.evaluate(WHOLE_HEIGHT)})
        for scheme, picture in pictures.items():
            page.emulate_media(color_scheme=scheme)
            picture.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=picture, animations="disabled")
            for violation in page.evaluate("options => axe.run(document, options)", AXE_OPTIONS)["violations"]:
                line = f"{scheme}: axe {violation['id']} ({violation['impact']}): {violation['help']}"
                self.complain(shown, [line, *elements(violation)])
        page.close()

    def complain(self, shown, lines):
        if lines:
            first, *rest = lines
            self.complaints.append("\n".join([f"{shown.name}: {first}", *(f"    {line}" for line in rest)]))

    def expect_no_complaint(self):
        if self.complaints:
            raise AssertionError(f"{len(self.complaints)} complaints:\n" + "\n".join(self.complaints))


def elements(violation):
    nodes = violation["nodes"]
    for node in nodes[:SHOWN_ELEMENTS]:
        yield re.sub(r"\s+", " ", node["html"])[:300]
        yield "  " + re.sub(r"\s+", " ", node["failureSummary"] or "")[:300]
    if len(nodes) > SHOWN_ELEMENTS:
        yield f"and {len(nodes) - SHOWN_ELEMENTS} more such elements"


# The page's own width when it is more than the window's, what reaches furthest, and parts that scroll sideways without
# having been made for it (those have a name and can be focused).
SIDEWAYS = """() => {
    const short = element => element.outerHTML.replace(/\\s+/g, " ").slice(0, 200);
    const all = [...document.querySelectorAll("body *")];
    const reach = element => element.getBoundingClientRect().right;
    const scrolls = element => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
    const isMeant = element => element.tabIndex >= 0 && element.getAttribute("role") === "region";
    const isInside = element => all.some(other => other !== element && other.contains(element) && scrolls(other));
    const width = document.scrollingElement.scrollWidth;
    const isWide = width > innerWidth;
    return {
        page: isWide ? width : 0,
        widest: isWide ? all.filter(element => reach(element) > innerWidth + 0.5 && !isInside(element))
            .sort((a, b) => reach(b) - reach(a)).slice(0, 3)
            .map(element => `to ${Math.round(reach(element))} px: ${short(element)}`) : [],
        parts: all.filter(element => scrolls(element) && !isMeant(element)
            && element.scrollWidth > element.clientWidth + 1 && element.checkVisibility()
            && !element.matches("input, textarea, select"))
            .map(element => `${element.scrollWidth} px in ${element.clientWidth}: ${short(element)}`),
    };
}"""

# The height that shows all of the page and of every part that scrolls by itself.
WHOLE_HEIGHT = """() => document.scrollingElement.scrollHeight + Math.max(0,
    ...[...document.querySelectorAll("body *")]
        .filter(element => ["auto", "scroll"].includes(getComputedStyle(element).overflowY)
            && !element.matches("input, textarea, select"))
        .map(element => element.scrollHeight - element.clientHeight))"""
