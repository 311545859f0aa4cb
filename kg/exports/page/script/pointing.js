// The network under pointer, wheel and keys.

function position(pointer) {
  const frame = canvas.getBoundingClientRect();
  return { x: pointer.clientX - frame.left, y: pointer.clientY - frame.top };
}

function nodeAt(point) {
  const near = network.nodes.map((each) => [
    Math.hypot(at(each).x - point.x, at(each).y - point.y) - sizeOf(each),
    each,
  ]);
  const [distance, each] = near.sort(([a], [b]) => a - b)[0] ?? [Infinity];
  return distance < 6 ? each : null;
}

function tieAt(point) {
  const near = network.ties.map((tie) => [distanceToLine(point, at(tie.a), at(tie.b)), tie]).sort(([a], [b]) => a - b);
  return near.length && near[0][0] < 6 ? near[0][1] : null;
}

function distanceToLine(point, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(
    1,
    Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)),
  );
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

function zoom(factor, { x, y } = { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 }) {
  const scale = Math.min(6, Math.max(0.08, network.view.scale * factor));
  const change = scale / network.view.scale;
  network.view = { scale, x: x - (x - network.view.x) * change, y: y - (y - network.view.y) * change };
  network.moved = true;
  paint();
}

function showAll() {
  network.moved = false;
  fit();
  paint();
}

const drag = { pointers: new Map(), node: null, far: 0 };

function press(pointer) {
  canvas.setPointerCapture(pointer.pointerId);
  drag.pointers.set(pointer.pointerId, position(pointer));
  if (drag.pointers.size === 1) Object.assign(drag, { node: nodeAt(position(pointer)), far: 0 });
}

function move(pointer) {
  const now = position(pointer);
  const before = drag.pointers.get(pointer.pointerId);
  if (!before) return hover(now);
  const other = [...drag.pointers].find(([id]) => id !== pointer.pointerId)?.[1];
  drag.pointers.set(pointer.pointerId, now);
  drag.far += Math.hypot(now.x - before.x, now.y - before.y);
  if (other)
    zoom(
      Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1),
      other,
    );
  else if (drag.far > 4) shift(now.x - before.x, now.y - before.y);
}

// A dragged actor moves alone, else the whole picture does.
function shift(dx, dy) {
  if (drag.node) {
    drag.node.x += dx / network.view.scale;
    drag.node.y += dy / network.view.scale;
    places.set(drag.node.id, { x: drag.node.x, y: drag.node.y });
  } else {
    network.view.x += dx;
    network.view.y += dy;
  }
  network.moved = true;
  paint();
}

function release(pointer) {
  const clicked = drag.pointers.size === 1 && drag.far <= 4 && pointer.type === "pointerup";
  drag.pointers.delete(pointer.pointerId);
  if (!clicked) return;
  const hit = nodeAt(position(pointer)) ?? tieAt(position(pointer));
  if (hit) open(hit.id);
  else if (state.open) close();
}

function hover(point) {
  const hit = nodeAt(point);
  const tie = hit ? null : tieAt(point);
  canvas.style.cursor = hit || tie ? "pointer" : "grab";
  const id = (hit ?? tie)?.id ?? "";
  if (id === network.hovered) return;
  network.hovered = id;
  canvas.title = tie
    ? `${labelOf(tie.one)} – ${labelOf(tie.other)}: ${counted(tie.events.length, "nEvents")}`
    : hit
      ? labelOf(hit.id)
      : "";
  paint();
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function pressKey(key) {
  const keys = {
    "+": () => zoom(1.25),
    "=": () => zoom(1.25),
    "-": () => zoom(0.8),
    0: showAll,
    Enter: () => network.cursor && open(network.cursor),
    " ": () => network.cursor && showAround(network.cursor),
  };
  if (!ARROWS[key.key] && !keys[key.key]) return;
  key.preventDefault();
  if (ARROWS[key.key]) step(ARROWS[key.key]);
  else keys[key.key]();
}

// The nearest actor that way; sideways counts double.
function step([dx, dy]) {
  const from = network.nodes.find((each) => each.id === network.cursor);
  const to = from ? nearestThatWay(from, dx, dy) : network.nodes[0];
  if (!to) return;
  network.cursor = network.hovered = to.id;
  $("spoken").textContent = `${labelOf(to.id)}, ${className(to.type)}`;
  paint();
}

function nearestThatWay(from, dx, dy) {
  const ahead = network.nodes.filter((each) => each !== from && (each.x - from.x) * dx + (each.y - from.y) * dy > 0);
  const cost = (each) => Math.abs((each.x - from.x) * (dx || 2)) + Math.abs((each.y - from.y) * (dy || 2));
  return ahead.sort((a, b) => cost(a) - cost(b))[0];
}

function wireNetwork() {
  canvas.addEventListener("pointerdown", press);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("pointerleave", () => drag.pointers.size || hover({ x: -99, y: -99 }));
  canvas.addEventListener(
    "dblclick",
    (pointer) => nodeAt(position(pointer)) && showAround(nodeAt(position(pointer)).id),
  );
  canvas.addEventListener("keydown", pressKey);
  canvas.addEventListener("focus", paint);
  canvas.addEventListener("blur", () => {
    network.hovered = "";
    paint();
  });
  canvas.addEventListener(
    "wheel",
    (wheel) => {
      wheel.preventDefault();
      zoom(Math.exp(-wheel.deltaY * 0.0016), position(wheel));
    },
    { passive: false },
  );
  $("zoom-in").onclick = () => zoom(1.35);
  $("zoom-out").onclick = () => zoom(1 / 1.35);
  $("zoom-fit").onclick = showAll;
  $("more-actors").onclick = () => {
    state.actors *= 2;
    refresh();
  };
  new ResizeObserver(resize).observe(canvas);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
}
