// Puts it together: what is drawn when, and the keys that work everywhere.

const DRAW = { network: drawNetwork, timeline: drawTimeline, places: drawPlaces, articles: drawArticles };
const last = { lang: "", view: "", open: null, shown: [] };

let waiting = 0; // the refresh that is due when typing pauses

const matching = () => last.shown;

// Filters or language changed: everything is drawn anew, views that cannot be seen when they are.
function refresh() {
  clearTimeout(waiting);
  keepFilters();
  last.shown = graph.events.filter(wanted);
  $("count").textContent =
    last.shown.length === graph.events.length
      ? counted(graph.events.length, "nEvents")
      : `${number(last.shown.length)} ${word("of")} ${counted(graph.events.length, "nEvents")}`;
  $("clear").hidden = !isFiltered();
  drawHistogram(last.shown);
  DRAW[state.view](last.shown);
  drawDetails(last.shown);
}

function refreshSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 90);
}

// The address changed: only what differs is drawn.
function follow() {
  if (location.hash === "#main") return; // the link that skips to the content
  const asked = filterQuery();
  readAddress();
  const newFilters = filterQuery() !== asked;
  const [newLang, newView, newOpen] = [state.lang !== last.lang, state.view !== last.view, state.open !== last.open];
  const before = last.open;
  Object.assign(last, { lang: state.lang, view: state.view, open: state.open });
  if (newLang) translate();
  if (newView || newLang) showView();
  if (newFilters) drawFilters(graph.events);
  if (newLang || newFilters) return refresh();
  if (newView || (newOpen && state.view === "network")) DRAW[state.view](last.shown);
  if (newOpen) drawDetails(last.shown);
  if (newOpen && state.open && before !== null) $("details-title").focus({ preventScroll: true });
}

function translate() {
  document.documentElement.lang = state.lang;
  document.title = word("title");
  const texts = { word: "textContent", label: "ariaLabel", placeholder: "placeholder" };
  for (const [kind, property] of Object.entries(texts)) {
    document.querySelectorAll(`[data-${kind}]`).forEach((each) => (each[property] = word(each.dataset[kind])));
  }
  document.querySelectorAll("[name=lang]").forEach((each) => (each.checked = each.value === state.lang));
  $("summary").textContent = summary();
  drawFilters(graph.events);
}

function summary() {
  const actors = graph.entities.filter((entity) => classOf(entity).actor).length;
  const dates = graph.articles
    .map((article) => article.published)
    .filter(Boolean)
    .sort();
  const some = dates.length < graph.articles.length ? `; ${number(dates.length)} ${word("withDate")}` : "";
  const issued = dates.length ? ` (${word("issued")} ${days(dates[0], dates.at(-1))}${some})` : "";
  const counts = [
    counted(graph.articles.length, "nArticles") + issued,
    counted(actors, "nActors"),
    counted(graph.events.length, "nEvents"),
  ];
  return counts.join(" · ");
}

function showView() {
  for (const view of VIEWS) {
    $(view).hidden = view !== state.view;
    $(`tab-${view}`).setAttribute("aria-selected", String(view === state.view));
    $(`tab-${view}`).tabIndex = view === state.view ? 0 : -1;
  }
}

function wireTabs() {
  const moves = { ArrowRight: 1, ArrowLeft: -1, Home: -VIEWS.length, End: VIEWS.length };
  for (const view of VIEWS) {
    $(`tab-${view}`).onclick = () => go({ view });
    $(`tab-${view}`).addEventListener("keydown", (key) => {
      if (!moves[key.key]) return;
      key.preventDefault();
      const wrapped = Math.abs(moves[key.key]) === 1;
      const place = VIEWS.indexOf(view) + moves[key.key];
      const next = wrapped ? VIEWS.at(place % VIEWS.length) : VIEWS.at(place < 0 ? 0 : -1);
      go({ view: next });
      $(`tab-${next}`).focus();
    });
  }
}

function wireFilters() {
  for (const id of ["sure", "source", "from", "to"]) {
    $(id).addEventListener("change", () => {
      filter[id] = $(id).value;
      refresh();
    });
  }
  $("clear").onclick = () => {
    clearFilters();
    $("search").focus();
  };
  document
    .querySelectorAll("[name=lang]")
    .forEach((each) => each.addEventListener("change", () => go({ lang: each.value })));
  document.addEventListener("pointerdown", (pointer) => closeMenus((menu) => !menu.contains(pointer.target)));
  dragHistogram();
}

function closeMenus(which) {
  const menus = [...document.querySelectorAll(".menu[open]")].filter(which);
  menus.forEach((menu) => (menu.open = false));
  return menus;
}

// Escape closes what is on top: a menu, then the details. A slash leads to the search.
function wireKeys() {
  document.addEventListener("keydown", (key) => {
    if (key.key === "Escape") {
      const closed = closeMenus(() => true);
      if (closed.length) closed[0].querySelector("summary").focus();
      else if (state.open) close();
    }
    if (key.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      key.preventDefault();
      $("search").focus();
    }
  });
}

// Paper shows the whole timeline with a sentence for each event, whatever the screen did.
function wirePrinter() {
  const prepare = (printing) => {
    state.printing = printing;
    drawTimeline(matching());
  };
  addEventListener("beforeprint", () => {
    prepare(true);
    document.querySelector(".timeline")?.showAll();
  });
  addEventListener("afterprint", () => prepare(false));
}

wireTabs();
wireFilters();
wireSearch();
wireNetwork();
wireKeys();
wirePrinter();
addEventListener("hashchange", follow);
follow();
