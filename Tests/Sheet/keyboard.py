"""The way of the Tab key through a page."""

import dataclasses

MOST_STOPS = 200
# A date's day, month and year are stops inside one element.
MOST_PRESSES = 800


@dataclasses.dataclass
class Walk:
    stops: list
    # All that is visible and interactive.
    wanted: list
    is_ended: bool

    @property
    def lines(self):
        return [f"{number:4}  {stop['is']}" for number, stop in enumerate(self.stops, start=1)]


def walk(page):
    """Presses Tab until the focus is back at its start."""
    wanted = page.evaluate(INTERACTIVE)
    stops, is_ended = [], False
    for _ in range(MOST_PRESSES):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or (len(stops) > 1 and stop["place"] == stops[0]["place"]):
            is_ended = True
            break
        if stops and stop["place"] == stops[-1]["place"]:
            continue
        stops.append(stop)
        if len(stops) == MOST_STOPS:
            break
    return Walk(stops, wanted, is_ended)


def troubles(walk):
    found = [] if walk.is_ended else [f"the focus does not come back within {len(walk.stops)} stops"]
    for stop in walk.stops:
        if not stop["hasBox"]:
            found.append(f"a stop without a box: {stop['is']}")
        elif not stop["isInView"]:
            found.append(f"a stop that is covered or out of view: {stop['is']}")
        if not stop["hasOutline"]:
            found.append(f"a stop without a focus style: {stop['is']}")
    for earlier, later in zip(walk.stops, walk.stops[1:]):
        if later["place"] < earlier["place"]:
            found.append(f"the focus jumps back to {later['is']} from {earlier['is']}")
    reached = {stop["group"] for stop in walk.stops}
    found += [f"not reached: {one['is']}" for one in walk.wanted if one["group"] not in reached]
    return [f"{len(found)} troubles of the Tab key", *found] if found else []


# One stop for all radio buttons of a name: the arrow keys choose among them.
DESCRIBE = """
    const all = [...document.querySelectorAll("*")];
    const describe = element => {
        const named = element.getAttribute("aria-label") || element.labels?.[0]?.innerText
            || element.innerText || element.name || "";
        const kind = element.tagName.toLowerCase() + (element.type ? `[${element.type}]` : "")
            + (element.id ? `#${element.id}` : "");
        const isRadio = element.type === "radio";
        return {
            is: `${kind} ${named.replace(/\\s+/g, " ").trim().slice(0, 60)}`,
            place: all.indexOf(element),
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
