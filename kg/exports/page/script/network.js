// The network of actors on a canvas: the most connected first, their strongest ties, never all at once.

const network = {
  nodes: [],
  ties: [],
  drawnTies: "",
  view: { x: 0, y: 0, scale: 1 },
  moved: false,
  hovered: "",
  cursor: "",
};
const places = new Map(); // where an actor was drawn last, so that a filter does not shuffle the picture
const TONES = ["cooperation", "conflict", "mixed", "other"];
const mostTies = (actors) => Math.ceil(Math.min(2.2 * actors, 60 + 0.7 * actors)); // more is a hairball
const canvas = $("canvas");

function drawNetwork(shown) {
  const all = tiesOf(shown);
  const ranked = ranking(all);
  drawRanking(ranked);
  layOut(ranked, all);
  markRanking();
  $("around").hidden = !state.around;
  $("around").replaceChildren(
    word("around"),
    " ",
    element("b", {}, labelOf(state.around)),
    " ",
    button(word("wholeNetwork"), () => showAround("")),
  );
}

// Actors by the number of others they are tied to, then by events.
function ranking(all) {
  const found = new Map();
  for (const { one, other, events: behind } of all.values()) {
    for (const [id, neighbour] of [
      [one, other],
      [other, one],
    ]) {
      if (!found.has(id)) found.set(id, { id, neighbours: new Map(), events: new Set() });
      found.get(id).neighbours.set(neighbour, behind.length);
      behind.forEach((event) => found.get(id).events.add(event));
    }
  }
  return [...found.values()].sort(
    (a, b) => b.neighbours.size - a.neighbours.size || b.events.size - a.events.size || (a.id < b.id ? -1 : 1),
  );
}

function drawRanking(ranked) {
  const most = ranked[0]?.neighbours.size ?? 1;
  $("ranking").replaceChildren(...ranked.slice(0, state.actors).map((actor) => rankingRow(actor, most)));
  $("more-actors").hidden = ranked.length <= state.actors;
  if (!ranked.length) $("ranking").replaceChildren(element("li", { class: "hint" }, word("nothing")));
}

function rankingRow({ id, neighbours, events: mine }, most) {
  const share = element("i", { class: "share" });
  share.style.width = `${(100 * neighbours.size) / most}%`;
  const about = `${counted(neighbours.size, "nTies")}, ${counted(mine.size, "nEvents")}`;
  return element(
    "li",
    {},
    link(
      [
        element("i", { class: `sign type-${entities.get(id).type}` }),
        element("span", { dir: "auto" }, labelOf(id)),
        tallied(neighbours.size, about),
        share,
      ],
      id,
      { title: about, "data-id": id },
    ),
  );
}

function markRanking() {
  for (const each of $("ranking").querySelectorAll("a")) each.ariaCurrent = String(each.dataset.id === state.open);
}

// Who is drawn: the most connected, or one actor and its neighbours; and whoever is open, with the nearest.
function drawn(ranked) {
  const known = new Map(ranked.map((actor) => [actor.id, actor]));
  const nearest = (id, most) =>
    [...(known.get(id)?.neighbours ?? [])]
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([each]) => each);
  const ids = state.around
    ? [state.around, ...nearest(state.around, state.actors)]
    : ranked.slice(0, state.actors).map(({ id }) => id);
  const opened = state.open.split("~").filter((id) => known.has(id) && !ids.includes(id));
  const kept = new Set([...ids, ...opened, ...opened.flatMap((id) => nearest(id, 8))]);
  return [...kept].filter((id) => known.has(id)).map((id) => known.get(id));
}

// The strongest ties, and of every actor its own strongest, so that nobody floats alone.
function strongest(ids, all) {
  const among = [...all.values()].filter((tie) => ids.has(tie.one) && ids.has(tie.other));
  among.sort((a, b) => b.events.length - a.events.length || (a.id < b.id ? -1 : 1));
  const most = mostTies(ids.size);
  const reached = new Set();
  const kept = among.filter((tie, place) => {
    const isNew = [tie.one, tie.other].some((id) => !reached.has(id));
    const keep = place < most || isNew || tie.one === state.around || tie.other === state.around;
    if (keep) [tie.one, tie.other].forEach((id) => reached.add(id));
    return keep;
  });
  return [kept, among];
}

