// Where the reader is. Language, view and what is open stand in the address, so that it can be sent and gone back to.

const VIEWS = ["network", "timeline", "places", "articles"];
const state = { lang: "en", view: "network", open: "", around: "", actors: 40, newestFirst: false, printing: false };

function preferredLang() {
  const wanted = navigator.languages.map((lang) => lang.slice(0, 2));
  return wanted.find((lang) => LANGS.includes(lang)) ?? "en";
}

function readAddress() {
  const [lang, view, open = ""] = location.hash.slice(1).split("/").filter(Boolean).map(decodeURIComponent);
  state.lang = LANGS.includes(lang) ? lang : preferredLang();
  state.view = VIEWS.includes(view) ? view : "network";
  state.open = isThere(open) ? open : "";
}

function isThere(id) {
  const [one, other] = id.split("~");
  return other ? entities.has(one) && entities.has(other) : entities.has(id) || events.has(id) || articles.has(id);
}

function address(change) {
  const { lang, view, open } = { ...state, ...change };
  return `#${[lang, view, open].filter(Boolean).map(encodeURIComponent).join("/")}`;
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
