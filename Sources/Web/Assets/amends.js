// Comfort on top of pages that work without it: live updates, drafts, keys, evidence by marking text.
"use strict";

const csrf = document.getElementById("csrf")?.value;
const article = document.querySelector("[data-case]");

// A link to a folded form opens it; what was refused has the focus already (autofocus).
function unfold() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
    target.scrollIntoView({block: "start"});
    target.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  }
}
addEventListener("hashchange", unfold);
unfold();

// Live: a hint says that a case changed; the page is fetched and its live parts are put in place. A part that somebody
// writes into, or wrote into, stays, so nobody loses text, caret or scroll.
let refreshing = false, again = false;
async function refresh() {
  if (refreshing) { again = true; return; }
  refreshing = true;
  try {
    do {
      again = false;
      const answer = await fetch(location.href, {headers: {"X-Live": "1"}});
      if (!answer.ok || answer.redirected) break;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      keepingPlace(() => { for (const part of document.querySelectorAll("[data-live]")) replace(part, fresh); });
    } while (again);
  } catch { /* the next hint tries again */ } finally { refreshing = false; }
}

// What somebody is writing into stays where it is, whatever grows above it.
function keepingPlace(change) {
  const field = document.activeElement?.matches("input, textarea, select") ? document.activeElement : null;
  const top = field?.getBoundingClientRect().top;
  change();
  if (!field) return;
  const column = field.closest(".case");
  const scroller = column && column.scrollHeight > column.clientHeight && getComputedStyle(column).overflowY === "auto"
    ? column : document.scrollingElement;
  scroller.scrollTop += field.getBoundingClientRect().top - top;
}

function replace(part, fresh) {
  const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
  if (!next || next.innerHTML === part.innerHTML || part.matches(":has(:focus:is(input, textarea, select))") || isTypedInto(part)) return;
  const open = [...part.querySelectorAll("details[open]")].map(path);
  const focused = part.contains(document.activeElement) ? path(document.activeElement) : null;
  const scroll = part.scrollTop;
  part.innerHTML = next.innerHTML;
  for (const place of open) find(part, place)?.setAttribute("open", "");
  if (focused) find(part, focused)?.focus({preventScroll: true});
  part.scrollTop = scroll;

  function path(element) {
    const steps = [];
    for (let at = element; at !== part; at = at.parentElement) steps.unshift([...at.parentElement.children].indexOf(at));
    return steps;
  }
  function find(root, steps) { return steps.reduce((at, step) => at?.children[step], root); }
}

// Whether it holds words that were not sent yet.
function isTypedInto(part) {
  return [...part.querySelectorAll("input, textarea")].some(e => e.value !== e.defaultValue || e.checked !== e.defaultChecked)
    || [...part.querySelectorAll("select")].some(e => Math.max(e.selectedIndex, 0) !== Math.max([...e.options].findIndex(o => o.defaultSelected), 0));
}

if (document.querySelector("[data-live]:not([data-live=bell])")) {
  const source = new EventSource("/live");
  let wasOpen = false;
  source.addEventListener("open", () => { if (wasOpen) refresh(); wasOpen = true; });
  source.addEventListener("change", hint => {
    const id = hint.data.split(" ")[0];
    if (!article || article.dataset.case === id || document.querySelector("[data-live=inbox]")) refresh();
  });
  addEventListener("pagehide", () => source.close());
  // Time passes on a page that nobody changes, too.
  setInterval(() => { if (!document.hidden) refresh(); }, 60_000);
}

// The bell counts on, also on a page that nothing else keeps fresh.
const bell = document.querySelector("[data-live=bell]");
if (bell && !document.querySelector("[data-live]:not([data-live=bell])")) {
  setInterval(async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch("/notices/bell");
      if (answer.ok && !answer.redirected) bell.innerHTML = await answer.text();
    } catch { /* the next minute tries again */ }
  }, 60_000);
}

