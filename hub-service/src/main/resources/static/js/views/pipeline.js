import { byId, cut, el, order, setAttr, setHidden, setText, svg } from '../dom.js';
import { behindWords, count, millis, plural, rate, short } from '../model/format.js';
import { flowOf, graphOf, loneTopics, moodOf, shapeOf } from '../model/graph.js';
import { layersOf, place, ports } from '../model/layout.js';
import { verdictWord } from '../model/words.js';

const WIDE = 1_000;
const WIDEST_COLUMN = 340;

/** Left to right on a wide page; the same in words, for narrow ones and for those who listen. */
export class Pipeline {
  constructor() {
    this.diagram = byId('diagram');
    this.stops = byId('stops');
    this.shape = undefined;
    this.width = 0;
    new ResizeObserver(([entry]) => this.resized(entry.contentRect.width)).observe(byId('pipeline'));
  }

  resized(width) {
    if (width === this.width) {
      return;
    }
    this.width = width;
    if (this.picture) {
      this.draw();
      this.update();
    }
  }

  render(picture, changes) {
    this.picture = picture;
    if (!changes.touches('groups', 'services', 'topics')) {
      return;
    }
    const graph = graphOf(picture);
    const shape = shapeOf(graph);
    if (shape !== this.shape) {
      this.shape = shape;
      this.graph = graph;
      this.draw();
    } else {
      // By name: of two graphs of one shape, each may have its own order.
      const groups = new Map(graph.edges.map((edge) => [edge.id, edge.groups]));
      this.graph.edges.forEach((edge) => (edge.groups = groups.get(edge.id)));
    }
    this.update();
  }

  draw() {
    this.parts = new Map();
    const layout = layersOf(this.graph);
    this.drawStops(layout);
    const wide = this.width >= WIDE && this.graph.edges.length > 0;
    setHidden(this.diagram, !wide);
    setAttr(this.stops, 'class', wide ? 'stops heard' : 'stops');
    this.diagram.replaceChildren();
    if (wide) {
      this.drawDiagram(layout);
    }
  }

  drawDiagram(layout) {
    const columns = layout.layers.length;
    // Two columns are no reason for an arrow across the whole page.
    const width = Math.min(this.width, columns * WIDEST_COLUMN);
    const nodeWidth = Math.max(112, Math.min(190, (width / columns) * 0.55));
    const crowd = Math.max(...layout.layers.map((row) => row.length));
    const { height } = place(layout, {
      width, nodeWidth,
      heightOf: (node, arrows) => Math.max(crowd > 10 ? 40 : 58, arrows * 20 + 12),
    });
    this.diagram.style.height = `${Math.ceil(height)}px`;
    const ends = ports(layout);
    const canvas = svg('svg', { class: 'arrows', width: this.width, height: Math.ceil(height) }, arrowHeads());
    this.diagram.append(canvas);
    for (const route of layout.routes.values()) {
      this.drawArrow(canvas, route, ends);
    }
    layout.layers.flat().filter((item) => item.node).forEach((item) => this.drawNode(item));
  }

  drawArrow(canvas, { edge, via, back }, ends) {
    const first = via[0];
    const last = via.at(-1);
    const points = back
      ? loop(first, last)
      : [[first.x + first.width, ends.get(`${edge.id} out`)],
        ...via.slice(1, -1).flatMap((item) => [[item.x, item.y + item.height / 2], [item.x + item.width, item.y + item.height / 2]]),
        [last.x - 5, ends.get(`${edge.id} in`)]];
    const path = svg('path', { class: 'arrow', d: curve(points), 'marker-end': 'url(#tip)' });
    canvas.append(path);
    const label = el('div', { class: 'flow' });
    const [endX, endY] = points.at(-1);
    label.style.left = `${endX - 8}px`;
    label.style.top = `${endY}px`;
    this.diagram.append(label);
    this.parts.set(edge.id, { path, label });
  }

