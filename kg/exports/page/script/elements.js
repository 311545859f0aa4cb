// Elements are made here and nowhere else. Texts go in as text: nothing from the graph is ever read as HTML.

const $ = (id) => document.getElementById(id);

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") made.addEventListener("click", value);
    else if (value !== undefined && value !== null && value !== false)
      made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== ""));
  return made;
}

function button(label, onclick, attributes = {}) {
  return element("button", { type: "button", onclick, ...attributes }, label);
}

// A way to a thing of the graph: a real link, so that it can be opened in a tab of its own, too.
function link(label, id, attributes = {}) {
  const made = element("a", { href: address({ open: id }), ...attributes }, label);
  made.addEventListener("click", (click) => {
    if (click.metaKey || click.ctrlKey || click.shiftKey) return;
    click.preventDefault(); // the view may have changed since the link was made
    open(id);
  });
  return made;
}

// A number to see, and what it counts to hear.
function tallied(count, spoken) {
  return [element("small", { "aria-hidden": "true" }, number(count)), element("i", { class: "hidden" }, `, ${spoken}`)];
}

// A list that grows: a first page of items, then more as the reader scrolls or asks for them.
function growing(list, items, make, size = 60) {
  let shown = 0;
  const grow = (count = size) => {
    list.append(...items.slice(shown, shown + count).map(make));
    shown += count;
    more.hidden = shown >= items.length;
  };
  const more = button(word("more"), () => grow(), { class: "more" });
  const watcher = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && grow());
  watcher.observe(more);
  grow();
  list.showAll = () => grow(items.length); // a printer asks for all of it
  return [list, more];
}
