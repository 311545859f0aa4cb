// Which events the reader wants to see. Every view shows these and no others.

const filter = { text: "", classes: new Set(), statuses: new Set(), sure: "", source: "", from: "", to: "" };
const SURE = [0.4, 0.5, 0.6]; // where readers may draw the line: benchmarks/README.md tells how often each is right

const isFiltered = () =>
  Boolean(filter.classes.size || filter.statuses.size) ||
  ["text", "sure", "source", "from", "to"].some((name) => filter[name]);

// Filters as the address has them, in the order of `filter`.
function filterQuery() {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    for (const each of typeof value === "string" ? [value] : [...value].sort()) if (each) query.append(name, each);
  }
  return query.toString();
}

// What the address asks for and this graph can give; the rest of it is passed over.
function readFilters(query) {
  const asked = new URLSearchParams(query);
  const among = (name, known) => asked.getAll(name).filter((each) => known(each));
  filter.text = asked.get("text") ?? "";
  filter.classes = new Set(among("classes", (name) => Object.hasOwn(graph.words.classes, name)));
  filter.statuses = new Set(among("statuses", (name) => Object.hasOwn(graph.words.statuses, name)));
  filter.sure = among("sure", (share) => SURE.map(String).includes(share))[0] ?? "";
  filter.source = among("source", isSource)[0] ?? "";
  for (const side of ["from", "to"]) filter[side] = among(side, (day) => /^\d{4}-\d\d-\d\d$/.test(day))[0] ?? "";
}

const isSource = (name) => graph.articles.some((article) => sourcesOf(article).includes(name));

function wanted(event) {
  return (
    (!filter.classes.size || filter.classes.has(event.type)) &&
    (!filter.statuses.size || filter.statuses.has(event.status)) &&
    event.confidence >= Number(filter.sure) &&
    inTime(event) &&
    (!filter.source || [...event.sources].some(fromSource)) &&
    words().every((each) => event.folded.includes(each))
  );
}

const sought = { text: "", words: [] };

function words() {
  if (sought.text === filter.text) return sought.words;
  sought.text = filter.text;
  sought.words = folded(filter.text).split(/\s+/).filter(Boolean).map(asWrittenOrStem);
  return sought.words;
}

// A case form that no article has is looked for by its stem, the longest that anything has: Лавровим finds Лавров.
function asWrittenOrStem(each) {
  const stems = [0, 1, 2, 3].map((ending) => each.slice(0, Math.max(4, each.length - ending)));
  const known = (stem) => [graph.entities, graph.events].some((all) => all.some(({ folded }) => folded.includes(stem)));
  return stems.find(known) ?? each;
}

// An event that may have happened on one of the days; one without a date only where no days are asked for.
function inTime(event) {
  if (!filter.from && !filter.to) return true;
  const first = dateOf(event);
  return (
    Boolean(first) && (!filter.from || (event.latest ?? first) >= filter.from) && (!filter.to || first <= filter.to)
  );
}

// A source is an article, a publisher or a language.
const sourcesOf = (article) => [article.id, `publisher ${article.publisher}`, `lang ${article.lang}`];
const fromSource = (id) => sourcesOf(articles.get(id)).includes(filter.source);

function drawFilters(all) {
  drawChoices(
    "classes",
    filter.classes,
    tally(all, (event) => event.type),
    className,
    speechLast,
  );
  drawChoices(
    "statuses",
    filter.statuses,
    tally(all, (event) => event.status),
    statusName,
  );
  drawSure();
  drawSources();
  $("search").value = filter.text;
  $("from").value = filter.from;
  $("to").value = filter.to;
}

