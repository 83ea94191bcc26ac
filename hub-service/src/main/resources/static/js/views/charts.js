import { byId, cut, el } from '../dom.js';
import { call } from '../api.js';
import { count, rate } from '../model/format.js';
import { GAP, History } from '../model/history.js';
import { LineChart } from './line-chart.js';

const MOST_LINES = 5;
const COLOURS = [0, 1, 2, 3, 4, 5];

/** Lag and throughput of the last minutes, of one group or of those that are the most behind. */
export class Charts {
  constructor() {
    this.history = new History();
    this.pick = byId('lines-group');
    this.colours = new Map();
    this.lag = new LineChart(byId('chart-lag'), { title: 'Lag', unit: 'records', words: count, least: 1 });
    this.rate = new LineChart(byId('chart-rate'), { title: 'Throughput', unit: 'records/s', words: rate });
    this.pick.addEventListener('change', () => this.draw());
    this.remember();
  }

  async remember() {
    const { value } = await call('api/history');
    if (value) {
      this.history.take(value);
      this.draw();
    }
  }

  render(picture, changes, now) {
    this.picture = picture;
    if (!picture.hub.sees) {
      return;
    }
    if (this.follow(now)) {
      this.offer();
      this.draw();
    }
  }

  age(now) {
    if (this.picture?.hub.sees && this.follow(now)) {
      this.draw();
    }
  }

  /** Nothing is drawn in a tab that is hidden: what was meanwhile, the hub knows. */
  follow(now) {
    if (this.history.times.length > 0 && now - this.history.times.at(-1) > GAP) {
      this.remember();
    }
    return this.history.add(this.picture, now);
  }

  offer() {
    const names = [...this.history.groups.keys()].sort();
    const key = names.join('\n');
    if (key !== this.offered) {
      this.offered = key;
      const chosen = this.pick.value;
      this.pick.replaceChildren(this.pick.firstElementChild, ...names.map((name) => el('option', { value: name }, cut(name, 80))));
      this.pick.value = names.includes(chosen) ? chosen : '';
    }
  }

  draw() {
    const names = (this.pick.value ? [this.pick.value] : this.mostBehind()).filter((name) => this.history.groups.has(name));
    this.colour(names);
    const series = (kind) => names.map((name) => ({ name, colour: this.colours.get(name), values: this.history.groups.get(name)[kind] }));
    this.lag.show(this.history.times, series('lag'));
    this.rate.show(this.history.times, series('perSecond'));
  }

  mostBehind() {
    const behind = (name) => {
      const { lag, perSecond } = this.history.groups.get(name);
      return [lag.at(-1) ?? -1, perSecond.at(-1) ?? -1];
    };
    const all = [...this.history.groups.keys()];
    const known = new Map(all.map((name) => [name, behind(name)]));
    return all.sort((a, b) => known.get(b)[0] - known.get(a)[0] || known.get(b)[1] - known.get(a)[1] || (a < b ? -1 : 1)).slice(0, MOST_LINES).sort();
  }

  /** A group keeps its colour as long as it is shown, and shares it with none. */
  colour(names) {
    for (const name of this.colours.keys()) {
      if (!names.includes(name)) {
        this.colours.delete(name);
      }
    }
    for (const name of names.filter((it) => !this.colours.has(it))) {
      const taken = new Set(this.colours.values());
      this.colours.set(name, COLOURS.find((it) => !taken.has(it)));
    }
  }
}
