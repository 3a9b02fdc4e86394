// Addresses, keys, the help and printing.
const help = document.getElementById("help");
let reading = null; // the finding that j and k go on from

function follow() {
  const target = pointedAt();
  if (!target) return;
  reveal(target);
  if (target.matches("a.st")) {
    choose(target, { scroll: true });
    bringColumnsUp();
  } else {
    target.scrollIntoView({ block: "start" });
    if (target.matches(".finding")) reading = target;
  }
}
addEventListener("hashchange", follow);

// The same address twice changes no hash, yet the reader asks for it again.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link && link.hash && link.hash === location.hash) follow();
  if (event.target.closest("[data-close]")) choose(null);
  if (event.target.closest("[data-help]")) help.showModal();
  const step = event.target.closest("[data-step]");
  if (step) stepStatement(Number(step.dataset.step));
});

// The page moves only where the columns' upper edge is not near the top already.
function bringColumnsUp() {
  const columns = one(".columns");
  const top = columns.getBoundingClientRect().top;
  if (top < 60 || top > innerHeight * 0.3) columns.scrollIntoView({ block: "start" });
}

function stepFinding(by) {
  const found = all(".finding").filter((item) => !item.hidden);
  if (!found.length) return;
  const at = reading ? found.indexOf(reading) : -1;
  const next = found[at < 0 ? (by > 0 ? 0 : found.length - 1) : Math.min(found.length - 1, Math.max(0, at + by))];
  for (const item of found) item.classList.toggle("on", item === next);
  reading = next;
  reveal(next);
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

function stepStatement(by) {
  const column = chosen ? columnOf(chosen) : all(".column").find((c) => !c.hidden);
  const row = all("a.st", column);
  const next = chosen ? row[row.indexOf(chosen) + by] : row[0];
  if (!next) return;
  history.replaceState(null, "", `#${next.id}`);
  choose(next);
  next.focus({ preventScroll: true });
  bringColumnsUp();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.key === "Escape") {
    if (event.target.matches("input, select")) event.target.blur();
    else choose(null);
    return;
  }
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
  opened = all(".rule:not([open]), .same:not([open])");
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
    }
  },
  { rootMargin: "-20% 0px -70% 0px" },
);
for (const section of all("main > section")) watch.observe(section);

follow();
