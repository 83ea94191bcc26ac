/** A JSON merge patch (RFC 7386), in place: what the patch does not name stays the same object. */
export function mergePatch(target, patch) {
  if (!isObject(patch)) {
    return patch;
  }
  const merged = isObject(target) ? target : {};
  for (const key of Object.keys(patch)) {
    // A name that would change what every object is. Whoever calls a group so is not shown.
    if (key === '__proto__') {
      continue;
    }
    const value = patch[key];
    if (value === null) {
      delete merged[key];
    } else {
      merged[key] = mergePatch(Object.hasOwn(merged, key) ? merged[key] : undefined, value);
    }
  }
  return merged;
}

export function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What has changed since the page was drawn last; patches say so themselves. */
export class Changes {
  constructor() {
    this.clear();
  }

  clear() {
    this.all = false;
    this.keys = new Map();
    this.partitions = new Map();
  }

  everything() {
    this.all = true;
  }

  note(patch) {
    if (this.all) {
      return;
    }
    for (const section of Object.keys(patch)) {
      const value = patch[section];
      const keys = setIn(this.keys, section);
      if (isObject(value)) {
        Object.keys(value).forEach((key) => keys.add(key));
      }
    }
    this.notePartitions(patch.groups);
  }

  notePartitions(groups) {
    if (!isObject(groups)) {
      return;
    }
    for (const id of Object.keys(groups)) {
      const partitions = isObject(groups[id]) ? groups[id].partitions : undefined;
      if (isObject(partitions)) {
        const changed = setIn(this.partitions, id);
        Object.keys(partitions).forEach((partition) => changed.add(partition));
      }
    }
  }

  /** Whether anything in this section has changed. */
  touches(...sections) {
    return this.all || sections.some((section) => this.keys.has(section));
  }

  /** The names in a section that have changed; all of them after a whole picture. */
  of(section, present, drawn) {
    if (this.all) {
      return new Set([...Object.keys(present), ...drawn]);
    }
    return this.keys.get(section) ?? NONE;
  }

  /** Partitions of a group that have changed. */
  partitionsOf(group, present, drawn) {
    const named = this.keys.get('groups');
    if (this.all || (named?.has(group) && !present)) {
      return new Set([...Object.keys(present ?? {}), ...drawn]);
    }
    return this.partitions.get(group) ?? NONE;
  }
}

const NONE = new Set();

function setIn(map, key) {
  let set = map.get(key);
  if (!set) {
    map.set(key, (set = new Set()));
  }
  return set;
}
