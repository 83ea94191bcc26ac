import { cut, el, icon, setAttr, setHidden, setIcon, setText } from '../dom.js';
import { count, percent, rate, shortId } from '../model/format.js';
import { instanceWord } from '../model/words.js';

const FULL = 0.8;

/** What the key of a card for partitions that nobody reads begins with; no name begins so. */
export const NOBODY = '\u0000nobody ';

/** An instance; or a reader that is none of the fleet's; or nobody. */
export class Card {
  constructor(key, service, isInstance) {
    this.key = key;
    this.service = service;
    this.isInstance = isInstance;
    this.isLeft = false;
    this.isNear = true;
    this.tiles = new Set();
    this.shelves = new Map();
    this.rank = key.startsWith(NOBODY) ? -1 : isInstance ? 0 : 1e6;
    this.word = el('span', { class: 'word' });
    this.state = el('span', { class: 'chip' }, icon('i-idle'), this.word);
    this.number = el('b', { class: 'number' });
    this.name = el('span', { class: 'id' });
    this.shelf = el('div', { class: 'shelves' });
    this.node = el('div', { class: `card ${isInstance ? 'instance' : 'other'}`, role: 'listitem', tabindex: isInstance ? '-1' : undefined },
      el('div', { class: 'card-head' }, this.number, this.name, this.state));
    this.node.dataset.key = key;
    if (isInstance) {
      this.fillFacts();
    } else {
      this.nameOther();
    }
    this.node.append(this.shelf);
  }

  fillFacts() {
    this.facts = Object.fromEntries(['in', 'out', 'lag'].map((name) => [name, el('dd')]));
    this.heap = meter('heap');
    this.cpu = meter('cpu');
    this.version = el('span', { class: 'version' });
    this.notes = el('p', { class: 'notes', hidden: true });
    this.node.append(
      el('dl', { class: 'facts' }, ...['in', 'out', 'lag'].map((name) => el('div', {}, el('dt', {}, name === 'lag' ? 'lag' : `${name}/s`), this.facts[name]))),
      el('div', { class: 'meters' }, this.heap.node, this.cpu.node, this.version), this.notes);
  }

  nameOther() {
    const nobody = this.key.startsWith(NOBODY);
    setText(this.name, nobody ? 'nobody' : cut(this.key));
    setAttr(this.name, 'title', nobody ? 'No member of the group has these partitions.' : this.key);
    setText(this.word, nobody ? 'not read' : 'not of the fleet');
    setIcon(this.state, nobody ? 'i-bad' : 'i-note');
    setAttr(this.state, 'data-mood', nobody ? 'bad' : 'note');
    setAttr(this.node, 'data-mood', nobody ? 'bad' : 'note');
  }

  /** The tiles of a card that stood here before the instance itself was known. */
  adopt(previous) {
    for (const [name, shelf] of previous.shelves) {
      this.shelves.set(name, shelf);
      this.shelf.append(shelf.node);
    }
    previous.tiles.forEach((tile) => {
      tile.card = this;
      this.tiles.add(tile);
    });
    previous.shelves.clear();
    previous.node.remove();
    previous.isLeft = true;
  }

  show(instance, now) {
    this.instance = instance;
    this.isLeft = false;
    this.rank = instance.number;
    this.isStale = !this.isNear;
    if (this.isNear) {
      this.write(instance, now);
    } else {
      // Whoever listens is near everything.
      this.tell(now);
    }
  }

  /** What is far from what can be seen is written when it comes near. */
  near(isNear, now) {
    this.isNear = isNear;
    if (isNear && this.isStale) {
      this.show(this.instance, now);
    }
    if (isNear) {
      this.tiles.forEach((tile) => tile.write());
    }
  }

