const MOST = 450;
const EVERY = 2_000;
const SPAN = MOST * EVERY;
/** Between points that are further apart nothing was known. */
export const GAP = 3 * EVERY;

/** Lines of the last 15 minutes: what the hub remembers, and what came since. */
export class History {
  constructor() {
    this.times = [];
    this.groups = new Map();
  }

  /** What a hub knows goes before what the page has seen, but a hub that has just started knows less of what was. */
  take(history) {
    const times = (Array.isArray(history?.times) ? history.times : []).map((time) => Date.parse(time));
    if (times.length === 0) {
      return;
    }
    const before = this.times.filter((time) => time < times[0]).length;
    const after = this.times.filter((time) => time <= times.at(-1)).length;
    const joined = (own, hubs) => [...own.slice(0, before), ...hubs, ...own.slice(after)];
    const line = (own, hubs) => joined(filled(own, this.times.length), filled(hubs, times.length));
    const names = new Set([...Object.keys(history?.groups ?? {}), ...this.groups.keys()]);
    const groups = new Map();
    for (const name of names) {
      const hubs = Object.hasOwn(history?.groups ?? {}, name) ? history.groups[name] : {};
      const own = this.groups.get(name) ?? {};
      groups.set(name, { lag: line(own.lag, hubs.lag), perSecond: line(own.perSecond, hubs.perSecond) });
    }
    this.times = joined(this.times, times);
    this.groups = groups;
    this.trim();
  }

  /** The picture of now becomes a point, if the last one is old enough; true if it did. */
  add(picture, at) {
    if (this.times.length > 0 && at - this.times.at(-1) < EVERY) {
      return false;
    }
    this.times.push(at);
    for (const name of Object.keys(picture.groups)) {
      if (!this.groups.has(name)) {
        this.groups.set(name, { lag: Array(this.times.length - 1).fill(null), perSecond: Array(this.times.length - 1).fill(null) });
      }
    }
    for (const [name, lines] of this.groups) {
      const group = Object.hasOwn(picture.groups, name) ? picture.groups[name] : undefined;
      lines.lag.push(group?.lag ?? null);
      lines.perSecond.push(group?.perSecond ?? null);
    }
    this.trim();
    return true;
  }

  trim() {
    const old = this.times.filter((time) => time < this.times.at(-1) - SPAN).length;
    const over = Math.max(old, this.times.length - MOST);
    if (over > 0) {
      this.times.splice(0, over);
      this.groups.forEach((lines) => [lines.lag, lines.perSecond].forEach((values) => values.splice(0, over)));
    }
    for (const [name, lines] of this.groups) {
      if (lines.lag.every((value) => value === null)) {
        this.groups.delete(name);
      }
    }
  }
}

function filled(values, length) {
  const known = Array.isArray(values) ? values.slice(0, length) : [];
  return [...known, ...Array(length - known.length).fill(null)];
}
