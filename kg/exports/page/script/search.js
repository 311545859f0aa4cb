// The search field: what is typed narrows every view, and names that fit are offered below.

const suggested = { ids: [], chosen: -1 };

function suggest() {
  const wantedWords = words();
  const fits = (thing) => wantedWords.every((each) => thing.folded.includes(each));
  const begins = (entity) =>
    wantedWords.some((each) => entity.folded.split(/[\s-]/).some((part) => part.startsWith(each)));
  const found = wantedWords.length ? graph.entities.filter(fits) : [];
  found.sort((a, b) => begins(b) - begins(a) || b.events.length - a.events.length || (a.id < b.id ? -1 : 1));
  suggested.ids = found.slice(0, 8).map((entity) => entity.id);
  suggested.chosen = -1;
  drawSuggestions();
}

function drawSuggestions() {
  const list = $("suggestions");
  list.replaceChildren(...suggested.ids.map(suggestion));
  list.hidden = !suggested.ids.length;
  $("search").setAttribute("aria-expanded", String(!list.hidden));
  const current = list.children[suggested.chosen];
  if (current) current.scrollIntoView({ block: "nearest" });
  $("search").setAttribute("aria-activedescendant", current ? current.id : "");
}

function suggestion(id, place) {
  const entity = entities.get(id);
  const others = namesOf(entity)
    .filter((name) => name !== labelOf(id))
    .slice(0, 2)
    .join(", ");
  const made = element(
    "li",
    { id: `suggestion-${place}`, role: "option", "aria-selected": String(place === suggested.chosen) },
    element("span", { class: `tag type-${entity.type}` }, className(entity.type)),
    element("b", { dir: "auto" }, labelOf(id)),
    element("small", { dir: "auto" }, others),
  );
  made.addEventListener("pointerdown", (pointer) => {
    pointer.preventDefault(); // the field keeps the focus, so that the list is not gone before the click
    choose(place);
  });
  return made;
}

function choose(place) {
  const id = suggested.ids[place];
  hideSuggestions();
  if (!id) return;
  filter.text = $("search").value = ""; // who chose a name has found it: the rest is shown again
  refresh();
  open(id);
}

function hideSuggestions() {
  Object.assign(suggested, { ids: [], chosen: -1 });
  drawSuggestions();
}

const SEARCH_KEYS = {
  ArrowDown: () => (suggested.chosen = (suggested.chosen + 1) % suggested.ids.length),
  ArrowUp: () => (suggested.chosen = (suggested.chosen - 1 + suggested.ids.length) % suggested.ids.length),
};

function wireSearch() {
  const field = $("search");
  field.addEventListener("input", () => {
    filter.text = field.value;
    suggest();
    refreshSoon();
  });
  field.addEventListener("focus", suggest);
  field.addEventListener("blur", hideSuggestions);
  field.addEventListener("keydown", (key) => {
    if (key.key === "Enter") return choose(Math.max(0, suggested.chosen));
    if (key.key === "Escape" && suggested.ids.length) {
      key.stopPropagation();
      key.preventDefault(); // what was typed stays; another Escape empties the field
      return hideSuggestions();
    }
    if (!SEARCH_KEYS[key.key] || !suggested.ids.length) return;
    key.preventDefault();
    SEARCH_KEYS[key.key]();
    drawSuggestions();
  });
}