  write(instance, now) {
    setText(this.number, `#${instance.number}`);
    setText(this.name, shortId(this.key, instance.service).slice(0, 80));
    setAttr(this.name, 'title', this.key);
    setText(this.facts.in, rate(instance.inPerSecond));
    setText(this.facts.out, rate(instance.outPerSecond));
    setText(this.facts.lag, instance.lag === undefined ? '–' : count(instance.lag));
    this.heap.show(instance.heap);
    this.cpu.show(instance.cpu);
    // Of a version that is not final yet, the commit says more, and is shorter.
    setText(this.version, instance.version.endsWith('-SNAPSHOT') ? instance.commit.slice(0, 7) : cut(instance.version, 40));
    setAttr(this.version, 'title', `${cut(instance.version)}, commit ${cut(instance.commit)}`);
    this.showNotes(instance);
    this.age(now);
  }

  showNotes(instance) {
    const notes = [];
    if (instance.idle && instance.presence === 'PRESENT') {
      notes.push('idle, ready to take over');
    }
    if (instance.paused > 0) {
      notes.push(`holds back ${instance.paused}`);
    }
    if (instance.bufferFill >= FULL) {
      notes.push(`buffer ${percent(instance.bufferFill)} full`);
    }
    if (instance.deadLetters > 0) {
      notes.push(`${count(instance.deadLetters)} dead letters`);
    }
    setText(this.notes, notes.join(' · '));
    setHidden(this.notes, notes.length === 0);
  }

  /** What grows older by itself. */
  age(now) {
    if (this.instance && !this.isLeft && this.isNear) {
      this.tell(now);
    }
  }

  tell(now) {
    const it = this.instance;
    const { word, icon: sign, mood } = instanceWord(it, Math.max(0, (now - Date.parse(it.seenAt)) / 1_000));
    setText(this.word, word);
    setIcon(this.state, sign);
    setAttr(this.state, 'data-mood', mood);
    setAttr(this.node, 'data-mood', mood);
    setAttr(this.node, 'data-presence', it.presence);
    setAttr(this.node, 'aria-label', `${it.service} number ${it.number}, ${cut(this.key, 120)}: ${word.replace(/, .*/, '')}`);
  }

  leave() {
    this.isLeft = true;
  }

  get isEmpty() {
    return this.shelves.size === 0;
  }

  reach(reachable) {
    this.node.tabIndex = reachable ? 0 : -1;
  }

  /** Where the tiles of one group's topic lie. */
  shelfFor(group, topic) {
    const name = `${group}\n${topic}`;
    let shelf = this.shelves.get(name);
    if (!shelf) {
      const caption = el('span', { class: 'caption', title: `group ${group}, topic ${topic}` }, cut(topic, 80));
      const list = el('div', { class: 'tiles', role: 'list' });
      list.setAttribute('aria-label', `${cut(topic, 120)}, read by ${cut(group, 120)}`);
      shelf = { node: el('div', { class: 'shelf' }, caption, list), list, sort: `${topic}\n${group}` };
      this.shelves.set(name, shelf);
      const all = [...this.shelves.values()].sort((a, b) => (a.sort < b.sort ? -1 : 1));
      all.forEach((it) => this.shelf.append(it.node));
    }
    return shelf;
  }

  drop(group, topic) {
    const name = `${group}\n${topic}`;
    const shelf = this.shelves.get(name);
    if (shelf && shelf.list.childElementCount === 0) {
      shelf.node.remove();
      this.shelves.delete(name);
    }
  }
}

function meter(name) {
  const bar = el('i');
  const words = el('span', { class: 'share' });
  const node = el('span', { class: 'meter' }, `${name} `, el('span', { class: 'track', 'aria-hidden': 'true' }, bar), words);
  let last;
  return {
    node,
    show(share) {
      const whole = Number.isFinite(share) ? Math.round(share * 100) : undefined;
      if (whole !== last) {
        last = whole;
        bar.style.transform = `scaleX(${Math.min(1, (whole ?? 0) / 100)})`;
        setAttr(bar, 'data-mood', whole >= 90 ? 'warn' : null);
        setText(words, percent(share));
      }
    },
  };
}
