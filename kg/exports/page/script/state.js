// Where the reader is. Language, view, what is open and the filters stand in the address, so that it can be sent and
// gone back to: #en/timeline/person-1?class=Meeting&from=2022-01-01.

const VIEWS = ["network", "timeline", "places", "articles"];
const state = { lang: "en", view: "network", open: "", around: "", actors: 40, newestFirst: false, printing: false };

function preferredLang() {
  const wanted = navigator.languages.map((lang) => lang.slice(0, 2));
  return wanted.find((lang) => LANGS.includes(lang)) ?? "en";
}

function readAddress() {
  const [path, query = ""] = location.hash.slice(1).split("?");
  const [lang, view, open = ""] = path.split("/").filter(Boolean).map(decodeURIComponent);
  state.lang = LANGS.includes(lang) ? lang : preferredLang();
  state.view = VIEWS.includes(view) ? view : "network";
  state.open = isThere(open) ? open : "";
  readFilters(query);
}

function isThere(id) {
  const [one, other] = id.split("~");
  return other ? entities.has(one) && entities.has(other) : entities.has(id) || events.has(id) || articles.has(id);
}

function address(change) {
  const { lang, view, open } = { ...state, ...change };
  const query = filterQuery();
  return `#${[lang, view, open].filter(Boolean).map(encodeURIComponent).join("/")}${query && `?${query}`}`;
}

// Filters change often: the address follows them, and the way back does not lead through each.
function keepFilters() {
  if (location.hash !== address({})) history.replaceState(null, "", address({}));
}

// Everything follows from the address: whoever changes it is done.
function go(change) {
  location.hash = address(change);
}

let opener = null; // what had the focus when the details opened

function open(id) {
  opener = document.activeElement;
  go({ open: id });
}

function close() {
  go({ open: "" });
  (opener?.isConnected ? opener : $(`tab-${state.view}`)).focus();
}
