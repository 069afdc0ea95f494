"""The way of the Tab key through a page."""

import dataclasses
import difflib
import re
import time

MOST_STOPS = 600
# A date's day, month and year are stops inside one element.
MOST_PRESSES = 1600
# So many stops of a page are recorded, after those that every page begins with.
RECORDED = 25


@dataclasses.dataclass
class Walk:
    stops: list
    # All that is visible and interactive.
    wanted: list
    is_ended: bool
    # Whether the page itself has put the focus somewhere.
    begins_inside: bool

    @property
    def lines(self):
        """The stops for people to read, without what differs from day to day: numbers, and the rows of a list."""
        lines = ["(rows)" if stop["isRow"] else re.sub(r"\d+", "#", stop["is"]) for stop in self.stops]
        return [line for number, line in enumerate(lines) if line != "(rows)" or number == 0 or lines[number - 1] != line]


def wait_until_focus_is_settled(page):
    """Asked from here: a function that waits inside the page is forbidden by the page's own policy."""
    until = time.monotonic() + 15
    while not page.evaluate(IS_FOCUS_SETTLED):
        if time.monotonic() > until:
            raise AssertionError("the focus does not come to where the page wants it")
        time.sleep(0.02)


def walk(page):
    """Presses Tab until the focus is back at its start."""
    wait_until_focus_is_settled(page)
    begins_inside = page.evaluate("document.activeElement !== document.body")
    wanted = page.evaluate(INTERACTIVE)
    unfocused = {one["place"]: one["look"] for one in wanted if not one["isFocused"]}
    stops, is_ended = [], False
    for _ in range(MOST_PRESSES):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or (len(stops) > 1 and stop["place"] == stops[0]["place"]):
            is_ended = True
            break
        if stops and stop["place"] == stops[-1]["place"]:
            continue
        stop["isSeen"] = stop["hasOutline"] and stop["look"] != unfocused.get(stop["place"])
        stops.append(stop)
        if len(stops) == MOST_STOPS:
            break
    return Walk(stops, wanted, is_ended, begins_inside)


def troubles(walk):
    """Where the focus begins inside the page, as at what was refused, what stands above is not gone through."""
    found = [] if walk.is_ended else [f"the focus does not come back within {len(walk.stops)} stops"]
    for stop in walk.stops:
        if not stop["hasBox"]:
            found.append(f"a stop without a box: {stop['is']}")
        elif not stop["isInView"]:
            found.append(f"a stop that is covered or out of view: {stop['is']}")
        if not stop["isSeen"]:
            found.append(f"a stop that looks no different with the focus: {stop['is']}")
    for earlier, later in zip(walk.stops, walk.stops[1:]):
        if later["place"] < earlier["place"]:
            found.append(f"the focus jumps back to {later['is']} from {earlier['is']}")
    reached = {stop["group"] for stop in walk.stops}
    if not walk.begins_inside:
        found += [f"not reached: {one['is']}" for one in walk.wanted if one["group"] not in reached]
    return [f"{len(found)} troubles of the Tab key", *found] if found else []


def record(walks):
    """The order of (name, walk) as a text: what pages begin with, once, and then the first stops of each."""
    frames = [lines for _, walk in walks if (lines := frame(walk))]
    shared = max(frames, key=frames.count, default=[])
    parts = [("what the pages begin with", shared)]
    for name, walk in walks:
        own = frame(walk)
        lines = walk.lines[len(shared):] if own == shared else ["(begins otherwise)", *walk.lines]
        parts.append((name, lines[:RECORDED] + (["..."] if len(lines) > RECORDED else [])))
    return "\n\n".join("\n".join([name, *(f"    {line}" for line in lines)]) for name, lines in parts) + "\n"


def frame(walk):
    """Up to the link to one's own profile, which ends the head of a page."""
    ends = [number for number, line in enumerate(walk.lines) if line.endswith("your profile")]
    return walk.lines[:ends[0] + 1] if ends else []


def differences(recorded, now):
    return list(difflib.unified_diff(recorded.splitlines(), now.splitlines(), "recorded", "now", lineterm="", n=2))


# One stop for all radio buttons of a name: the arrow keys choose among them.
DESCRIBE = """
    const all = [...document.querySelectorAll("*")];
    const look = element => {
        const style = getComputedStyle(element);
        return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join(" ");
    };
    const describe = element => {
        const named = element.getAttribute("aria-label") || element.labels?.[0]?.innerText
            || element.innerText || element.name || "";
        const kind = element.tagName.toLowerCase() + (element.type ? `[${element.type}]` : "")
            + (element.id ? `#${element.id}` : "");
        const isRadio = element.type === "radio";
        return {
            is: `${kind} ${named.replace(/\\s+/g, " ").trim().slice(0, 60)}`,
            place: all.indexOf(element),
            look: look(element),
            isFocused: element === document.activeElement,
            isRow: !!element.closest(".item, .tick, tbody tr, .timeline li"),
            group: isRadio ? `${element.form?.action} ${element.name}` : String(all.indexOf(element)),
        };
    };
"""

INTERACTIVE = f"""() => {{
    {DESCRIBE}
    return [...document.querySelectorAll(
        "a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]")]
        .filter(element => element.tabIndex >= 0 && !element.disabled && element.getClientRects().length
            && element.checkVisibility({{visibilityProperty: true, opacityProperty: true}}))
        .map(describe);
}}"""

# A browser moves the focus to what asks for it when it next draws, which on a busy machine is after it has loaded.
IS_FOCUS_SETTLED = "!document.querySelector('[autofocus]') || document.activeElement !== document.body"

# In view: at one of five points nothing else lies over it.
STOP = f"""() => {{
    {DESCRIBE}
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element);
    const box = element.getClientRects()[0];
    const isFree = ([x, y]) => {{
        const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        return top && (element.contains(top) || top.contains(element) && top.matches("a, label, summary"));
    }};
    return {{
        ...describe(element),
        hasBox: !!box && box.width > 0 && box.height > 0,
        isInView: !!box && [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].some(isFree),
        hasOutline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
    }};
}}"""
