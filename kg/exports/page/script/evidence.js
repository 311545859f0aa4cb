// Sentences as their articles have them, the very words marked, names in them leading to who is meant.

// The pieces of a text between all borders, each with what covers it.
function pieces(length, spans) {
  const inside = (at) => Math.min(length, Math.max(0, at));
  const borders = [...new Set([0, length, ...spans.flatMap(([begin, end]) => [inside(begin), inside(end)])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).map((end, index) => {
    const begin = borders[index];
    return { begin, end, covers: spans.filter(([first, last]) => first <= begin && end <= last) };
  });
}

// One sentence; `marks` are [begin, end] of the words that carry the fact. A name stays in one piece.
function sentenceText(sentence, marks, current = "") {
  const names = (sentence.names ?? []).map(([begin, end, id]) => [begin, end, id]);
  const spans = [...names, ...marks.map(([begin, end]) => [begin, end, null])];
  return pieces(sentence.text.length, spans).map(({ begin, end, covers }) => {
    const text = sentence.text.slice(begin, end);
    const id = covers.find(([, , each]) => each)?.[2];
    const named = id && id !== current ? link(text, id, { class: "name", title: labelOf(id) }) : text;
    return covers.some(([, , each]) => each === null) ? element("mark", {}, named) : named;
  });
}

// Sentences of one article with what each says; one that is quoted for several words stands once.
function quotes(said, current) {
  const marks = new Map();
  for (const [place, begin, end] of said) marks.set(place, [...(marks.get(place) ?? []), [begin, end]]);
  return [...marks].map(([place, spans]) => quote(graph.sentences[place], spans, current));
}

function quote(sentence, marks, current) {
  const lang = articles.get(sentence.article).lang;
  return element("blockquote", { lang, dir: "auto" }, sentenceText(sentence, marks, current));
}

// Where a sentence stands: title, publisher, day, language.
function sourceLine(article) {
  const about = [article.publisher, article.published && day(article.published), article.lang.toUpperCase()];
  return element(
    "p",
    { class: "from" },
    link(titleOf(article), article.id, { lang: article.lang }),
    element("span", {}, about.filter(Boolean).join(" · ")),
  );
}

// The first sentence at once, the others when asked for.
function evidenceOf(tellings, current, most = 1) {
  const blocks = tellings.map(({ article, said }) =>
    element("div", { class: "evidence" }, quotes(said, current), sourceLine(articles.get(article))),
  );
  if (blocks.length <= most) return blocks;
  const rest = element(
    "details",
    { class: "rest" },
    element("summary", {}, `+ ${counted(blocks.length - most, "nArticles")}`),
    blocks.slice(most),
  );
  return [...blocks.slice(0, most), rest];
}
