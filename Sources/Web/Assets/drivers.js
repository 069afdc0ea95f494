"use strict";

// A driver session: a digit scores the signal in hand and goes on to the next, j and k go down and up. Each row is sent as it
// is changed, one after the other, and who leaves the page waits for them; what could not be sent is sent by the buttons.
const scoring = document.getElementById("scoring");
if (scoring) {
  const rows = [...scoring.querySelectorAll("[data-signal]")], unsaved = document.getElementById("unsaved");
  const take = row => (row.querySelector("input:checked") ?? row.querySelector("input[type=radio]")).focus();
  let line = Promise.resolve(), waiting = 0;
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, textarea, input:not([type=radio]), dialog[open]")) return;
    const at = rows.findIndex(row => row.contains(document.activeElement));
    const radio = /^[1-5]$/.test(event.key) && rows[at]?.querySelectorAll("input[type=radio]")[event.key - 1];
    if (radio) {
      if (!radio.checked) radio.click();
      rows[at + 1] ? take(rows[at + 1]) : scoring.querySelector("[name=next]").focus();
    } else if (event.key === "j") take(rows[Math.min(at + 1, rows.length - 1)]);
    else if (event.key === "k") take(rows[Math.max(at - 1, 0)]);
    else return;
    event.preventDefault();
  });
  scoring.addEventListener("change", event => {
    const row = event.target.closest("[data-signal]");
    waiting++;
    line = line.then(() => send(row)).finally(() => { waiting--; });
  });
  const after = (event, goOn) => {
    if (!waiting) return;
    event.preventDefault();
    line.then(() => { if (unsaved.hidden) goOn(); });
  };
  scoring.addEventListener("submit", event => after(event, () => scoring.requestSubmit(event.submitter)));
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) after(event, () => location.assign(link.href));
  });
  const send = async row => {
    const sent = [...row.querySelectorAll("input, select")].filter(e => e.type !== "radio" || e.checked);
    const selects = [...row.querySelectorAll("select")], [cause] = selects;
    try {
      const fields = new URLSearchParams([["csrf", csrf], ...sent.map(e => [e.name, e.value])]);
      const answer = await fetch(scoring.action, {method: "POST", body: fields, redirect: "manual", keepalive: true});
      if (answer.type !== "opaqueredirect") throw answer.status;
      const put = selects.filter(e => cause.value && e.value), was = row.querySelector("input[type=hidden]");
      const driver = put.map(e => e.value).join(":");
      if (!was.value.endsWith(" " + driver)) row.querySelector("summary .badge")?.remove();
      was.value = `${fields.get("impact-" + row.dataset.signal) ?? ""} ${driver}`;
      row.querySelector("[data-driver]").textContent = (put.length ? put : [cause]).map(e => e.selectedOptions[0].text.trim()).join(", ");
      scoring.querySelector("[data-scored]").textContent = scoring.querySelectorAll("input[type=radio]:checked").length;
    } catch { unsaved.hidden = false; }
  };
}

// The time of a meeting goes on while its page stands, and so does what the plan has for it.
const pace = document.querySelector("[data-left]");
if (pace) {
  const end = Date.now() + pace.dataset.left * 1000, plan = [...pace.querySelectorAll("[data-leaves]")];
  setInterval(() => {
    const left = Math.floor((end - Date.now()) / 1000), whole = Math.abs(left);
    pace.querySelector("b").textContent = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
    pace.querySelector(".within").hidden = left < 0;
    pace.querySelector(".over").hidden = left >= 0;
    const now = plan.find(part => left > part.dataset.leaves) ?? plan.at(-1);
    for (const part of plan) part.hidden = part !== now;
  }, 1000);
}
