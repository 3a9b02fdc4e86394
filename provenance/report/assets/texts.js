// The texts side by side: hovering shows partners, choosing one scrolls every column and opens the dock.
const links = JSON.parse(document.getElementById("links").textContent).map(
  ([left, right, relation, score, why, differences]) => ({ left, right, relation, score, why, differences }),
);
const linksOf = new Map();
for (const link of links) {
  for (const end of [link.left, link.right]) {
    if (!linksOf.has(end)) linksOf.set(end, []);
    linksOf.get(end).push(link);
  }
}
const statements = all("a.st[id]");
for (const node of statements) node.href = `#${node.id}`; // without a script there is nothing to choose
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
  for (const hot of all(".st.hot")) hot.classList.remove("hot");
  if (node) for (const partner of partnersOf(node)) partner.classList.add("hot");
}

// Scrolls the column only, never the page, so that the other columns stay in view.
function centre(node) {
  const box = node.closest(".text");
  const [inner, outer] = [node.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollTo({ top: box.scrollTop + inner.top - outer.top - box.clientHeight * 0.3 });
}

function choose(node, { scroll = true } = {}) {
  if (chosen) chosen.classList.remove("on");
  chosen = node;
  for (const other of statements) other.tabIndex = -1;
  if (!node) {
    dock.hidden = true;
    document.body.classList.remove("has-dock");
    for (const column of all(".column")) makeReachable(column);
    return warm(null);
  }
  showColumn(columnOf(node));
  node.classList.add("on");
  for (const column of all(".column")) makeReachable(column, column.contains(node) ? node : null);
  warm(node);
  if (scroll) centre(node);
  const seen = new Set([columnOf(node)]);
  for (const partner of partnersOf(node)) {
    const column = columnOf(partner);
    if (!seen.has(column) && !column.hidden) centre(partner);
    seen.add(column);
  }
  fillDock(node);
}

// One stop for the tab key in each column; n and p go on from there.
function makeReachable(column, node) {
  const stop = node || one("a.st", column);
  if (stop) stop.tabIndex = 0;
}

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

const wordsOf = (node) => [...node.childNodes].filter((n) => n.nodeName !== "I").map((n) => n.textContent).join("");
const toneOf = (node) => [...node.classList].find((name) => name.startsWith("t-")) || "";
const sources = new Map(all("[data-tone]").map((entry) => [`t-${entry.dataset.tone}`, entry.textContent.trim()]));

function fillDock(node) {
  const found = linksOf.get(refOf(node)) || [];
  const body = one(".dock-body", dock);
  body.replaceChildren(card(node, null, null));
  for (const link of found) {
    const other = otherEnd(link, refOf(node));
    if (other) body.append(card(other, link, node));
  }
  const number = body.children.length - 1;
  one("p", dock).textContent = number ? `${refOf(node)} and ${number === 1 ? "its partner" : `its ${number} partners`}` : `${refOf(node)} has no partner`;
  dock.hidden = false;
  dock.scrollTop = 0;
  document.body.classList.add("has-dock");
}

function card(node, link, base) {
  const box = make("div", toneOf(node));
  const head = make("p", "meta");
  head.append(linkTo(refOf(node)), ` ${sources.get(toneOf(node)) || ""} · ${node.dataset.as}`);
  if (link) head.append(` · ${link.relation} · ${link.score.toFixed(2)}`);
  const words = make("p");
  if (base) words.append(...compared(wordsOf(base), wordsOf(node)));
  else words.textContent = wordsOf(node);
  box.append(head, words);
  for (const line of link ? [...link.differences, ...link.why] : []) box.append(make("p", "meta", line));
  return box;
}

// Word-level difference by longest common subsequence: what `other` has that `base` has not is marked.
const LONGEST = 600; // words; beyond this the table of the subsequence would be felt
function compared(base, other) {
  const cut = (text) => text.match(/\s+|[\p{L}\p{N}\p{M}'’-]+|[^\s]/gu) || [];
  const plain = (words) => words.filter((w) => w.trim()).map((w) => w.toLowerCase());
  const shown = cut(other);
  const [a, b] = [plain(cut(base)), plain(shown)];
  if (a.length > LONGEST || b.length > LONGEST) return [other];
  const kept = common(a, b);
  let at = 0;
  let open = null;
  const out = [];
  for (const word of shown) {
    const isNew = word.trim() ? !kept.has(at++) : open !== null;
    if (isNew && /[\p{L}\p{N}]|\s/u.test(word)) {
      if (!open) out.push((open = make("ins")));
      open.append(word);
    } else {
      open = null;
      out.push(word);
    }
  }
  return out;
}

function common(a, b) {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      rows[i][j] = a[i] === b[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
    }
  }
  const kept = new Set();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) kept.add(j), i++, j++;
    else if (rows[i + 1][j] >= rows[i][j + 1]) i++;
    else j++;
  }
  return kept;
}

// The "why" of a finding names statements; they become links when it is opened.
document.addEventListener(
  "toggle",
  (event) => {
    if (!event.target.matches(".more, .rule")) return;
    for (const words of all("dd:not([data-linked]), p.more:not([data-linked])", event.target)) {
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
choose(null);

// The strips have a bar for each statement in its order; what they show on hovering comes from the text itself.
function statementOf(bar) {
  const strip = bar.parentNode;
  return all("a.st", byId(`t-${strip.dataset.letter}`))[[...strip.children].indexOf(bar)];
}
for (const strips of all(".strips svg")) {
  strips.addEventListener("click", (event) => {
    if (event.target.matches("rect")) location.hash = statementOf(event.target).id;
  });
  strips.addEventListener("pointerover", (event) => {
    const bar = event.target;
    if (!bar.matches("rect") || bar.firstChild) return;
    const node = statementOf(bar);
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = `${refOf(node)} ${wordsOf(node)}`;
    bar.append(title);
  });
}
