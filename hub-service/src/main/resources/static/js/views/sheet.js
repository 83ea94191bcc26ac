import { byId, cut, el, setText } from '../dom.js';
import { behindWords, clock, count, percent, plural, rate, seconds } from '../model/format.js';
import { byTopicThenNumber } from '../model/partitions.js';
import { instanceWord, verdictWord } from '../model/words.js';

/** Everything of one instance, as long as it is open. */
export class Sheet {
  constructor(pictureNow) {
    this.dialog = byId('instance-sheet');
    this.pictureNow = pictureNow;
    // A click beside it, and no word marked that ends there.
    this.dialog.addEventListener('pointerdown', (event) => (this.beside = this.isBeside(event)));
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.beside && this.isBeside(event) && this.dialog.close());
  }

  isBeside({ clientX, clientY }) {
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    return clientX < left || clientX > right || clientY < top || clientY > bottom;
  }

  open(id) {
    this.id = id;
    this.title = el('h2', { id: 'instance-title', tabindex: '-1' }, cut(id, 400));
    this.list = el('dl', { class: 'pairs' });
    this.rows = el('tbody');
    const table = el('table', {}, el('thead', {}, el('tr', {}, ...['Group', 'Partition', 'Lag', 'Behind', 'Records/s', 'Verdict'].map((name) => el('th', { scope: 'col' }, name)))), this.rows);
    const close = el('button', { type: 'button', class: 'quiet', onclick: () => this.dialog.close() }, 'Close');
    this.dialog.replaceChildren(el('div', { class: 'panel-head' }, this.title, close), this.list, el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'its partitions' }, table));
    this.write(this.pictureNow());
    this.dialog.showModal();
  }

  render(picture, changes, now) {
    if (this.dialog.open && changes.touches('instances', 'groups')) {
      this.write(picture, now);
    }
  }

  write(picture, now = Date.parse(picture.at)) {
    const it = Object.hasOwn(picture.instances, this.id) ? picture.instances[this.id] : undefined;
    const facts = it ? factsOf(it, now) : [['state', 'gone']];
    if (this.list.childElementCount !== facts.length * 2) {
      this.list.replaceChildren(...facts.flatMap(([name]) => [el('dt', {}, name), el('dd')]));
    }
    facts.forEach(([, value], i) => setText(this.list.children[i * 2 + 1], cut(String(value), 400)));
    this.writePartitions(picture);
  }

  writePartitions(picture) {
    const owned = [];
    for (const [group, { partitions }] of Object.entries(picture.groups)) {
      Object.keys(partitions).filter((name) => partitions[name].owner === this.id).sort(byTopicThenNumber).forEach((name) => owned.push([group, name, partitions[name]]));
    }
    const key = owned.map(([group, name]) => `${group}\n${name}`).join('\n');
    if (key !== this.key || this.rows.childElementCount !== owned.length) {
      this.key = key;
      this.rows.replaceChildren(...owned.map(([group, name]) => el('tr', {}, el('td', {}, cut(group)), el('td', {}, cut(name)), ...Array.from({ length: 4 }, () => el('td')))));
    }
    owned.forEach(([, , it], i) => {
      const cells = this.rows.children[i].children;
      setText(cells[2], it.lag === undefined ? '–' : count(it.lag));
      setText(cells[3], it.lagSeconds === undefined ? '–' : behindWords(it.lagSeconds));
      setText(cells[4], rate(it.perSecond));
      setText(cells[5], verdictWord(it.verdict).word + (it.paused ? ', held back' : ''));
    });
  }
}

function factsOf(it, now) {
  const silent = Math.max(0, (now - Date.parse(it.seenAt)) / 1_000);
  return [
    ['state', `${instanceWord(it, silent).word}; ${it.state.toLowerCase()}, health ${it.health}`],
    ['service', `${it.service}, number ${it.number}`],
    ['where', it.port === undefined ? it.host : `${it.host}:${it.port}`],
    ['version', `${it.version}, commit ${it.commit}`],
    ['started', `${clock(it.startedAt)}, ${seconds(Math.max(0, (now - Date.parse(it.startedAt)) / 1_000))} ago`],
    ['records', `${rate(it.inPerSecond)}/s in, ${rate(it.outPerSecond)}/s out${it.lag === undefined ? '' : `, lag ${count(it.lag)}`}`],
    ['uses', `heap ${percent(it.heap)}${it.cpu === undefined ? '' : `, cpu ${percent(it.cpu)}`}, buffer ${percent(it.bufferFill)}`],
    ['holds back', plural(it.paused, 'partition')],
    ['trouble', `${plural(it.deadLetters, 'dead letter')}, ${plural(it.retries, 'retry', 'retries')}`],
  ];
}
