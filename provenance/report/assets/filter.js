"use strict";
// Filters and search. A form names the list it narrows; a list's items say in data-* what they are.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// What an item says of itself, or the group it stands in of all its items.
const told = (item, name) => (item.closest(`[data-${name}]`) || item).dataset[name];

const known = new WeakMap(); // item -> its words, folded: they are asked for with every key that is typed
function wordsIn(item) {
  if ("standing" in item.dataset) return folded(item.textContent); // reviewers change these
  if (!known.has(item)) known.set(item, folded(item.textContent));
  return known.get(item);
}

// What a form lets through; null where it lets everything through.
function wantedBy(form) {
  const boxes = new Map(); // name -> values that are ticked; an unticked name lets nothing through
  for (const box of all("input[type=checkbox]", form)) {
    if (!boxes.has(box.name)) boxes.set(box.name, new Set());
    if (box.checked) boxes.get(box.name).add(box.value);
  }
  const picks = all("select", form).filter((s) => s.value).map((s) => [s.name, s.value]);
  const sought = folded(form.elements.q.value).split(/\s+/).filter(Boolean);
  if (!picks.length && !sought.length && all("input[type=checkbox]", form).every((box) => box.checked)) return null;
  return (item) =>
    [...boxes].every(([name, values]) => values.has(told(item, name))) &&
    picks.every(([name, value]) => (item.dataset[name] || "").split("|").includes(value)) &&
    sought.every((word) => wordsIn(item).includes(word));
}

function narrow(form) {
  const list = document.getElementById(form.dataset.for);
  if (!list) return;
  const wanted = wantedBy(form);
  const items = all("tr, .finding", list);
  let left = 0;
  for (const item of items) {
    const hide = wanted !== null && !wanted(item);
    if (item.hidden !== hide) item.hidden = hide;
    left += !hide;
  }
  // innermost first, so that a group of emptied groups goes too
  for (const group of all("[data-group]", list).reverse()) {
    group.hidden = !one(".finding:not([hidden])", group);
    if (form.elements.q.value && group.tagName === "DETAILS" && !group.hidden) group.open = true;
  }
  one(".left", form).textContent = left === items.length ? `${left} shown` : `${left} of ${items.length}`;
  form.classList.toggle("narrowed", wanted !== null);
  const none = one(`[data-none="${form.dataset.for}"]`);
  if (none) none.hidden = left > 0;
}

// Shows one value of a row of switches alone.
function only(form, name, value) {
  for (const box of all(`[name="${name}"]`, form)) box.checked = box.value === value;
  narrow(form);
}

for (const form of all("form[data-for]")) {
  form.addEventListener("input", () => narrow(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  // the reset event comes before the fields are reset, so the button does both in order
  one("[type=reset]", form).addEventListener("click", (event) => {
    event.preventDefault();
    form.reset();
    narrow(form);
    one("input", form).focus({ preventScroll: true }); // the button goes: the focus stays in the form
  });
  for (const button of all("[data-alone]", form)) {
    const box = one("input", button.previousElementSibling);
    button.addEventListener("click", () => only(form, box.name, box.value));
  }
  if (wantedBy(form)) narrow(form); // a browser may have kept what was chosen before
}

// A number at the top shows its points alone.
for (const tally of all("[data-only]")) {
  tally.addEventListener("click", () => {
    only(one('[data-for="points-list"]'), "status", tally.dataset.only);
  });
}

// Every point and finding can be pointed at: its address stands beside it.
for (const item of all("#points-list > tr, .finding")) {
  const link = document.createElement("a");
  link.className = "self";
  link.href = `#${item.id}`;
  link.textContent = "#";
  link.setAttribute("aria-label", "Address of this entry");
  one("th, h5", item).prepend(link);
  if (item.matches(".finding")) item.tabIndex = -1; // j and k move the focus here
}

// Whatever an address points at is made visible: filters that hide it are let go, folds are opened.
function reveal(target) {
  for (const form of all("form[data-for]")) {
    const list = document.getElementById(form.dataset.for);
    const item = target.closest("tr, .finding");
    if (list && item && list.contains(item) && item.hidden) form.reset();
    if (list && item && list.contains(item)) narrow(form);
  }
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}

const pointedAt = () => {
  const id = location.hash.slice(1);
  return id ? document.getElementById(id) || document.getElementById(decodeURIComponent(id)) : null;
};