  drawNode({ node, x, y, width, height }) {
    const name = el('b', { title: cut(node.name, 2_000) }, cut(shown(node)));
    const first = el('span');
    const second = el('span');
    const box = el('div', { class: `node ${node.kind}${node.foreign ? ' foreign' : ''}` }, name, el('div', { class: 'facts' }, first, second));
    Object.assign(box.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    this.diagram.append(box);
    this.parts.set(node.id, { box, first, second });
  }

  drawStops(layout) {
    this.lines = new Map();
    const services = layout.layers.flat().filter((item) => item.node?.kind === 'service').map((item) => item.node);
    order(this.stops, services.map((node) => this.stop(node)));
    const kept = services.length;
    while (this.stops.children.length > kept) {
      this.stops.lastElementChild.remove();
    }
  }

  stop(node) {
    const title = el('b', { title: cut(node.name, 2_000) }, cut(node.name));
    const list = el('ul');
    for (const edge of this.graph.edges.filter((it) => it.from === node.id || it.to === node.id).sort(readsFirst)) {
      const reads = edge.kind === 'read';
      const facts = el('span', { class: 'facts' });
      const line = el('li', { class: reads ? 'reads' : 'writes' }, el('span', { class: 'verb' }, reads ? 'reads' : 'writes'), ' ',
        el('span', { class: 'name', title: cut(edge.topic, 2_000) }, cut(edge.topic)), ' ', facts);
      this.lines.set(edge.id, { line, facts });
      list.append(line);
    }
    return el('li', { class: 'stop' }, title, list);
  }

  update() {
    let worst;
    for (const edge of this.graph.edges) {
      const flow = flowOf(edge, this.picture);
      const mood = moodOf(flow);
      this.updateArrow(edge, flow, mood);
      if (edge.kind === 'read' && mood !== 'ok' && (!worst || flow.lagSeconds > worst.flow.lagSeconds || (flow.lagSeconds === worst.flow.lagSeconds && flow.lag > worst.flow.lag))) {
        worst = { edge, flow, mood };
      }
    }
    this.graph.nodes.forEach((node) => this.updateNode(node));
    this.tellWorst(worst);
    const lone = loneTopics(this.picture, this.graph);
    setText(byId('other-topics'), lone.length === 0 ? '' : `Nobody here reads or writes ${listed(lone.map((topic) =>
      `${cut(topic, 80)} (${rate(this.picture.topics[topic].perSecond)}/s)`))}`);
  }

  updateArrow(edge, flow, mood) {
    const reads = edge.kind === 'read';
    const words = reads
      ? `${rate(flow.perSecond)}/s · lag ${short(flow.lag)}${mood === 'ok' ? '' : ` · ${behindWords(flow.lagSeconds)}`}`
      : `${rate(flow.perSecond)}/s`;
    const parts = this.parts.get(edge.id);
    if (parts) {
      setText(parts.label, words);
      setAttr(parts.label, 'data-mood', mood);
      setAttr(parts.path, 'data-mood', mood);
      setAttr(parts.path, 'stroke-width', thickness(flow.perSecond));
    }
    const { line, facts } = this.lines.get(edge.id);
    setText(facts, reads && mood !== 'ok' ? `${words} behind, ${verdictWord(flow.verdict).word}` : words);
    setAttr(line, 'data-mood', mood);
  }

  updateNode(node) {
    const parts = this.parts.get(node.id);
    if (!parts) {
      return;
    }
    const [first, second, mood] = node.kind === 'topic' ? this.topicFacts(node) : this.serviceFacts(node);
    setText(parts.first, first);
    setText(parts.second, second);
    setAttr(parts.box, 'data-mood', mood);
  }

  topicFacts({ name }) {
    const topic = this.picture.topics[name];
    if (!topic) {
      return ['not there', '', 'off'];
    }
    const mood = topic.leaderless > 0 ? 'bad' : topic.underReplicated > 0 ? 'warn' : 'ok';
    return [`${rate(topic.perSecond)}/s`, `${topic.partitions} partitions`, mood];
  }

  serviceFacts({ name, foreign }) {
    const service = this.picture.services[name];
    const p95 = slowest(this.picture, name);
    const takes = p95 === undefined ? '' : `p95 ${millis(p95)}`;
    if (!service) {
      return [foreign ? 'not of the fleet' : 'nobody here', takes, foreign ? 'ok' : 'bad'];
    }
    const mood = service.present < service.expected ? 'bad' : 'ok';
    return [`${service.present} of ${service.expected} here`, takes, mood];
  }

  tellWorst(worst) {
    const place = byId('build-up');
    if (!worst) {
      setText(place, this.graph.edges.length === 0 ? 'No service reads or writes yet.' : 'Nothing builds up.');
      setAttr(place, 'data-mood', null);
      return;
    }
    const { edge, flow, mood } = worst;
    const p95 = flow.p95 === undefined ? '' : `, p95 ${millis(flow.p95)}`;
    setText(place, `Builds up between ${cut(edge.topic, 80)} and ${cut(edge.actor, 80)}: ${plural(flow.lag, 'record')}, ${behindWords(flow.lagSeconds)} behind${p95}`);
    setAttr(place, 'data-mood', mood);
  }
}

/** Every service is called so; in a narrow box the part that differs is to be read. */
function shown({ kind, name }) {
  return kind === 'service' && name.length > 8 ? name.replace(/-service$/, '') : name;
}

const readsFirst = (a, b) => (a.kind === b.kind ? 0 : a.kind === 'read' ? -1 : 1);

function slowest(picture, service) {
  let p95;
  for (const group of Object.values(picture.groups)) {
    if (group.service === service && group.latency) {
      p95 = Math.max(p95 ?? 0, group.latency.p95);
    }
  }
  return p95;
}

function listed(names) {
  return names.length > 6 ? `${names.slice(0, 6).join(', ')} and ${count(names.length - 6)} more` : names.join(', ');
}

/** By order of magnitude: a river is not a thousand brooks wide. */
export function thickness(perSecond) {
  return perSecond <= 0 ? 1 : Math.min(6, 1.25 + Math.log10(1 + perSecond) * 0.95).toFixed(2);
}

function curve([start, ...rest]) {
  let [x, y] = start;
  let path = `M${round(x)} ${round(y)}`;
  for (const [nextX, nextY] of rest) {
    // It bends early, so that what is written at its end stands on a straight line.
    const bend = (nextX - x) * 0.4;
    path += y === nextY ? '' : `C${round(x + bend * 0.6)} ${round(y)} ${round(x + bend * 0.4)} ${round(nextY)} ${round(x + bend)} ${round(nextY)}`;
    path += `L${round(nextX)} ${round(nextY)}`;
    [x, y] = [nextX, nextY];
  }
  return path;
}

function loop(from, to) {
  return [[from.x + from.width, from.y + from.height - 8], [to.x - 5, to.y + to.height - 8]];
}

const round = (value) => Math.round(value * 10) / 10;

function arrowHeads() {
  return svg('defs', {}, svg('marker', { id: 'tip', viewBox: '0 0 8 8', refX: 6, refY: 4, markerWidth: 8, markerHeight: 8,
    markerUnits: 'userSpaceOnUse', orient: 'auto' }, svg('path', { d: 'M0 0 8 4 0 8z', class: 'tip' })));
}
