// The graph the page carries, and the ways through it.

const graph = JSON.parse($("graph").textContent);
const byId = (items) => new Map(items.map((item) => [item.id, item]));
const entities = byId(graph.entities);
const events = byId(graph.events);
const articles = byId(graph.articles);

const classOf = (thing) => graph.words.classes[thing.type];
const isActor = (id) => Boolean(entities.has(id) && classOf(entities.get(id)).actor);
const dateOf = (event) => event.earliest ?? event.start ?? "";
const toldDate = (event) => event.start ?? event.end ?? ""; // as exactly as an article tells it: a day, a month, a year

// Case, accents and the shapes of apostrophes do not matter to who searches.
function folded(text) {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[’ʼ`´]/g, "'")
    .replace(/ґ/g, "г");
}

function namesOf(entity) {
  const aliases = Object.values(entity.aliases ?? {}).flat();
  return [...new Set([...Object.values(entity.names ?? {}), ...aliases])];
}

// The text in the chosen language, else in English, else in any.
const nameIn = (texts = {}) => texts[state.lang] ?? texts.en ?? texts.ru ?? texts.uk ?? "";

function labelOf(id) {
  return nameIn(entities.get(id)?.names ?? events.get(id)?.labels) || (articles.get(id)?.title ?? id);
}

const labelOfWord = (kind, name) => graph.words[kind][name]?.labels[state.lang] ?? name;
const className = (name) => labelOfWord("classes", name);
const statusName = (name) => labelOfWord("statuses", name);
const roleName = (name) => labelOfWord("roles", name);
const titleOf = (article) => article.title || article.name || word("untitled");

for (const entity of graph.entities) {
  entity.folded = folded([...namesOf(entity), entity.forms ?? ""].join("\n"));
  entity.events = [];
  entity.positions = [];
  entity.ownerships = [];
}
for (const event of graph.events) {
  const fillers = [...new Set((event.roles ?? []).map(([, id]) => id))];
  const texts = [...Object.values(event.labels ?? {}), event.topic ?? ""];
  event.folded = [folded(texts.join("\n")), ...fillers.map((id) => entities.get(id)?.folded ?? "")].join("\n");
  event.sources = new Set(event.tellings.map((telling) => telling.article));
  fillers.forEach((id) => entities.get(id)?.events.push(event));
}
for (const position of graph.positions) {
  for (const id of new Set([position.holder, position.of])) entities.get(id)?.positions.push(position);
}
for (const each of graph.ownerships) {
  for (const id of [each.owner, each.owned]) entities.get(id)?.ownerships.push(each);
}
for (const article of graph.articles) article.events = [];
for (const event of graph.events) event.sources.forEach((id) => articles.get(id)?.events.push(event));

// From the earliest to the latest; what has no date comes last.
function inOrder(list) {
  const key = (event) => `${dateOf(event) || "9999"} ${event.id}`;
  return list
    .map((event) => [key(event), event])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, event]) => event);
}

// Ties of these events: "a~b" → the events behind it.
function tiesOf(list) {
  const found = new Map();
  for (const event of list) {
    for (const [one, other] of event.ties ?? []) {
      const key = `${one}~${other}`;
      if (!found.has(key)) found.set(key, { id: key, one, other, events: [] });
      found.get(key).events.push(event);
    }
  }
  return found;
}

// What most of the events are: cooperation, conflict or other.
function toneOf(list) {
  const counts = { cooperation: 0, conflict: 0, other: 0 };
  for (const event of list) counts[classOf(event).tone] += 1;
  if (counts.cooperation === counts.conflict) return counts.cooperation ? "mixed" : "other";
  return counts.cooperation > counts.conflict ? "cooperation" : "conflict";
}
