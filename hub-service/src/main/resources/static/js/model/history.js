const MOST = 450;
const EVERY = 2_000;

/** Lines of the last 15 minutes: what the hub remembers, and what came since. */
export class History {
  constructor() {
    this.times = [];
    this.groups = new Map();
  }

  take(history) {
    const times = (Array.isArray(history?.times) ? history.times : []).map((time) => Date.parse(time));
    const later = this.times.findIndex((time) => times.length === 0 || time > times.at(-1));
    const kept = later < 0 ? this.times.length : later;
    const names = new Set([...Object.keys(history?.groups ?? {}), ...this.groups.keys()]);
    const groups = new Map();
    for (const name of names) {
      const old = Object.hasOwn(history?.groups ?? {}, name) ? history.groups[name] : {};
      const own = this.groups.get(name);
      groups.set(name, {
        lag: [...filled(old.lag, times.length), ...(own?.lag.slice(kept) ?? Array(this.times.length - kept).fill(null))],
        perSecond: [...filled(old.perSecond, times.length), ...(own?.perSecond.slice(kept) ?? Array(this.times.length - kept).fill(null))],
      });
    }
    this.times = [...times, ...this.times.slice(kept)];
    this.groups = groups;
    this.trim();
  }

  /** The picture of now becomes a point, if the last one is old enough; true if it did. */
  add(picture, at) {
    if (this.times.length > 0 && at - this.times.at(-1) < EVERY) {
      return false;
    }
    this.times.push(at);
    for (const [name, group] of Object.entries(picture.groups)) {
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
    const over = this.times.length - MOST;
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
