// Timeline, places and articles: lists of what the filters leave.

function drawTimeline(shown) {
  const ordered = inOrder(shown);
  const dated = ordered.filter(toldDate).sort((a, b) => (headed(a) < headed(b) ? -1 : Number(headed(a) > headed(b))));
  const rows = [...(state.newestFirst ? dated.reverse() : dated), ...ordered.filter((event) => !toldDate(event))];
  const order = button(
    word(state.newestFirst ? "oldest" : "newest"),
    () => {
      state.newestFirst = !state.newestFirst;
      drawTimeline(matching());
    },
    { class: "order" },
  );
  let above = null;
  const list = growing(element("ol", { class: "timeline" }), rows, (event) => {
    const mine = headed(event);
    const first = mine !== above;
    above = mine;
    return timelineRow(event, first ? mine : null);
  });
  $("timeline").replaceChildren(...(rows.length ? [order, ...list] : [nothing()]));
}

// What an event stands under: its month, or the year where no month is told.
const headed = (event) => toldDate(event).slice(0, 7);

// The first event of a month or year brings its heading along.
function timelineRow(event, heading) {
  return element(
    "li",
    { class: heading === null ? "" : "first" },
    heading === null ? "" : element("h2", {}, heading ? day(heading) : word("undated")),
    element(
      "div",
      { class: `row ${classOf(event).tone}` },
      element("div", { class: "when" }, time(event)),
      element(
        "div",
        { class: "what" },
        link(labelOf(event.id), event.id, { class: "title" }),
        element(
          "p",
          { class: "meta" },
          tag(event),
          statusChip(event.status),
          element("span", {}, counted(event.tellings.length, "nArticles")),
        ),
        state.printing && event.tellings.length ? quotes(event.tellings[0].said) : "",
      ),
    ),
  );
}

const nothing = () => element("p", { class: "hint" }, word("nothing"));

// Places within their countries; a country counts what happened in its cities, too.
function drawPlaces(shown) {
  const counts = new Map(tally(shown.flatMap(placesOf), (id) => id));
  const groups = new Map();
  for (const id of counts.keys()) {
    const country = countryOf(id) || nameIn(entities.get(id)?.country);
    groups.set(country, [...(groups.get(country) ?? []), id]);
  }
  const sum = (ids) => ids.reduce((total, id) => total + counts.get(id), 0);
  const ordered = [...groups].sort(([a, ids], [b, others]) => !a - !b || sum(others) - sum(ids));
  const most = Math.max(...counts.values());
  $("places").replaceChildren(
    ...(ordered.length ? ordered.map(([country, ids]) => placeGroup(country, ids, counts, most)) : [nothing()]),
  );
}

const placesOf = (event) => [...new Set((event.roles ?? []).filter(([name]) => name === "place").map(([, id]) => id))];

function countryOf(id, seen = new Set()) {
  const place = entities.get(id);
  if (!place || seen.has(id)) return "";
  if (place.type === "Country") return id;
  seen.add(id);
  return (place.within ?? []).map((whole) => countryOf(whole, seen)).find(Boolean) ?? "";
}

function placeGroup(country, ids, counts, most) {
  const title = entities.has(country) ? reference(country) : country || word("elsewhere");
  return element(
    "section",
    { class: "country" },
    element("h2", {}, title),
    element(
      "ul",
      {},
      ids.map((id) => placeRow(id, counts.get(id), most)),
    ),
  );
}

function placeRow(id, count, most) {
  const share = element("i", { class: "share" });
  share.style.width = `${(100 * count) / most}%`;
  return element(
    "li",
    {},
    link([element("span", {}, labelOf(id)), element("small", {}, counted(count, "nEvents")), share], id),
  );
}

function drawArticles(shown) {
  const counts = new Map(
    tally(
      shown.flatMap((event) => [...event.sources]),
      (id) => id,
    ),
  );
  const rows = byDate(graph.articles.filter((article) => counts.has(article.id) || !isFiltered()));
  const list = growing(element("ol", { class: "articles" }), rows, (article) =>
    articleRow(article, counts.get(article.id) ?? 0),
  );
  $("articles").replaceChildren(...(rows.length ? list : [nothing()]));
}

function articleRow(article, count) {
  const about = [
    article.publisher,
    article.published && day(article.published),
    languageName(article.lang),
    counted(count, "nEvents"),
  ];
  return element(
    "li",
    {},
    link(titleOf(article), article.id, { class: "title", lang: article.lang, dir: "auto" }),
    element("p", { class: "meta" }, about.filter(Boolean).join(" · ")),
  );
}
