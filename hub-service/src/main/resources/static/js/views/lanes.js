import { byId, cut, el, icon, isBrowsers, order, setAttr, setHidden, setText } from '../dom.js';
import { plural, rate } from '../model/format.js';
import { graphOf, shapeOf } from '../model/graph.js';
import { layersOf } from '../model/layout.js';
import { Card } from './card.js';
import { Tiles } from './tiles.js';

const MANY = 40;

/** A lane for each service, with a card for each of its instances and one for what nobody reads. */
export class Lanes {
  constructor(flights, sheet) {
    this.place = byId('lanes');
    this.sheet = sheet;
    this.lanes = new Map();
    this.cards = new Map();
    this.tiles = new Tiles(this, flights);
    this.near = new IntersectionObserver((entries) => this.came(entries), { rootMargin: '300px' });
    this.place.addEventListener('click', (event) => this.opened(event));
    this.place.addEventListener('keydown', (event) => this.typed(event));
  }

  render(picture, changes, now) {
    this.now = now;
    const names = changes.of('instances', picture.instances, this.instanceIds());
    for (const id of names) {
      this.renderInstance(picture, id, now);
    }
    if (changes.touches('services') || names.size > 0) {
      this.renderLanes(picture, changes);
    }
    this.tiles.render(picture, changes);
    if (changes.touches('groups', 'services')) {
      const shape = shapeOf(graphOf(picture));
      this.stale ||= shape !== this.shape;
      this.shape = shape;
    }
    this.arrange(picture);
    setHidden(byId('no-services'), this.lanes.size > 0);
  }

  instanceIds() {
    return [...this.cards.values()].filter((card) => card.isInstance).map((card) => card.key);
  }

  renderInstance(picture, id, now) {
    const instance = Object.hasOwn(picture.instances, id) ? picture.instances[id] : undefined;
    if (instance) {
      this.cardFor(id, instance.service, true).show(instance, now);
    } else if (this.cards.has(id)) {
      this.cards.get(id).leave();
    }
  }

  came(entries) {
    for (const { target, isIntersecting } of entries) {
      this.cards.get(target.dataset.key)?.near(isIntersecting, this.now);
    }
  }

  age(now) {
    this.now = now;
    this.cards.forEach((card) => card.age(now));
  }

  /** The card of an owner; made where there is none, since a group may know a member before its heartbeat comes. */
  cardFor(key, service, isInstance = false) {
    let card = this.cards.get(key);
    if (!card || (isInstance && (!card.isInstance || card.service !== service))) {
      const previous = card;
      card = new Card(key, service, isInstance);
      this.cards.set(key, card);
      if (previous) {
        this.near.unobserve(previous.node);
        card.adopt(previous);
        this.lanes.get(previous.service)?.forget(previous);
      }
      this.laneFor(service).add(card);
      this.near.observe(card.node);
    }
    return card;
  }

  laneFor(service) {
    let lane = this.lanes.get(service);
    if (!lane) {
      lane = new Lane(service);
      this.lanes.set(service, lane);
      this.stale = true;
    }
    return lane;
  }

  renderLanes(picture, changes) {
    for (const name of changes.of('services', picture.services, this.lanes.keys())) {
      if (Object.hasOwn(picture.services, name)) {
        this.laneFor(name).show(picture.services[name]);
      } else {
        this.lanes.get(name)?.show(undefined);
      }
    }
  }

  arrange(picture) {
    for (const [key, card] of this.cards) {
      if ((card.isLeft || !card.isInstance) && card.isEmpty) {
        card.node.remove();
        this.near.unobserve(card.node);
        this.cards.delete(key);
        this.lanes.get(card.service)?.forget(card);
      }
    }
    for (const [name, lane] of this.lanes) {
      if (lane.cards.size === 0 && !Object.hasOwn(picture.services, name)) {
        lane.node.remove();
        this.lanes.delete(name);
      } else {
        lane.arrange();
      }
    }
    if (this.stale) {
      this.stale = false;
      this.arrangeLanes(picture);
    }
    const many = this.cards.size > MANY;
    setAttr(this.place, 'class', many ? 'many' : null);
  }

