// Addresses, keys, the help and printing.
const help = document.getElementById("help");
let reading = null; // the finding that j and k go on from

function follow() {
  const target = pointedAt();
  if (!target) return;
  reveal(target);
  if (target.matches("a.st")) {
    choose(target);
    target.focus({ preventScroll: true });
    return;
  }
  if (chosen) letGo();
  const item = target.matches("tr, .finding") ? target : null;
  light(item);
  if (target.matches(".finding")) {
    reading = target;
    target.focus({ preventScroll: true });
  }
  goTo(target);
}
addEventListener("hashchange", follow);

// A link inside the page is followed at once, also to where the address already is.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  const target = link && byId(link.hash.slice(1));
  if (target && target.matches("a.st, tr, .finding") && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    if (link.hash !== location.hash) history.pushState(null, "", link.hash);
    follow();
  } else if (link && link.hash === location.hash) follow();
  if (event.target.closest("[data-close]")) letGo();
  if (event.target.closest("[data-help]")) help.showModal();
  const step = event.target.closest("[data-step]");
  if (step) stepStatement(Number(step.dataset.step));
});

function stepFinding(by) {
  const found = all(".finding").filter((item) => !item.hidden);
  if (!found.length) return;
  const at = reading ? found.indexOf(reading) : -1;
  const next = found[at < 0 ? (by > 0 ? 0 : found.length - 1) : Math.min(found.length - 1, Math.max(0, at + by))];
  if (chosen) letGo();
  light(next);
  reading = next;
  reveal(next);
  next.focus({ preventScroll: true });
  goTo(next, "center");
}

function stepStatement(by) {
  const column = chosen ? columnOf(chosen) : all(".column").find((c) => !c.hidden);
  const row = all("a.st", column);
  const next = chosen ? row[row.indexOf(chosen) + by] : row[0];
  if (!next) return;
  history.replaceState(null, "", `#${next.id}`);
  choose(next);
  if (!dock.contains(document.activeElement)) next.focus({ preventScroll: true });
}

// One Escape at a time: out of a field, back from the dock to its statement, and at last everything let go.
function stepBack(event) {
  if (event.target.matches("input, select")) event.target.blur();
  else if (chosen && dock.contains(event.target)) chosen.focus({ preventScroll: true });
  else {
    letGo();
    light(null);
    history.replaceState(null, "", location.href.split("#")[0]);
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.key === "Escape") return stepBack(event);
  if (event.key === "Tab") return enterDock(event);
  if (event.target.matches("input:not([type=checkbox]), select, textarea")) return;
  const doing = {
    j: () => stepFinding(1),
    k: () => stepFinding(-1),
    n: () => stepStatement(1),
    p: () => stepStatement(-1),
    "/": () => {
      const search = one("[data-search]");
      if (search) search.focus();
    },
    "?": () => help.showModal(),
  }[event.key];
  if (!doing) return;
  event.preventDefault();
  doing();
});

// On paper nothing can be opened: folds open for printing and close again after.
let opened = [];
addEventListener("beforeprint", () => {
  opened = all(".rule:not([open]), .same:not([open]), .rest:not([open])");
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
});

// The section in view is marked in the bar.
const bars = new Map(all(".bar a").map((link) => [link.hash.slice(1), link]));
const watch = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      for (const [id, link] of bars) link.classList.toggle("here", id === entry.target.id);
      const here = bars.get(entry.target.id);
      if (here) one("ul", bar).scrollLeft = here.offsetLeft - bar.clientWidth / 3; // a phone shows but a part of the bar
    }
  },
  { rootMargin: "-20% 0px -70% 0px" },
);
for (const section of all("main > section")) watch.observe(section);

follow();
// what loads last can still move the page, as can the browser's own jump to the address
if (location.hash) addEventListener("load", () => (going <= 1 ? follow() : null));
