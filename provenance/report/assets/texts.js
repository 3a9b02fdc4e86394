// The texts side by side: hovering shows partners, choosing one scrolls every column and opens the dock.
const { links: rows, plain } = JSON.parse(document.getElementById("links").textContent);
const links = rows.map(
  ([left, right, relation, score, shared, differences]) => ({ left, right, relation, score, shared, differences }),
);
const linksOf = new Map();
for (const link of links) {
  for (const end of [link.left, link.right]) {
    if (!linksOf.has(end)) linksOf.set(end, []);
    linksOf.get(end).push(link);
  }
}
for (const node of all("a.st[id]")) {
  node.href = `#${node.id}`; // without a script there is nothing to choose
  node.tabIndex = -1; // one stop for the tab key in each column; n and p go on from there
}
for (const link of all(".block > a:not(.st)")) link.tabIndex = -1; // the dock has these links for the keyboard
const byId = (id) => document.getElementById(id);
const columnOf = (node) => node.closest(".column");
const refOf = (node) => node.id.slice(2); // "s-A12" is called A12
const statement = (ref) => byId(`s-${ref}`);
const otherEnd = (link, ref) => statement(link.left === ref ? link.right : link.left);
const partnersOf = (node) => (linksOf.get(refOf(node)) || []).map((link) => otherEnd(link, refOf(node))).filter(Boolean);
const narrowPage = matchMedia("(max-width: 46rem)");
const dock = byId("dock");
let chosen = null;

for (const text of all(".text")) {
  text.addEventListener("pointerover", (event) => {
    const node = event.target.closest("a.st");
    if (node) warm(node);
  });
  text.addEventListener("pointerleave", () => warm(chosen));
  text.addEventListener("focusin", (event) => {
    const node = event.target.closest("a.st");
    if (node) warm(node);
  });
}

function warm(node) {
  for (const hot of all("#texts .hot")) hot.classList.remove("hot");
  if (node) for (const partner of partnersOf(node)) partner.classList.add("hot");
}

// Scrolls the column only, never the page, so that the other columns stay in view.
function centre(node) {
  const box = node.closest(".text");
  const [inner, outer] = [node.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollTo({ top: box.scrollTop + inner.top - outer.top - box.clientHeight * 0.2, behavior: "instant" });
}

// The page moves only where the columns' upper edge is not below the bar already.
const bar = one(".bar");
function bringColumnsUp() {
  const columns = one(".columns");
  const top = columns.getBoundingClientRect().top;
  if (top < bar.offsetHeight || top > innerHeight * 0.3) columns.scrollIntoView({ block: "start", behavior: "instant" });
}

// Brings a statement and its first partner in every other column to the same height, and opens the dock.
function choose(node) {
  if (!node) return letGo();
  chosen = node;
  showColumn(columnOf(node));
  light(node);
  makeReachable(columnOf(node), node);
  warm(node);
  const rows = new Map([[columnOf(node), node]]);
  for (const partner of partnersOf(node)) {
    const column = columnOf(partner);
    if (!rows.has(column) && !column.hidden) rows.set(column, partner);
  }
  fillDock(node);
  const shown = [...rows.values()];
  settle(shown, () => {
    bringColumnsUp();
    shown.forEach(centre);
  });
}

function letGo() {
  if (lit === chosen) light(null);
  warm(null);
  const last = chosen;
  chosen = null;
  if (dock.contains(document.activeElement) && last) last.focus({ preventScroll: true });
  dock.hidden = true;
  document.body.classList.remove("has-dock");
}

const stops = new Map(); // column -> the statement that the tab key comes to
function makeReachable(column, node) {
  if (stops.has(column)) stops.get(column).tabIndex = -1;
  stops.set(column, node);
  node.tabIndex = 0;
}
for (const column of all(".column")) if (one("a.st", column)) makeReachable(column, one("a.st", column));

// The "why" of a finding names statements; they become links when it is opened.
document.addEventListener(
  "toggle",
  (event) => {
    if (!event.target.open || !event.target.matches(".more, .rule")) return;
    const which = event.target.matches(".rule") ? "p.more:not([data-linked])" : "dd:not([data-linked])";
    for (const words of all(which, event.target)) {
      words.dataset.linked = "";
      for (const node of [...words.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE)) {
        const parts = node.textContent.split(/\b([A-Z]{1,2}\d+)\b/);
        node.replaceWith(...parts.map((part, i) => (i % 2 && statement(part) ? linkTo(part) : part)));
      }
    }
  },
  true,
);
function linkTo(ref) {
  const link = make("a", "go", ref);
  link.href = `#s-${ref}`;
  return link;
}

// Columns: any of them on a wide page, one at a time on a narrow one.
const boxes = all("[data-columns] input");
function layColumns(last) {
  if (narrowPage.matches && boxes.length) {
    const keep = last || boxes.find((box) => box.checked) || boxes[0];
    for (const box of boxes) box.checked = box === keep;
  } else if (boxes.length && !boxes.some((box) => box.checked)) {
    last.checked = true;
  }
  for (const box of boxes) byId(`t-${box.value}`).hidden = !box.checked;
  const shown = boxes.filter((box) => box.checked).length;
  one(".columns").dataset.n = String(shown);
}
function showColumn(column) {
  if (!column.hidden) return;
  const box = boxes.find((b) => b.value === column.dataset.letter);
  box.checked = true;
  layColumns(box);
}
for (const box of boxes) box.addEventListener("change", () => layColumns(box));
narrowPage.addEventListener("change", () => {
  if (!narrowPage.matches) boxes.forEach((box, i) => (box.checked = i < WIDE));
  layColumns();
});
const WIDE = 3; // columns that can be read beside each other
boxes.forEach((box, i) => (box.checked = i < WIDE));
layColumns();

// The strips draw a stretch for each statement, in its order, one path a colour; where one points at says which it is.
const stretches = new Map(); // strip -> the left ends of its statements
function statementAt(event) {
  const strip = event.target.closest("g");
  if (!strip) return null;
  if (!stretches.has(strip)) {
    const found = all("path", strip).flatMap((path) => [...path.getAttribute("d").matchAll(/M(\d+)/g)].map((m) => Number(m[1])));
    stretches.set(strip, found.sort((a, b) => a - b));
  }
  const box = strip.ownerSVGElement.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * 1000;
  const after = stretches.get(strip).findIndex((left) => left > x);
  const nodes = all("a.st", byId(`t-${strip.dataset.letter}`));
  return nodes[after < 0 ? nodes.length - 1 : Math.max(0, after - 1)];
}
for (const strips of all(".strips svg")) {
  const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
  strips.prepend(title);
  strips.addEventListener("click", (event) => {
    const node = statementAt(event);
    if (node) location.hash = node.id;
  });
  strips.addEventListener("pointermove", (event) => {
    const node = statementAt(event);
    title.textContent = node ? `${refOf(node)} ${wordsOf(node)}` : "";
  });
}
