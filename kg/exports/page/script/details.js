// What is known of one thing: an entity, an event, a tie of two actors, an article; and the overview when nothing is open.

function drawDetails(shown) {
  const make = [
    [entities, entityDetails],
    [events, eventDetails],
    [articles, articleDetails],
  ].find(([kind]) => kind.has(state.open))?.[1];
  const content = make ? make(state.open) : state.open ? tieDetails(state.open, shown) : overview(shown);
  $("details").replaceChildren(...content);
  $("details").scrollTop = 0;
  document.body.classList.toggle("opened", Boolean(state.open));
}

function heading(kind, title, lang) {
  const bar = element(
    "div",
    { class: "bar-top" },
    element("p", { class: "kind" }, kind),
    button("×", close, { class: "close", "aria-label": word("close"), title: word("close") }),
  );
  return [bar, element("h2", { id: "details-title", tabindex: "-1", lang, dir: "auto" }, title)];
}

function section(title, ...content) {
  const inside = content.flat(Infinity).filter(Boolean);
  return inside.length ? element("section", {}, element("h3", {}, title), inside) : "";
}

function overview(shown) {
  const most = [...shown].sort(
    (a, b) => b.tellings.length - a.tellings.length || b.confidence - a.confidence || (a.id < b.id ? -1 : 1),
  );
  return [
    element("h2", { id: "details-title", tabindex: "-1" }, word("overview")),
    element("p", { class: "hint" }, word("overviewText")),
    element(
      "ol",
      { class: "cards" },
      most.slice(0, 8).map((event) => eventCard(event)),
    ),
  ];
}

// An event in a list of them: when, what kind, what; then the first sentence that says so.
function eventCard(event, current = "") {
  return element(
    "li",
    { class: "card" },
    element("p", { class: "meta" }, tag(event), time(event), statusChip(event.status)),
    link(labelOf(event.id), event.id, { class: "title" }),
    evidenceOf(event.tellings, current),
  );
}

const tag = (event) => element("span", { class: `tag ${classOf(event).tone}` }, className(event.type));
const statusChip = (status) =>
  status === "occurred" ? "" : element("span", { class: `chip ${status}` }, statusName(status));

function time(event) {
  const told = days(event.start, event.end);
  return told ? element("time", { datetime: event.start ?? event.end }, told) : "";
}

const reference = (id) => link(labelOf(id), id);

function references(ids) {
  return [...new Set(ids)]
    .filter((id) => entities.has(id) || events.has(id))
    .flatMap((id, index) => [index ? ", " : "", reference(id)]);
}

// Rows of a definition list, those without a value left out.
function facts(rows) {
  const known = rows.filter(([, value]) => value && value.length !== 0);
  return known.length
    ? element(
        "dl",
        {},
        known.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
      )
    : "";
}

function eventDetails(id) {
  const event = events.get(id);
  return [
    ...heading([tag(event), statusChip(event.status)], labelOf(id)),
    facts([...roleRows(event), ...valueRows(event)]),
    section(
      word("said"),
      event.tellings.map((telling) => tellingBlock(telling)),
    ),
  ];
}

function roleRows(event) {
  const names = [...new Set((event.roles ?? []).map(([name]) => name))];
  return names.map((name) => [
    roleName(name),
    references(event.roles.filter(([each]) => each === name).map(([, id]) => id)),
  ]);
}

function valueRows(event) {
  return [
    [word("date"), days(event.start, event.end)],
    [word("duration"), event.duration && span(event.duration)],
    [word("topic"), event.topic],
    [word("status"), statusName(event.status)],
    [word("confidence"), event.confidence.toLocaleString(state.lang, { style: "percent" })],
  ];
}

function tellingBlock(telling) {
  const own = [
    days(telling.start, telling.end),
    telling.status && statusName(telling.status),
    telling.duration && span(telling.duration),
    telling.topic,
  ];
  const otherwise = own.filter(Boolean).join(", ");
  return element(
    "div",
    { class: "evidence" },
    quotes(telling.said),
    otherwise ? element("p", { class: "otherwise" }, `${word("otherwise")} ${otherwise}`) : "",
    sourceLine(articles.get(telling.article)),
  );
}

function entityDetails(id) {
  const entity = entities.get(id);
  const mine = inOrder(entity.events.filter(wanted));
  return [
    ...heading(
      [element("span", { class: `tag type-${entity.type}` }, className(entity.type))],
      labelOf(id),
      state.lang,
    ),
    facts([
      ...LANGS.map((lang) => [languageName(lang), namesIn(entity, lang)]),
      [word("within"), entity.within ? references(entity.within) : nameIn(entity.country)],
      [word("memberOf"), references(entity.memberOf ?? [])],
      ["Wikidata", wikidata(entity)],
    ]),
    isActor(id) && mine.some((event) => event.ties)
      ? button(word("neighbours"), () => showAround(id), { class: "focus" })
      : "",
    section(
      word("positions"),
      entity.positions.map((position) => positionBlock(position, id)),
    ),
    section(
      word("ownerships"),
      entity.ownerships.map((each) => ownershipBlock(each, id)),
    ),
    section(word("ties"), tieList(id, mine)),
    section(
      `${word("events")} · ${number(mine.length)}`,
      growing(element("ol", { class: "cards" }), mine, (event) => eventCard(event, id), 20),
    ),
  ];
}

