import { cut, el, isBrowsers, setAttr, setHidden, setText, svg } from '../dom.js';
import { clock, clockShort } from '../model/format.js';
import { GAP } from '../model/history.js';
import { linePath, ticks } from '../model/scale.js';

const HEIGHT = 190;
const EDGE = { left: 52, right: 10, top: 12, bottom: 22 };
const SPAN = 15 * 60_000;

/** Lines over time, with a cross-hair for mouse and keyboard that says its values. */
export class LineChart {
  constructor(place, { title, unit, words, least }) {
    this.words = words;
    this.least = least;
    this.title = title;
    this.axes = svg('g', { class: 'axes' });
    this.lines = svg('g', { class: 'lines' });
    this.hair = svg('line', { class: 'hair', y1: EDGE.top, y2: HEIGHT - EDGE.bottom, visibility: 'hidden' });
    this.canvas = svg('svg', { height: HEIGHT, 'aria-hidden': 'true' }, this.axes, this.lines, this.hair);
    this.readout = el('p', { class: 'readout', hidden: true });
    this.stage = el('div', { class: 'stage', tabindex: '0', role: 'slider', 'aria-label': `${title} in ${unit}, the last 15 minutes`,
      'aria-valuemin': '0', 'aria-valuemax': '0', 'aria-valuenow': '0' }, this.canvas, this.readout);
    this.legend = el('ul', { class: 'legend' });
    place.append(el('h3', {}, title, el('span', { class: 'unit' }, ` ${unit}`)), this.stage, this.legend);
    this.times = [];
    this.series = [];
    this.width = 0;
    new ResizeObserver(([entry]) => this.resized(entry.contentRect.width)).observe(this.stage);
    this.stage.addEventListener('pointermove', (event) => this.point(event.clientX - this.stage.getBoundingClientRect().left));
    this.stage.addEventListener('pointerleave', () => this.read(undefined));
    this.stage.addEventListener('keydown', (event) => this.typed(event));
    this.stage.addEventListener('blur', () => this.read(undefined));
  }

  resized(width) {
    this.width = Math.floor(width);
    setAttr(this.canvas, 'width', this.width);
    this.draw();
  }

  show(times, series) {
    // What is read stays where it is while the lines go on.
    const at = this.index === undefined ? undefined : this.times[this.index];
    this.times = times.slice();
    this.series = series;
    this.draw();
    if (at !== undefined) {
      const index = this.times.findIndex((time) => time >= at);
      this.read(index < 0 ? undefined : index);
    }
  }

  draw() {
    if (this.width === 0) {
      return;
    }
    const until = this.times.at(-1) ?? Date.now();
    const steps = ticks(Math.max(0, ...this.series.flatMap((it) => it.values.filter((value) => Number.isFinite(value)))), 3, this.least);
    const top = steps.at(-1);
    this.x = (i) => EDGE.left + (this.width - EDGE.left - EDGE.right) * (1 - (until - this.times[i]) / SPAN);
    this.y = (value) => HEIGHT - EDGE.bottom - (HEIGHT - EDGE.top - EDGE.bottom) * (value / top);
    this.drawAxes(steps, until);
    const isGapBefore = (i) => this.times[i] - this.times[i - 1] > GAP;
    this.lines.replaceChildren(...this.series.map((it) => svg('path', { class: `line c${it.colour}`, d: linePath(it.values, this.x, this.y, isGapBefore) })));
    this.drawLegend();
    setAttr(this.stage, 'aria-valuemax', Math.max(0, this.times.length - 1));
    // Whoever stands on it would hear it anew every two seconds.
    if (this.index === undefined && document.activeElement !== this.stage) {
      setAttr(this.stage, 'aria-valuenow', Math.max(0, this.times.length - 1));
      setAttr(this.stage, 'aria-valuetext', this.told(this.times.length - 1));
    }
  }

  drawAxes(steps, until) {
    const parts = steps.flatMap((value) => [
      svg('line', { x1: EDGE.left, x2: this.width - EDGE.right, y1: this.y(value), y2: this.y(value) }),
      svg('text', { x: EDGE.left - 8, y: this.y(value) + 4, 'text-anchor': 'end' }, this.words(value))]);
    const every = 5 * 60_000;
    for (let time = Math.floor(until / every) * every; time > until - SPAN; time -= every) {
      const x = EDGE.left + (this.width - EDGE.left - EDGE.right) * (1 - (until - time) / SPAN);
      parts.push(svg('line', { class: 'tick', x1: x, x2: x, y1: HEIGHT - EDGE.bottom, y2: HEIGHT - EDGE.bottom + 4 }));
      if (x > EDGE.left + 16 && x < this.width - 20) {
        parts.push(svg('text', { x, y: HEIGHT - 5, 'text-anchor': 'middle' }, clockShort(new Date(time).toISOString())));
      }
    }
    this.axes.replaceChildren(...parts);
  }

  drawLegend() {
    const key = this.series.map((it) => it.name).join('\n');
    if (key !== this.legendKey) {
      this.legendKey = key;
      this.legend.replaceChildren(...this.series.map((it) => el('li', {}, el('i', { class: `swatch c${it.colour}` }), el('span', { class: 'name', title: cut(it.name) }, cut(it.name, 80)), el('b'))));
    }
    this.series.forEach((it, i) => setText(this.legend.children[i].lastElementChild, this.value(it, it.values.length - 1)));
  }

  point(x) {
    if (this.times.length === 0 || !this.x) {
      return;
    }
    let nearest = 0;
    for (let i = 1; i < this.times.length; i++) {
      if (Math.abs(this.x(i) - x) < Math.abs(this.x(nearest) - x)) {
        nearest = i;
      }
    }
    this.read(nearest);
  }

  typed(event) {
    if (isBrowsers(event)) {
      return;
    }
    const last = this.times.length - 1;
    const now = this.index ?? last;
    const to = { ArrowLeft: now - 1, ArrowDown: now - 1, ArrowRight: now + 1, ArrowUp: now + 1, PageDown: now - 30, PageUp: now + 30, Home: 0, End: last }[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this.read(Math.max(0, Math.min(last, to)));
    } else if (event.key === 'Escape') {
      this.read(undefined);
    }
  }

  read(index) {
    this.index = index;
    const shown = index !== undefined && index < this.times.length && this.x !== undefined;
    setAttr(this.hair, 'visibility', shown ? 'visible' : 'hidden');
    setHidden(this.readout, !shown);
    if (shown) {
      const x = this.x(index);
      setAttr(this.hair, 'x1', x);
      setAttr(this.hair, 'x2', x);
      const text = this.told(index);
      setText(this.readout, text);
      const right = x > this.width / 2;
      this.readout.style.left = right ? 'auto' : `${x + 8}px`;
      this.readout.style.right = right ? `${this.width - x + 8}px` : 'auto';
      setAttr(this.stage, 'aria-valuenow', index);
      setAttr(this.stage, 'aria-valuetext', text);
    }
  }

  told(index) {
    if (index < 0 || this.times.length === 0) {
      return 'nothing yet';
    }
    const values = this.series.map((it) => `${cut(it.name, 60)} ${this.value(it, index)}`).join('\n');
    return `${clock(new Date(this.times[index]).toISOString())}\n${values}`;
  }

  value(series, index) {
    const value = series.values[index];
    return Number.isFinite(value) ? this.words(value) : '–';
  }
}