function layOut(ranked, all) {
  const actors = drawn(ranked);
  const ids = new Set(actors.map(({ id }) => id));
  const [kept, among] = strongest(ids, all);
  const before = network.nodes.map(({ id }) => id).join() + network.drawnTies;
  const largest = Math.max(...actors.map(({ events: mine }) => mine.size));
  network.nodes = actors.map(({ id, events: mine }) => node(id, mine.size / largest));
  network.ties = kept.map((tie) => ({ ...tie, tone: toneOf(tie.events) }));
  network.drawnTies = kept.map((tie) => `${tie.id}${tie.events.length}`).join();
  if (network.nodes.map(({ id }) => id).join() + network.drawnTies !== before) simulate();
  else network.nodes.forEach((each) => Object.assign(each, places.get(each.id)));
  linkTies();
  describe(ranked.length, among.length);
  if (!network.moved) fit();
  paint();
}

// Its area tells its share of the events of the busiest.
function node(id, share) {
  const centre = id === state.around ? { fx: 0, fy: 0 } : {};
  const radius = 4 + 19 * Math.sqrt(share);
  return { id, radius, type: entities.get(id).type, ...places.get(id), ...centre };
}

// Computed at once and without chance: the same graph is drawn the same way.
function simulate() {
  const known = network.nodes.filter((each) => each.x !== undefined).length;
  const wide = Math.max(0.4, canvas.clientHeight / Math.max(1, canvas.clientWidth));
  const links = network.ties.map((tie) => ({ source: tie.one, target: tie.other, weight: tie.events.length }));
  const simulation = d3
    .forceSimulation(network.nodes)
    .force(
      "tie",
      d3
        .forceLink(links)
        .id((each) => each.id)
        .distance((link) => 120 - 8 * Math.min(5, link.weight)),
    )
    .force("apart", d3.forceManyBody().strength(-620).distanceMax(420))
    .force("size", d3.forceCollide((each) => each.radius + 17).iterations(2))
    .force(
      "x",
      d3.forceX().strength((each) => gravity(each) * wide),
    )
    .force("y", d3.forceY().strength(gravity))
    .stop();
  simulation.alpha(known > network.nodes.length / 2 ? 0.4 : 1).tick(network.nodes.length > 150 ? 160 : 300);
  network.nodes.forEach(({ id, x, y }) => places.set(id, { x, y }));
}

// Whoever hangs on one tie or none would drift off and make all others small.
function gravity({ id }) {
  const held = network.ties.filter((tie) => tie.one === id || tie.other === id).length;
  return held > 1 ? 0.085 : 0.2;
}

function linkTies() {
  const found = new Map(network.nodes.map((each) => [each.id, each]));
  network.ties.forEach((tie) => Object.assign(tie, { a: found.get(tie.one), b: found.get(tie.other) }));
}

function describe(total, ties) {
  const drawnOf = `${number(network.nodes.length)} ${word("of")} ${counted(total, "nActors")}, ${number(network.ties.length)} ${word("of")} ${counted(ties, "nTies")}`;
  canvas.setAttribute("aria-label", `${word("network")}: ${drawnOf}`);
  const tones = TONES.filter((tone) => network.ties.some((tie) => tie.tone === tone)).map((tone) =>
    element("span", {}, element("i", { class: `line ${tone}` }), word(tone)),
  );
  const types = [...new Set(network.nodes.map((each) => each.type))]
    .sort()
    .map((type) => element("span", {}, element("i", { class: `sign type-${type}` }), className(type)));
  $("legend").replaceChildren(
    element("p", {}, types, tones),
    element("p", {}, drawnOf, network.ties.length < ties ? `. ${word("strongest")}` : ""),
  );
}

function showAround(id) {
  state.around = id;
  network.moved = false;
  if (id && (state.view !== "network" || state.open !== id)) go({ view: "network", open: id });
  refresh();
}