function namesIn(entity, lang) {
  const names = [...new Set([entity.names?.[lang], ...(entity.aliases?.[lang] ?? [])].filter(Boolean))];
  return names.length ? element("span", { lang, dir: "auto" }, names.join(", ")) : "";
}

function wikidata({ wikidata: id }) {
  return (
    id &&
    element(
      "a",
      { href: `https://www.wikidata.org/wiki/${encodeURIComponent(id)}`, rel: "noopener noreferrer", target: "_blank" },
      id,
    )
  );
}

function positionBlock(position, current) {
  const title = position.titles?.[state.lang] ?? Object.values(position.titles ?? {})[0] ?? "";
  const whom = [position.holder, position.of].filter((id) => id && id !== current);
  const line = [
    element("b", {}, title),
    whom.length ? [" · ", references(whom)] : "",
    days(position.start, position.end) ? ` · ${days(position.start, position.end)}` : "",
  ];
  return saidBlock(line, position.said, current);
}

function ownershipBlock({ owner, owned, said }, current) {
  const [role, other] = owner === current ? ["owns", owned] : ["owner", owner];
  return saidBlock([element("b", {}, word(role)), " · ", references([other])], said, current);
}

// A line, and what each article says of it.
function saidBlock(line, told, current) {
  const byArticle = new Map();
  for (const each of told ?? []) {
    const { article } = graph.sentences[each[0]];
    byArticle.set(article, [...(byArticle.get(article) ?? []), each]);
  }
  const tellings = [...byArticle].map(([article, said]) => ({ article, said }));
  return element(
    "div",
    { class: "position" },
    element("p", {}, line),
    element(
      "details",
      { class: "rest" },
      element("summary", {}, counted(tellings.length, "nArticles")),
      tellings.map(({ article, said }) =>
        element("div", { class: "evidence" }, quotes(said, current), sourceLine(articles.get(article))),
      ),
    ),
  );
}

function tieList(id, mine) {
  const ties = [...tiesOf(mine).values()].filter((tie) => tie.one === id || tie.other === id);
  ties.sort((a, b) => b.events.length - a.events.length || (a.id < b.id ? -1 : 1));
  if (!ties.length) return "";
  return growing(
    element("ul", { class: "ties" }),
    ties,
    (tie) => {
      const other = tie.one === id ? tie.other : tie.one;
      return element(
        "li",
        {},
        link(
          [
            element("i", { class: `dot ${toneOf(tie.events)}` }),
            labelOf(other),
            tallied(tie.events.length, counted(tie.events.length, "nEvents")),
          ],
          tie.id,
        ),
      );
    },
    12,
  );
}

function tieDetails(id, shown) {
  const [one, other] = id.split("~");
  const behind = inOrder(tiesOf(shown).get(id)?.events ?? []);
  return [
    ...heading(word("tie"), `${labelOf(one)} – ${labelOf(other)}`),
    element("p", { class: "pair" }, reference(one), " · ", reference(other)),
    behind.length ? "" : element("p", { class: "hint" }, word("nothing")),
    growing(element("ol", { class: "cards" }), behind, (event) => eventCard(event), 20),
  ].flat();
}

function articleDetails(id) {
  const article = articles.get(id);
  return [
    ...heading(languageName(article.lang), titleOf(article), article.lang),
    facts([
      [word("publisher"), article.publisher],
      [word("published"), article.published && day(article.published)],
      [word("original"), safeLink(article.url)],
      ["id", article.name],
    ]),
    button(word(filter.source === id ? "allSources" : "onlyThis"), () => onlyFrom(filter.source === id ? "" : id), {
      class: "focus",
    }),
    section(
      `${word("mentionedIn")} · ${number(article.events.length)}`,
      growing(element("ol", { class: "cards" }), inOrder(article.events), (event) => articleCard(event, id), 20),
    ),
    article.text
      ? section(word("inText"), element("div", { class: "text", lang: article.lang, dir: "auto" }, wholeText(article)))
      : "",
  ];
}

// Every view shows what one article tells, or again what all do.
function onlyFrom(source) {
  filter.source = $("source").value = source;
  refresh();
  document.querySelector("#details .focus").focus();
}

function articleCard(event, article) {
  const telling = event.tellings.find((each) => each.article === article);
  return element(
    "li",
    { class: "card" },
    element("p", { class: "meta" }, tag(event), time(event), statusChip(event.status)),
    link(labelOf(event.id), event.id, { class: "title" }),
    element("div", { class: "evidence" }, quotes(telling.said)),
  );
}

// An address is followed only where it leads to the web: nothing that could be a script.
function safeLink(url) {
  return url && /^https?:\/\//i.test(url)
    ? element("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, url)
    : url;
}

// The text with the sentences that carry facts in their places.
function wholeText(article) {
  const quoted = graph.sentences
    .filter((sentence) => sentence.article === article.id)
    .sort((a, b) => a.begin - b.begin);
  const parts = [];
  let at = 0;
  for (const sentence of quoted.filter(({ begin, text }) => article.text.startsWith(text, begin))) {
    if (sentence.begin < at) continue;
    parts.push(
      article.text.slice(at, sentence.begin),
      element("span", { class: "quoted" }, sentenceText(sentence, [])),
    );
    at = sentence.begin + sentence.text.length;
  }
  return [...parts, article.text.slice(at)];
}
