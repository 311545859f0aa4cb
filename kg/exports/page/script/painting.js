// The network painted. Sizes are in the window's pixels whatever the zoom, so that names stay readable.

const at = ({ x, y }) => ({ x: x * network.view.scale + network.view.x, y: y * network.view.scale + network.view.y });
const sizeOf = (each) => each.radius * Math.min(1.5, Math.max(0.55, network.view.scale));
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function fit() {
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!network.nodes.length || !width) return;
  const range = (axis) => [
    Math.min(...network.nodes.map((each) => each[axis])),
    Math.max(...network.nodes.map((each) => each[axis])),
  ];
  const [[left, right], [top, bottom]] = [range("x"), range("y")];
  const [side, above, below] = [70, 44, 78];
  const scale = Math.min((width - 2 * side) / (right - left || 1), (height - above - below) / (bottom - top || 1), 1.6);
  network.view = {
    scale,
    x: (width - scale * (left + right)) / 2,
    y: (height + above - below - scale * (top + bottom)) / 2,
  };
}

function resize() {
  const ratio = devicePixelRatio || 1;
  canvas.width = canvas.clientWidth * ratio;
  canvas.height = canvas.clientHeight * ratio;
  if (!network.moved) fit();
  paint();
}

function paint() {
  const pen = canvas.getContext("2d");
  const ratio = devicePixelRatio || 1;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
  const colours = Object.fromEntries(
    [
      "ink",
      "paper",
      "soft",
      "accent",
      "cooperation",
      "conflict",
      "mixed",
      "other",
      "Person",
      "Organization",
      "Country",
    ].map((name) => [name, colour(name)]),
  );
  const near = inFocus();
  network.ties.forEach((tie) => paintTie(pen, tie, colours, near));
  network.nodes.forEach((each) => paintNode(pen, each, colours, near));
  paintNames(pen, colours, near);
  canvas.dataset.drawn = network.nodes.length;
}

// Who is meant by the pointer, else by what is open, and their neighbours; all where nobody is.
function inFocus() {
  const centre = (network.hovered || state.open)
    .split("~")
    .filter((id) => network.nodes.some((each) => each.id === id));
  if (!centre.length) return null;
  const pair = centre.length === 2;
  const ties = network.ties.filter((tie) =>
    pair ? tie.id === centre.join("~") : centre.includes(tie.one) || centre.includes(tie.other),
  );
  return { centre, ids: new Set([...centre, ...ties.flatMap((tie) => [tie.one, tie.other])]), ties: new Set(ties) };
}

function paintTie(pen, tie, colours, near) {
  const [from, to] = [at(tie.a), at(tie.b)];
  pen.globalAlpha = !near ? 0.5 : near.ties.has(tie) ? 0.9 : 0.09;
  pen.strokeStyle = colours[tie.tone];
  pen.lineWidth = Math.min(8, 0.6 + 1.1 * Math.sqrt(tie.events.length));
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
}

// People are round, organizations square, countries stand on a corner: colour is not the only sign.
function outline(pen, { type }, { x, y }, size) {
  pen.beginPath();
  if (type === "Organization") pen.roundRect(x - size * 0.88, y - size * 0.88, size * 1.76, size * 1.76, size * 0.3);
  else if (type === "Country")
    [
      [0, -1.2],
      [1.2, 0],
      [0, 1.2],
      [-1.2, 0],
    ].forEach(([dx, dy]) => pen.lineTo(x + dx * size, y + dy * size));
  else pen.arc(x, y, size, 0, 2 * Math.PI);
  pen.closePath();
}

function paintNode(pen, each, colours, near) {
  const centre = near?.centre.includes(each.id) || (each.id === network.cursor && document.activeElement === canvas);
  outline(pen, each, at(each), sizeOf(each));
  pen.globalAlpha = 1;
  pen.fillStyle = colours.paper; // what is dimmed must not show the ties beneath
  pen.fill();
  pen.globalAlpha = !near || near.ids.has(each.id) ? 1 : 0.2;
  pen.fillStyle = colours[each.type] || colours.other;
  pen.fill();
  pen.lineWidth = centre ? 3 : 1.5;
  pen.strokeStyle = centre ? colours.ink : colours.paper;
  pen.stroke();
}

// Names where there is room: of the focus first, then of the most connected. One that would cover another, or an
// actor not much smaller, is left out.
function paintNames(pen, colours, near) {
  const taken = network.nodes.map((each) => ({ box: box(at(each), sizeOf(each), sizeOf(each)), radius: each.radius }));
  const first = (each) => (near?.centre.includes(each.id) ? 2 : near?.ids.has(each.id) ? 1 : 0);
  pen.lineJoin = "round";
  pen.textBaseline = "middle";
  for (const each of [...network.nodes].sort((a, b) => first(b) - first(a) || b.radius - a.radius)) {
    if (near && !near.ids.has(each.id)) continue;
    const strong = near?.centre.includes(each.id);
    pen.font = `${strong ? 650 : 500} ${Math.round(11.5 + each.radius / 9)}px ${getComputedStyle(document.body).fontFamily}`;
    const text = short(labelOf(each.id));
    const spot = freeSpot(each, pen.measureText(text).width, taken, strong);
    if (spot) write(pen, text, spot, colours);
  }
}

function freeSpot(each, width, taken, must) {
  const { x, y } = at(each);
  const gap = sizeOf(each) * (each.type === "Country" ? 1.2 : 1) + 5;
  const spots = [
    [x, y + gap + 8],
    [x, y - gap - 8],
    [x + gap + width / 2, y],
    [x - gap - width / 2, y],
  ].map(([cx, cy]) => ({ x: cx, y: cy }));
  const inTheWay = (other) => other.radius > 0.6 * each.radius;
  const inside = (spot) => spot.x - width / 2 > 2 && spot.x + width / 2 < canvas.clientWidth - 2;
  const free = spots.find(
    (spot) =>
      inside(spot) && !taken.some((other) => inTheWay(other) && overlap(box(spot, width / 2 + 2, 8), other.box)),
  );
  const found = free ?? (must ? spots[0] : null);
  if (found) taken.push({ box: box(found, width / 2, 8), radius: Infinity });
  return found;
}

const box = ({ x, y }, halfWidth, halfHeight) => [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
const overlap = ([a, b, c, d], [e, f, g, h]) => a < g && e < c && b < h && f < d;
const short = (text) => (text.length > 30 ? `${text.slice(0, 29)}…` : text).replace(/\s+/g, " ");

function write(pen, text, { x, y }, colours) {
  pen.globalAlpha = 1;
  pen.textAlign = "center";
  pen.lineWidth = 3.5;
  pen.strokeStyle = colours.paper;
  pen.strokeText(text, x, y);
  pen.fillStyle = colours.ink;
  pen.fillText(text, x, y);
}