// Drafts: what is typed into a form of a case is kept on the server until it is sent, by the form's address. Each task and
// each question has forms of the same address: none of them is kept.
for (const form of document.querySelectorAll("form[method=post]")) {
  const name = new URL(form.action).pathname;
  if (!/^\/(cases\/[^/]+\/|capture)/.test(name) || form.elements.task || form.elements.approval) continue;
  const controls = () => [...form.elements].filter(e => e.name && e.name !== "csrf" && !["hidden", "submit", "password", "file", "datetime-local"].includes(e.type));
  if (!controls().some(e => e.matches("textarea, input:not([type=radio], [type=checkbox])"))) continue;
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(typed()), 600);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
  // What was refused or looked through is shown as it was typed, and is kept again.
  if (form.querySelector("[role=alert]") || "typed" in form.dataset) keep(typed());
  else restore();

  function typed() {
    return JSON.stringify(controls().map(e => [e.name, e.matches("[type=radio], [type=checkbox]") ? (e.checked ? e.value : null) : e.value]));
  }
  function keep(fields) {
    return fetch("/drafts", {method: "POST", keepalive: true, body: new URLSearchParams({csrf, form: name, fields})});
  }
  async function restore() {
    const answer = await fetch("/drafts?form=" + encodeURIComponent(name));
    if (answer.status !== 200) return;
    const fields = JSON.parse(await answer.text());
    controls().forEach((control, index) => {
      const [name, value] = fields[index] ?? [];
      if (name !== control.name) return;
      if (control.matches("[type=radio], [type=checkbox]")) control.checked = value !== null;
      else if (!control.value && value) control.value = value;
    });
    form.closest("details")?.setAttribute("open", "");
    const note = document.createElement("p");
    note.className = "note small";
    note.append("What you typed before is here again. ");
    const drop = Object.assign(document.createElement("button"), {type: "button", className: "button plain", textContent: "Start anew"});
    drop.addEventListener("click", async () => { await keep(""); form.reset(); note.remove(); });
    note.append(drop);
    form.prepend(note);
  }
}

// Evidence: words marked in the quote become evidence of the diagnosis.
const evidence = document.getElementById("evidence");
if (evidence) {
  const take = Object.assign(document.createElement("button"), {type: "button", className: "button", textContent: "Take the marked words as evidence", hidden: true});
  evidence.before(take);
  document.addEventListener("selectionchange", () => {
    const marked = getSelection(), quote = document.getElementById("quote");
    take.hidden = marked.isCollapsed || !quote?.contains(marked.anchorNode) || !quote.contains(marked.focusNode);
  });
  take.addEventListener("click", () => {
    const words = getSelection().toString().trim();
    if (words) evidence.value += (evidence.value ? "\n" : "") + words;
    evidence.closest("details")?.setAttribute("open", "");
    evidence.dispatchEvent(new Event("input", {bubbles: true}));
    evidence.focus();
  });
}

// The cost of a remedy: left empty it is the usual one, which then shows in the field.
for (const remedy of document.querySelectorAll("[data-cost]")) {
  remedy.addEventListener("change", () => { document.getElementById("cost").placeholder = remedy.dataset.cost; });
}

// Keys. They stand in the help sheet, which `?` opens; where there is none nobody is signed in.
const keys = document.getElementById("keys");
let pending = "";
function items() { return [...document.querySelectorAll(".item")]; }
function step(by) {
  const all = items();
  const at = all.findIndex(item => item === document.activeElement || item.matches("[aria-current]") && !all.includes(document.activeElement));
  all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}
// The case in hand is ticked by a key, all that are shown by one box.
function ticks() { return [...document.querySelectorAll(".tick input")]; }
function tick() {
  const item = document.activeElement?.closest(".tickable") ?? document.querySelector(".tickable:has([aria-current])");
  item?.querySelector(".tick input").click();
}
document.addEventListener("change", event => {
  if (event.target.id === "tick-all") for (const box of ticks()) box.checked = event.target.checked;
});
function open(id) { location.hash === "#" + id ? unfold() : location.hash = id; }
// On a phone the field is on a page of its own.
function find() {
  const field = document.getElementById("q") ?? document.getElementById("find");
  if (field?.checkVisibility()) field.select(), field.focus();
  else location.assign("/search");
}
const actions = {
  "?": () => keys?.togglePopover(), "/": find,
  "j": () => step(1), "k": () => step(-1), "x": tick,
  "t": () => open("touch"), "d": () => open("diagnose"), "r": () => open("remedy"), "v": () => open("delivery"),
  "p": () => open("promise"), "h": () => open("hand-over"), "z": () => open("snooze"), "e": () => open("end"),
  "n": () => document.getElementById("note-words")?.focus(),
  "c": () => location.assign("/capture"), "u": () => document.querySelector(".item[aria-current]")?.focus(),
  "g c": () => location.assign("/cases"), "g s": () => location.assign("/signals"), "g i": () => location.assign("/imports"),
  "g f": () => location.assign("/figures"), "g m": () => location.assign("/settings/members"), "g p": () => location.assign("/profile"),
};
addEventListener("keydown", event => {
  if (!keys || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not(.tick input), textarea, select, dialog[open]")) return;
  const key = pending ? pending + " " + event.key : event.key;
  pending = "";
  if (key === "g") { pending = "g"; return; }
  const action = actions[key];
  if (!action) return;
  event.preventDefault();
  action();
});

// The browser knows the time zones; a field that asks for one offers them, and one that was never set has its own.
for (const field of document.querySelectorAll("input[name=zone]")) {
  if (field.form.elements.organization && field.value === "UTC" && !document.querySelector(".refusal")) field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = document.createElement("datalist");
  zones.id = `${field.id}-known`;
  for (const zone of Intl.supportedValuesOf?.("timeZone") ?? []) zones.append(new Option("", zone));
  field.after(zones);
  field.setAttribute("list", zones.id);
}