function tally(list, keyOf) {
  const counts = new Map();
  for (const item of list) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

// Events and statements apart: they are read differently.
function speechLast(rows) {
  const speech = (name) => graph.words.classes[name].speech;
  return [
    ["events", rows.filter(([name]) => !speech(name))],
    ["statements", rows.filter(([name]) => speech(name))],
  ];
}

function drawChoices(id, chosen, rows, nameOf, grouped = (all) => [[id === "classes" ? "class" : "status", all]]) {
  const groups = grouped(rows).filter(([, members]) => members.length);
  $(id)
    .querySelector(".choices")
    .replaceChildren(
      ...groups.map(([title, members]) =>
        element(
          "fieldset",
          {},
          element("legend", {}, word(title)),
          members.map((row) => choice(row, chosen, nameOf)),
        ),
      ),
    );
  showChosen(id, chosen, nameOf);
}

function choice([name, count], chosen, nameOf) {
  const box = element("input", { type: "checkbox", value: name });
  box.checked = chosen.has(name);
  box.addEventListener("change", () => {
    chosen[box.checked ? "add" : "delete"](name);
    showChosen(chosen === filter.classes ? "classes" : "statuses", chosen, nameOf);
    refresh();
  });
  return element("label", {}, box, element("span", {}, nameOf(name)), element("small", {}, number(count)));
}

function showChosen(id, chosen, nameOf) {
  const names = [...chosen].map(nameOf);
  $(id).querySelector(".chosen").textContent =
    names.length > 1 ? `${names[0]} +${names.length - 1}` : (names[0] ?? word("all"));
  $(id).classList.toggle("active", names.length > 0);
}

const option = (value, label, lang) => element("option", { value, lang }, label);

function drawSure() {
  const percent = (share) => share.toLocaleString(state.lang, { style: "percent" });
  $("sure").replaceChildren(option("", word("any")), ...SURE.map((share) => option(share, `≥ ${percent(share)}`)));
  $("sure").value = filter.sure;
}

function drawSources() {
  const publishers = [...new Set(graph.articles.map((article) => article.publisher).filter(Boolean))].sort();
  const langs = [...new Set(graph.articles.map((article) => article.lang))].sort();
  $("source").replaceChildren(
    option("", word("allSources")),
    optionGroup(
      "languages",
      langs.map((lang) => option(`lang ${lang}`, languageName(lang))),
    ),
    optionGroup(
      "publishers",
      publishers.map((name) => option(`publisher ${name}`, name)),
    ),
    optionGroup(
      "articles",
      byDate(graph.articles).map((each) => option(each.id, titleOf(each), each.lang)),
    ),
  );
  $("source").value = filter.source;
}

const optionGroup = (name, options) => (options.length ? element("optgroup", { label: word(name) }, options) : "");

function byDate(list) {
  return [...list].sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1));
}

function clearFilters() {
  Object.assign(filter, { text: "", sure: "", source: "", from: "", to: "" });
  filter.classes.clear();
  filter.statuses.clear();
  drawFilters(graph.events);
  refresh();
}

// Events over time. To drag over the bars chooses days; the two date fields do the same from the keyboard.
const histogram = { steps: [], size: 10 };
const OUTLIERS = 0.01; // at either end: one event of 1850 should not press all others together

function drawHistogram(shown) {
  const dated = graph.events.map(toldDate).filter(Boolean).sort();
  const outliers = Math.floor(dated.length * OUTLIERS);
  const [first, final] = [dated[outliers], dated.at(-1 - outliers)];
  histogram.size = stepSize(first, final);
  histogram.steps = dated.length ? [...steps(firstDay(first), firstDay(final), histogram.size)] : [];
  const all = countBy(graph.events);
  const now = countBy(shown);
  const most = Math.max(1, ...all.values());
  $("histogram").replaceChildren(
    ...histogram.steps.map((step) => bar(step, all.get(step) ?? 0, now.get(step) ?? 0, most)),
  );
  $("histogram").hidden = $("ticks").hidden = histogram.steps.length < 2;
  $("ticks").replaceChildren(...ticks(histogram.steps).map((step) => element("span", {}, day(step))));
  const beyond = histogram.steps.length < 2 ? [] : beyondBars(shown.map(toldDate).filter(Boolean));
  $("beyond").replaceChildren(...beyond.filter(Boolean));
}

