const SWEEPS = 6;

/**
 * From left to right: every node one layer after the last that feeds it, arrows that pass layers get a place of their
 * own in each, and every layer is put into the order in which the fewest arrows cross.
 */
export function layersOf(graph) {
  const forward = withoutCycles(graph);
  const layer = longestPaths(graph, forward);
  const layers = [];
  const put = (item, at) => ((layers[at] ??= []).push(item), item);
  const items = new Map(graph.nodes.map((node) => [node.id, put({ id: node.id, node, layer: layer.get(node.id), up: [], down: [] }, layer.get(node.id))]));
  const routes = new Map();
  for (const edge of graph.edges) {
    routes.set(edge.id, route(edge, items, put, forward.has(edge.id)));
  }
  const filled = layers.filter(Boolean);
  filled.forEach((row) => row.sort((a, b) => (a.id < b.id ? -1 : 1)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    untangle(filled, sweep % 2 === 0);
  }
  return { layers: filled, routes };
}

function withoutCycles(graph) {
  const out = Map.groupBy(graph.edges, (edge) => edge.from);
  const forward = new Set();
  const state = new Map();
  const visit = (id) => {
    state.set(id, 'open');
    for (const edge of out.get(id) ?? []) {
      if (state.get(edge.to) !== 'open') {
        forward.add(edge.id);
        if (!state.has(edge.to)) {
          visit(edge.to);
        }
      }
    }
    state.set(id, 'done');
  };
  const fed = new Set(graph.edges.map((edge) => edge.to));
  const first = graph.nodes.filter((node) => !fed.has(node.id));
  [...first, ...graph.nodes].filter((node) => !state.has(node.id) && visit(node.id));
  return forward;
}

function longestPaths(graph, forward) {
  const edges = graph.edges.filter((edge) => forward.has(edge.id));
  // Services stand in even columns and topics in odd ones: arrows only go between the two.
  const layer = new Map(graph.nodes.map((node) => [node.id, node.kind === 'topic' ? 1 : 0]));
  let changed = true;
  while (changed) {
    changed = false;
    for (const edge of edges) {
      if (layer.get(edge.to) <= layer.get(edge.from)) {
        layer.set(edge.to, layer.get(edge.from) + 1);
        changed = true;
      }
    }
  }
  return layer;
}

function route(edge, items, put, forward) {
  const from = items.get(edge.from);
  const to = items.get(edge.to);
  if (!forward) {
    return { edge, back: true, via: [from, to] };
  }
  const via = [from];
  for (let at = from.layer + 1; at < to.layer; at++) {
    via.push(put({ id: `${edge.id}@${at}`, edge, layer: at, up: [], down: [] }, at));
  }
  via.push(to);
  for (let i = 1; i < via.length; i++) {
    via[i - 1].down.push(via[i]);
    via[i].up.push(via[i - 1]);
  }
  return { edge, back: false, via };
}

function untangle(layers, down) {
  const rows = down ? layers.slice(1) : layers.slice(0, -1).reverse();
  for (const row of rows) {
    const weight = new Map(row.map((item, at) => [item, barycentre(down ? item.up : item.down, layers) ?? at]));
    row.sort((a, b) => weight.get(a) - weight.get(b) || (a.id < b.id ? -1 : 1));
  }
}

function barycentre(neighbours, layers) {
  if (neighbours.length === 0) {
    return undefined;
  }
  return neighbours.reduce((sum, it) => {
    const row = layers.find((layer) => layer.includes(it));
    return sum + (row.indexOf(it) + 0.5) / row.length;
  }, 0) / neighbours.length * 10;
}

const GAP = 18;

/** Heights and places: every item as near to what it is connected with as those beside it allow. */
export function place(layout, { width, nodeWidth, heightOf }) {
  const { layers } = layout;
  const step = layers.length > 1 ? (width - nodeWidth) / (layers.length - 1) : 0;
  layers.forEach((row, at) => row.forEach((item) => {
    item.x = at * step;
    item.width = nodeWidth;
    item.height = item.node ? heightOf(item.node, Math.max(item.up.length, item.down.length)) : 22;
  }));
  const tallest = Math.max(...layers.map((row) => row.reduce((sum, item) => sum + item.height + GAP, -GAP)));
  layers.forEach((row) => stack(row, tallest));
  for (let pass = 0; pass < 8; pass++) {
    const rows = pass % 2 === 0 ? layers : [...layers].reverse();
    rows.forEach((row) => settle(row, (item) => (pass % 2 === 0 ? item.up : item.down)));
  }
  const top = Math.min(...layers.flat().map((item) => item.y));
  layers.flat().forEach((item) => (item.y -= top));
  return { step, height: Math.max(...layers.flat().map((item) => item.y + item.height)) };
}

function stack(row, tallest) {
  const own = row.reduce((sum, item) => sum + item.height + GAP, -GAP);
  let y = (tallest - own) / 2;
  for (const item of row) {
    item.y = y;
    y += item.height + GAP;
  }
}

function settle(row, neighboursOf) {
  for (const item of row) {
    const beside = neighboursOf(item);
    if (beside.length > 0) {
      item.y = beside.reduce((sum, it) => sum + it.y + it.height / 2, 0) / beside.length - item.height / 2;
    }
  }
  // Apart again: once downwards, and then as a whole to where it wanted to be.
  const wanted = row.reduce((sum, item) => sum + item.y, 0) / row.length;
  for (let i = 1; i < row.length; i++) {
    row[i].y = Math.max(row[i].y, row[i - 1].y + row[i - 1].height + GAP);
  }
  const shift = wanted - row.reduce((sum, item) => sum + item.y, 0) / row.length;
  row.forEach((item) => (item.y += shift));
}

/** Where arrows touch a node: side by side in the order of where they come from. */
export function ports(layout) {
  const ends = new Map();
  for (const { edge, via, back } of layout.routes.values()) {
    const first = via[0];
    const last = via.at(-1);
    at(ends, `${first.id} out`).push({ edge, item: first, towards: back ? Infinity : middle(via[1]) });
    at(ends, `${last.id} in`).push({ edge, item: last, towards: back ? Infinity : middle(via.at(-2)) });
  }
  const places = new Map();
  for (const [end, all] of ends) {
    all.sort((a, b) => a.towards - b.towards);
    all.forEach((it, i) => places.set(`${it.edge.id} ${end.endsWith(' in') ? 'in' : 'out'}`,
      it.item.y + (it.item.height * (i + 1)) / (all.length + 1)));
  }
  return places;
}

function at(map, key) {
  if (!map.has(key)) {
    map.set(key, []);
  }
  return map.get(key);
}

const middle = (item) => item.y + item.height / 2;
