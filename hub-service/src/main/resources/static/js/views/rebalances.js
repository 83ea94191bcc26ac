import { byId, cut, el, order, setAttr, setHidden, setText } from '../dom.js';
import { clock, millis, plural, shortId } from '../model/format.js';

/** Who took what from whom, and why; newest first. */
export class Rebalances {
  constructor() {
    this.rows = new Map();
  }

  render(picture, changes) {
    if (!changes.touches('rebalances')) {
      return;
    }
    const numbers = Object.keys(picture.rebalances).sort((a, b) => Number(b) - Number(a));
    for (const [number, row] of this.rows) {
      if (!Object.hasOwn(picture.rebalances, number)) {
        row.node.remove();
        this.rows.delete(number);
      }
    }
    for (const number of changes.of('rebalances', picture.rebalances, this.rows.keys())) {
      if (Object.hasOwn(picture.rebalances, number)) {
        this.write(number, picture.rebalances[number], picture);
      }
    }
    order(byId('rebalances-list'), numbers.map((number) => this.rows.get(number).node));
    setText(byId('rebalances-count'), numbers.length > 0 ? `the latest ${numbers.length}` : '');
    setHidden(byId('no-rebalances'), numbers.length > 0);
  }

  write(number, event, picture) {
    let row = this.rows.get(number);
    if (!row) {
      row = { at: el('time'), group: el('b', { class: 'name' }), why: el('span', { class: 'why' }), took: el('span', { class: 'took' }), moves: el('ul', { class: 'moves' }) };
      row.summary = el('summary', {}, row.at, row.group, row.took, row.why);
      row.node = el('li', {}, el('details', {}, row.summary, row.moves));
      this.rows.set(number, row);
    }
    setAttr(row.at, 'datetime', event.at);
    setText(row.at, clock(event.at));
    setText(row.group, cut(event.group));
    setAttr(row.group, 'title', cut(event.group, 2_000));
    setText(row.why, cut(event.why, 400));
    const took = event.millis === undefined ? '' : ` in ${millis(event.millis)}`;
    setText(row.took, event.over ? `${plural(event.moved, 'move')}${took}` : `under way, ${plural(event.moved, 'move')}`);
    setAttr(row.node, 'data-mood', event.over ? null : 'warn');
    this.moves(row, event, picture);
  }

  moves(row, event, picture) {
    const key = JSON.stringify(event.moves);
    if (row.key === key) {
      return;
    }
    row.key = key;
    const name = (id) => (id === undefined ? 'nobody' : shortId(cut(id, 120), picture.instances[id]?.service));
    row.moves.replaceChildren(...event.moves.map((move) => el('li', {},
      el('span', { class: 'name' }, cut(move.partition, 120)), ' ',
      el('span', { title: move.from }, name(move.from)), el('span', { class: 'to' }, ' → '), el('span', { title: move.to }, name(move.to)))));
    if (event.moved > event.moves.length) {
      row.moves.append(el('li', {}, `and ${event.moved - event.moves.length} more`));
    }
  }
}
