"use strict";
// Reviewing: keys, filters that follow verdicts, the form that corrects a statement. `all`, `one`, `narrow`,
// `reading`, `stepFinding` and `chosen` are the report's own.
const desk = document.querySelector(".desk");
const correctDialog = document.getElementById("correct");

// What came in place of something else tells how its finding stands now.
document.body.addEventListener("htmx:oobAfterSwap", (event) => {
  const put = document.getElementById(event.detail.target.id); // the target itself is what was there before
  if (!put || !put.dataset.finding) return;
  const { finding, standing } = put.dataset;
  const article = document.getElementById(finding);
  if (article) article.dataset.standing = standing;
  for (const form of all("form[data-for='findings-list']")) narrow(form);
  countStandings();
});

// Each switch of the filter says how many findings it stands for.
function countStandings() {
  for (const box of all("input[name=standing]")) {
    const label = box.closest("label");
    if (!one("b", label)) label.append(" ", document.createElement("b"));
    one("b", label).textContent = all(`.finding[data-standing="${box.value}"]`).length;
  }
}

// What was said to the reviewer goes after a while, except what went wrong: that stays until the next word.
let fading = 0;
document.body.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target.id !== "said") return;
  fade();
});
function fade() {
  clearTimeout(fading);
  const said = document.getElementById("said");
  if (said && !("stays" in said.dataset)) fading = setTimeout(() => said.replaceChildren(), 6000);
}
fade();

document.body.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt;
  if (!event.detail.successful || !form.matches || !form.matches("form.judge")) return;
  form.elements.note.value = "";
  form.elements.severity.value = "";
});

// Nobody can give a verdict without a name: the place to say it is at hand.
document.body.addEventListener("htmx:responseError", () => {
  const name = document.querySelector(".me input");
  if (name && !name.value.trim() && !correctDialog?.open) name.focus();
});

document.body.addEventListener("htmx:sendError", () => {
  document.getElementById("said").textContent = "The server does not answer: is it still running?";
});

if (desk) {
  const slug = desk.dataset.slug;
  countStandings();

  // The desk stays in view; the bar of sections sticks below it.
  const height = () => document.documentElement.style.setProperty("--desk", `${desk.offsetHeight}px`);
  new ResizeObserver(height).observe(desk);

  const correct = (ref) => htmx.ajax("GET", `/case/${slug}/statement/${encodeURIComponent(ref)}`, "#correct-body");
  document.body.addEventListener("htmx:afterSwap", (event) => {
    const filled = event.detail.target.id === "correct-body" && one("#correct-h");
    if (filled && !correctDialog.open) correctDialog.showModal();
  });

  document.addEventListener("click", (event) => {
    const fix = event.target.closest("[data-fix]");
    if (fix) correct(fix.dataset.fix);
    if (event.target === correctDialog) correctDialog.close();
  });

  const inDock = make("button", "quiet", "Correct");
  inDock.type = "button";
  inDock.addEventListener("click", () => chosen && correct(refOf(chosen)));
  one(".dock-head").prepend(inDock);

  // Words are parties' or the account's own or somebody else's: to tick one of these unticks the others.
  const ALONE = ["outlet", "other"];
  correctDialog.addEventListener("change", (event) => {
    if (event.target.name !== "source" || !event.target.checked) return;
    const alone = ALONE.includes(event.target.value);
    for (const box of all("input[name=source]", correctDialog)) {
      if (box !== event.target && (alone || ALONE.includes(box.value))) box.checked = false;
    }
  });

  // Keys typed into the form are no commands to the page behind it.
  correctDialog.addEventListener("keydown", (event) => event.stopPropagation());

  const current = () => document.activeElement.closest(".finding") || reading;
  const judge = (verdict) => {
    const finding = current();
    if (!finding) return;
    const button = one(`.judge button[value="${verdict}"]`, finding);
    reading = finding;
    stepFinding(1);
    button.click();
  };
  const keys = {
    c: () => judge("confirmed"),
    d: () => judge("dismissed"),
    u: () => judge("unclear"),
    w: () => current() && one(".judge textarea", current()).focus(),
    e: () => (chosen ? correct(refOf(chosen)) : current() && one("[data-fix]", current())?.click()),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches(".judge textarea")) {
      event.preventDefault();
      one("button[value='']", event.target.form).click();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.matches("input:not([type=checkbox]), select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  const list = one("dl", help);
  const rows = [["c", "confirm the finding"], ["d", "dismiss it"], ["u", "leave it unclear"], ["w", "write a note (Ctrl+Enter saves it)"], ["e", "correct a statement"]];
  for (const [key, what] of rows) {
    const row = make("div");
    const term = make("dt");
    term.append(make("kbd", "", key));
    row.append(term, make("dd", "", what));
    list.append(row);
  }
}
