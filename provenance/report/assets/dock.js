// The dock: the chosen statement beside its partners, with the words that differ marked.
function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function linkTo(ref) {
  const link = make("a", "go", ref);
  link.href = `#s-${ref}`;
  return link;
}

const wordsOf = (node) => [...node.childNodes].filter((n) => n.nodeName !== "I").map((n) => n.textContent).join("");
const toneOf = (node) => [...node.classList].find((name) => name.startsWith("t-")) || "";
const sources = new Map(all("[data-tone]").map((entry) => [`t-${entry.dataset.tone}`, entry.textContent.trim()]));

function fillDock(node) {
  const body = one(".dock-body", dock);
  body.replaceChildren(card(node, null, null));
  for (const link of linksOf.get(refOf(node)) || []) {
    const other = otherEnd(link, refOf(node));
    if (other) body.append(card(other, link, node));
  }
  const number = body.children.length - 1;
  const partners = number === 1 ? "its partner" : `its ${number} partners`;
  one("p", dock).textContent = number ? `${refOf(node)} and ${partners}` : `${refOf(node)} has no partner`;
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
  if (base) words.append(...compared(wordsOf(base), wordsOf(node), link));
  else words.textContent = wordsOf(node);
  box.append(head, words);
  for (const line of link ? link.differences : []) box.append(make("p", "meta", line));
  if (link && link.shared) box.append(make("p", "meta", `shared: ${link.shared}`));
  return box;
}

// Word-level difference by longest common subsequence: what `other` has that `base` has not is marked, strongly
// where a number, a negation or a difference that the tool names is in it, not at all where it is but grammar.
const LONGEST = 600; // words; beyond this the table of the subsequence would be felt
function compared(base, other, link) {
  const cut = (text) => text.match(/\s+|[\p{L}\p{N}\p{M}'’-]+|[^\s]/gu) || [];
  const bare = (words) => words.filter((w) => w.trim()).map((w) => w.toLowerCase());
  const shown = cut(other);
  const [a, b] = [bare(cut(base)), bare(shown)];
  if (a.length > LONGEST || b.length > LONGEST) return [other];
  const kept = common(a, b);
  const told = new Set(bare(cut(link.differences.join(" "))));
  let at = 0;
  let open = null; // the mark that goes on
  const out = [];
  for (const word of shown) {
    const blank = !word.trim();
    const isNew = blank ? open : !kept.has(at++) && /[\p{L}\p{N}]/u.test(word);
    const grade = blank && open ? open.className : isNew ? gradeOf(word.toLowerCase(), told) : null;
    if (grade === null) out.push(word);
    else if (open && open.className === grade) open.append(word);
    else out.push(make("ins", grade, word));
    open = grade === null ? null : out[out.length - 1];
  }
  return out.map(withoutTail).flat();
}

function gradeOf(word, told) {
  if (plain.faint.includes(word)) return "faint";
  return /\p{N}/u.test(word) || plain.strong.includes(word) || told.has(word) ? "strong" : "weak";
}

// A mark ends with its last word, not with the blank after it.
function withoutTail(mark) {
  if (!(mark instanceof Element)) return mark;
  const words = mark.textContent;
  mark.textContent = words.trimEnd();
  return [mark, words.slice(mark.textContent.length)];
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

// From the chosen statement the tab key goes into the dock, first to its partners; Escape goes back.
dock.addEventListener("keydown", (event) => {
  if (event.key === "Tab" && event.shiftKey && event.target === one("button", dock)) {
    event.preventDefault();
    chosen.focus({ preventScroll: true });
  }
});
function enterDock(event) {
  if (dock.hidden || event.shiftKey || document.activeElement !== chosen) return;
  event.preventDefault();
  (one(".dock-body > div + div .go", dock) || one("[data-close]", dock)).focus();
}

// Whoever leaves the texts leaves the dock behind.
let inTexts = false;
new IntersectionObserver(
  ([entry]) => {
    if (inTexts && !entry.isIntersecting && chosen) letGo();
    inTexts = entry.isIntersecting;
  },
  { rootMargin: "-15% 0px -45% 0px" },
).observe(byId("texts"));