  arrangeLanes(picture) {
    const drawn = layersOf(graphOf(picture)).layers.flat().filter((item) => item.node?.kind === 'service').map((item) => item.node.name);
    const rank = (name) => (drawn.includes(name) ? drawn.indexOf(name) : drawn.length);
    const names = [...this.lanes.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    order(this.place, names.map((name) => this.lanes.get(name).node));
  }

  opened(event) {
    const node = event.target.closest('.card');
    const card = node && this.cards.get(node.dataset.key);
    // Who marks words with the mouse wants to read them here.
    const marks = event.type === 'click' && getSelection().toString();
    if (card?.isInstance && !marks) {
      this.sheet.open(card.key);
    }
  }

  /** One stop of the Tab key for each lane; arrows go from card to card. */
  typed(event) {
    const node = event.target.closest('.card');
    if (!node || event.target !== node || isBrowsers(event)) {
      return;
    }
    const card = this.cards.get(node.dataset.key);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.opened(event);
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next = event.key === 'Home' ? 'first' : event.key === 'End' ? 'last' : step;
    if (card && next !== undefined) {
      event.preventDefault();
      this.lanes.get(card.service).focus(card, next);
    }
  }
}

class Lane {
  constructor(service) {
    this.cards = new Set();
    this.title = el('h3', { title: cut(service, 2_000) }, cut(service));
    this.head = el('p', { class: 'lane-facts', hidden: true });
    this.state = el('span', { class: 'chip' }, icon('i-ok'), el('span'));
    this.facts = el('span');
    this.versions = el('span', { class: 'chip', 'data-mood': 'warn', hidden: true }, icon('i-warn'), el('span'));
    this.head.append(this.state, this.facts, this.versions);
    this.grid = el('div', { class: 'cards', role: 'list' });
    this.grid.setAttribute('aria-label', `Instances of ${cut(service, 120)}`);
    this.node = el('article', { class: 'lane' }, el('header', {}, this.title, this.head), this.grid);
    this.unsorted = true;
  }

  add(card) {
    this.cards.add(card);
    this.unsorted = true;
  }

  forget(card) {
    this.cards.delete(card);
    this.unsorted = true;
  }

  show(service) {
    setHidden(this.head, !service);
    if (!service) {
      return;
    }
    const short = service.present < service.expected;
    setAttr(this.state, 'data-mood', short ? 'bad' : 'ok');
    setAttr(this.state.querySelector('use'), 'href', short ? '#i-bad' : '#i-ok');
    setText(this.state.lastElementChild, short ? `${service.present} of ${service.expected} here` : `${service.present} here`);
    setText(this.facts, `${rate(service.inPerSecond)}/s in · ${rate(service.outPerSecond)}/s out${service.idle > 0 ? ` · ${service.idle} idle` : ''}`);
    const mixed = service.versions.length > 1;
    setHidden(this.versions, !mixed);
    if (mixed) {
      setText(this.versions.lastElementChild, `mixed: ${plural(service.versions.length, 'version')}`);
      setAttr(this.versions, 'title', service.versions.join('\n'));
    }
  }

  arrange() {
    const key = [...this.cards].map((card) => card.rank).join();
    if (!this.unsorted && key === this.key) {
      return;
    }
    this.sorted = [...this.cards].sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
    order(this.grid, this.sorted.map((card) => card.node));
    this.key = key;
    this.unsorted = false;
    setAttr(this.node, 'data-size', this.sorted.length);
    if (!this.sorted.some((card) => card.node.tabIndex === 0)) {
      const first = this.sorted.find((card) => card.isInstance);
      first?.reach(true);
    }
  }

  focus(from, where) {
    const reachable = this.sorted.filter((card) => card.isInstance);
    const at = where === 'first' ? 0 : where === 'last' ? reachable.length - 1 : reachable.indexOf(from) + where;
    const to = reachable[at];
    if (to) {
      // Not only the last one: a click has the focus anywhere.
      reachable.forEach((card) => card.reach(card === to));
      to.node.focus();
    }
  }
}
