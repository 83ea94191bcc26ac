import { cut, el, setAttr, setText } from '../dom.js';
import { behindWords, short } from '../model/format.js';
import { byTopicThenNumber, hue, partition } from '../model/partitions.js';
import { isWork } from '../model/graph.js';
import { verdictWord } from '../model/words.js';
import { NOBODY } from './card.js';

/** One tile for each partition of each group of the fleet, on the card of whoever owns it. */
export class Tiles {
  constructor(lanes, flights) {
    this.lanes = lanes;
    this.flights = flights;
    this.groups = new Map();
  }

  render(picture, changes) {
    const moved = [];
    for (const id of changes.of('groups', picture.groups, this.groups.keys())) {
      this.renderGroup(picture, changes, id, moved);
    }
    this.move(moved);
  }

  renderGroup(picture, changes, id, moved) {
    const group = Object.hasOwn(picture.groups, id) ? picture.groups[id] : undefined;
    const tiles = this.groups.get(id) ?? new Map();
    const shown = group && this.isShown(group);
    this.groups.set(id, tiles);
    const names = shown && tiles.size > 0
      ? changes.partitionsOf(id, group.partitions, tiles.keys())
      : new Set([...Object.keys(group?.partitions ?? {}).sort(byTopicThenNumber), ...tiles.keys()]);
    for (const name of names) {
      const it = shown && Object.hasOwn(group.partitions, name) && isWork(picture, partition(name).topic) ? group.partitions[name] : undefined;
      if (it) {
        this.renderTile(picture, id, group, name, it, tiles, moved);
      } else if (tiles.has(name)) {
        this.remove(id, tiles, name);
      }
    }
    if (!group) {
      this.groups.delete(id);
    }
  }

  /** A group that is over and was none of the fleet's is a row in the table, not a lane. */
  isShown(group) {
    return Boolean(group.service) || Object.keys(group.members).length > 0;
  }

  renderTile(picture, id, group, name, it, tiles, moved) {
    let tile = tiles.get(name);
    if (!tile) {
      tile = this.make(id, name);
      tiles.set(name, tile);
    }
    tile.it = it;
    if (!tile.card || tile.card.isNear) {
      tile.write();
    }
    const service = group.service ?? `group ${id}`;
    const owner = it.owner ?? `${NOBODY}${service} ${id}`;
    if (tile.owner !== owner) {
      moved.push({ tile, owner, service: picture.instances[it.owner]?.service ?? service, isNew: tile.owner === undefined });
    }
  }

  make(group, name) {
    const { topic, number } = partition(name);
    const node = el('div', { class: 'tile', role: 'listitem' }, String(number));
    node.style.setProperty('--hue', hue(number));
    const tile = { node, group, topic, number, name };
    tile.write = () => this.show(tile, group, tile.it);
    return tile;
  }

  show(tile, group, it) {
    const verdict = verdictWord(it.verdict);
    const lag = it.lag === undefined ? 'lag unknown' : `lag ${short(it.lag)}`;
    const behind = it.lagSeconds >= 1 ? `, ${behindWords(it.lagSeconds)} behind` : '';
    setAttr(tile.node, 'data-mood', verdict.mood === 'ok' || verdict.mood === 'off' ? null : verdict.mood);
    setAttr(tile.node, 'data-sign', verdict.sign || (it.paused ? '‖' : null));
    const words = `${cut(group, 80)}, ${cut(tile.topic, 80)} partition ${tile.number}: ${lag}${behind}, ${verdict.word}${it.paused ? ', held back' : ''}`;
    if (tile.words !== words) {
      tile.words = words;
      setAttr(tile.node, 'aria-label', words);
      setAttr(tile.node, 'title', words);
    }
  }

  /** All places are read before any is changed, and again after all are: two layouts, however many move. */
  move(moved) {
    const flying = moved.filter((it) => !it.isNew && this.flights.allows(moved.length));
    flying.forEach((it) => (it.from = it.tile.node.getBoundingClientRect()));
    moved.forEach((it) => this.put(it));
    this.flights.begin(flying);
    moved.filter((it) => !it.isNew).forEach((it) => this.mark(it.tile.node));
  }

  put({ tile, owner, service }) {
    const card = this.lanes.cardFor(owner, service);
    const shelf = card.shelfFor(tile.group, tile.topic);
    const before = this.lanes.cards.get(tile.owner);
    tile.node.dataset.number = tile.number;
    insert(shelf.list, tile);
    tile.owner = owner;
    before?.tiles.delete(tile);
    card.tiles.add(tile);
    tile.card = card;
    if (card.isNear) {
      tile.write();
    }
    if (before && before !== card) {
      before.drop(tile.group, tile.topic);
    }
  }

  mark(node) {
    node.classList.remove('came');
    node.classList.add('came');
    clearTimeout(node.came);
    node.came = setTimeout(() => node.classList.remove('came'), 5_000);
  }

  remove(group, tiles, name) {
    const tile = tiles.get(name);
    tile.node.remove();
    tile.card?.tiles.delete(tile);
    this.lanes.cards.get(tile.owner)?.drop(group, tile.topic);
    tiles.delete(name);
  }
}

/** In the order of their numbers, in which most of them come. */
function insert(list, tile) {
  let before = list.lastElementChild;
  while (before && Number(before.dataset.number) > tile.number) {
    before = before.previousElementSibling;
  }
  list.insertBefore(tile.node, before ? before.nextElementSibling : list.firstElementChild);
}