// What no bar shows: the few events far off, which can be asked for, and those told less exactly than a bar is wide.
function beyondBars(dates) {
  const [first, last] = [histogram.steps[0], histogram.steps.at(-1)];
  const exact = dates.filter((date) => date.length >= histogram.size).map((date) => date.slice(0, histogram.size));
  const earlier = exact.filter((step) => step < first).length;
  const later = exact.filter((step) => step > last).length;
  const coarse = dates.length - exact.length;
  return [
    earlier && button(`‹ ${number(earlier)} ${word("earlier")}`, () => chooseDays("", shifted(firstDay(first), -1))),
    later && button(`${number(later)} ${word("later")} ›`, () => chooseDays(shifted(lastDay(last), 1), ""), {
        class: "later",
      }),
    coarse && element("span", {}, `+ ${number(coarse)} ${word("lessExact")}`),
  ];
}

// The day so many days after another.
function shifted(day, count) {
  const time = new Date(day);
  time.setUTCDate(time.getUTCDate() + count);
  return time.toISOString().slice(0, 10);
}

function chooseDays(from, to) {
  Object.assign(filter, { from, to });
  $("from").value = from;
  $("to").value = to;
  refreshSoon();
}

// A handful of dates below the bars, evenly spread.
function ticks(all) {
  const count = Math.min(all.length, innerWidth < 700 ? 3 : 6);
  return Array.from({ length: count }, (_, index) => all[Math.round((index * (all.length - 1)) / (count - 1 || 1))]);
}

function countBy(list) {
  const exact = list.filter((event) => toldDate(event).length >= histogram.size);
  return new Map(tally(exact, (event) => toldDate(event).slice(0, histogram.size)));
}

// Bars are days, months or years: as fine as some hundred of them allow.
function stepSize(first = "", last = "") {
  const length = (new Date(last) - new Date(first)) / 86400000;
  if (length <= 120) return 10;
  return length <= 3650 ? 7 : 4;
}

function* steps(first, last, size) {
  const time = new Date(first.slice(0, size));
  const end = last.slice(0, size);
  for (let step = first.slice(0, size); step <= end; step = time.toISOString().slice(0, size)) {
    yield step;
    if (size === 10) time.setUTCDate(time.getUTCDate() + 1);
    else if (size === 7) time.setUTCMonth(time.getUTCMonth() + 1);
    else time.setUTCFullYear(time.getUTCFullYear() + 1);
  }
}

function bar(step, total, count, most) {
  const made = element(
    "div",
    { class: "bar", title: `${day(step)}: ${counted(count, "nEvents")}` },
    element("i"),
    element("b"),
  );
  made.firstChild.style.height = `${height(total, most)}%`;
  made.lastChild.style.height = `${height(count, most)}%`;
  made.classList.toggle("outside", !inTime({ start: step, latest: lastDay(step) }));
  return made;
}

// The root of the share: one loud week should not silence all others.
const height = (count, most) => (count ? Math.max(8, 100 * Math.sqrt(count / most)) : 0);

function lastDay(step) {
  if (step.length === 4) return `${step}-12-31`;
  if (step.length === 10) return step;
  const [year, month] = step.split("-").map(Number);
  return `${step}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

function dragHistogram() {
  let anchor = -1;
  const place = (pointer) => {
    const box = $("histogram").getBoundingClientRect();
    const share = (pointer.clientX - box.left) / box.width;
    return Math.min(histogram.steps.length - 1, Math.max(0, Math.floor(share * histogram.steps.length)));
  };
  const choose = (pointer) => {
    const [first, last] = [anchor, place(pointer)].sort((a, b) => a - b).map((index) => histogram.steps[index]);
    chooseDays(firstDay(first), lastDay(last));
  };
  $("histogram").addEventListener("pointerdown", (pointer) => {
    anchor = place(pointer);
    $("histogram").setPointerCapture(pointer.pointerId);
    choose(pointer);
  });
  $("histogram").addEventListener("pointermove", (pointer) => anchor >= 0 && choose(pointer));
  $("histogram").addEventListener("pointerup", () => (anchor = -1));
  $("histogram").addEventListener("pointercancel", () => (anchor = -1));
}

const firstDay = (step) => step + "-01-01".slice(step.length - 4);
