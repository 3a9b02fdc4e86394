// Going somewhere: at once, and until what was not laid out before has taken its place; one highlight in all.
const SETTLED = 3; // frames without movement: it has arrived
const PATIENCE = 90; // frames, then it is left where it is
let going = 0;
let lit = null; // the row, finding or statement that is highlighted

function light(node) {
  if (lit) lit.classList.remove("on");
  lit = node;
  if (node) node.classList.add("on");
}

// The first paint need not wait for what is out of view; from then on everything has its true height.
const layOut = () => document.documentElement.classList.add("whole");
addEventListener("load", () => setTimeout(layOut, 200));

// `place` scrolls to the nodes; it is asked again as long as they move, unless the reader moves the page.
function settle(nodes, place) {
  layOut();
  const mine = ++going;
  const tops = () => nodes.map((node) => Math.round(node.getBoundingClientRect().top)).join();
  let [still, frames, before] = [0, 0, ""];
  const step = () => {
    if (mine !== going) return;
    place();
    const now = tops();
    still = now === before ? still + 1 : 0;
    before = now;
    if (still < SETTLED && ++frames < PATIENCE) requestAnimationFrame(step);
  };
  step();
}
for (const name of ["wheel", "touchstart", "pointerdown", "keydown"]) {
  addEventListener(name, () => going++, { capture: true, passive: true });
}

function goTo(node, block = "start") {
  settle([node], () => {
    const fits = node.getBoundingClientRect().height < innerHeight * 0.8;
    node.scrollIntoView({ block: fits ? block : "start", behavior: "instant" });
  });
}
