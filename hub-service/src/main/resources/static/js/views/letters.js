import { byId, cut, el, icon, order, setAttr, setHidden, setText } from '../dom.js';
import { call } from '../api.js';
import { count, plural, rate } from '../model/format.js';
import { letterItem } from './letter.js';

const PAGE = 50;

/** Dead-letter topics; one is opened at a time, and its letters are asked for then and never before. */
export class Letters {
  constructor(ask) {
    this.ask = ask;
    this.rows = new Map();
    this.panel = byId('box-open');
  }

  render(picture, changes) {
    this.picture = picture;
    if (!changes.touches('deadLetters', 'hub')) {
      return;
    }
    // By name: a box that changes its place takes the focus from whoever is there.
    const topics = Object.keys(picture.deadLetters).sort();
    for (const [topic, row] of this.rows) {
      if (!Object.hasOwn(picture.deadLetters, topic)) {
        row.node.remove();
        this.rows.delete(topic);
      }
    }
    order(byId('boxes'), topics.map((topic) => this.row(topic, picture.deadLetters[topic])));
    const empty = topics.filter((topic) => picture.deadLetters[topic].letters === 0 && topic !== this.open);
    topics.forEach((topic) => setHidden(this.rows.get(topic).node, empty.includes(topic)));
    setHidden(byId('no-letters'), empty.length < topics.length);
    setText(byId('no-letters'), topics.length === 0 ? 'There is no topic for them yet.' : `None, in ${plural(topics.length, 'topic')}.`);
    if (this.open) {
      this.offerReplay();
    }
  }

  row(topic, box) {
    let row = this.rows.get(topic);
    if (!row) {
      row = { words: el('span', { class: 'facts' }), button: el('button', { type: 'button', class: 'quiet', onclick: () => this.show(topic) }, 'Open') };
      row.mark = el('span', { class: 'chip' }, icon('i-warn'), el('b'));
      row.button.setAttribute('aria-label', `Open ${cut(topic, 120)}`);
      row.node = el('li', {}, row.mark, el('span', { class: 'name', title: cut(topic, 2_000) }, cut(topic)), row.words, row.button);
      this.rows.set(topic, row);
    }
    const some = box.letters > 0;
    setAttr(row.mark, 'data-mood', some ? 'warn' : 'ok');
    setAttr(row.mark.querySelector('use'), 'href', some ? '#i-warn' : '#i-ok');
    setText(row.mark.lastElementChild, count(box.letters));
    setAttr(row.mark, 'title', some ? 'at most so many: ends of transactions are counted, too' : null);
    setText(row.words, box.perMinute > 0 ? `at least ${rate(box.perMinute)} new a minute` : some ? 'no new ones' : '');
    return row.node;
  }

  async show(topic) {
    this.open = topic;
    this.list = el('ul', { class: 'letter-list' });
    this.status = el('p', { class: 'aside', role: 'status' }, 'The latest letters are being read.');
    this.more = el('button', { type: 'button', class: 'quiet', hidden: true, onclick: () => this.older() }, 'Older letters');
    this.replay = el('form', { class: 'replay', hidden: true });
    this.replay.addEventListener('submit', (event) => this.sendAgain(event));
    const title = el('h3', { tabindex: '-1' }, cut(topic));
    const close = el('button', { type: 'button', class: 'quiet', onclick: () => this.close() }, 'Close');
    this.panel.replaceChildren(el('div', { class: 'panel-head' }, title, close), this.replay, this.status, this.list, this.more);
    setHidden(this.panel, false);
    this.offered = undefined;
    this.offerReplay();
    title.focus();
    await this.load();
  }

  close() {
    const opener = this.rows.get(this.open)?.button;
    this.open = undefined;
    setHidden(this.panel, true);
    this.panel.replaceChildren();
    opener?.focus();
  }

  async older() {
    const { more } = this;
    const focused = document.activeElement === more;
    more.disabled = true;
    await this.load(this.before);
    more.disabled = false;
    // A button that is disabled loses it.
    if (focused && document.activeElement === document.body) {
      more.focus();
    }
  }

  async load(before) {
    const topic = this.open;
    const { value, problem } = await call(`api/dead-letters/${encodeURIComponent(topic)}?limit=${PAGE}${before ? `&before=${encodeURIComponent(before)}` : ''}`);
    if (this.open !== topic) {
      return;
    }
    if (problem) {
      setText(this.status, problem);
      return;
    }
    const letters = Array.isArray(value?.letters) ? value.letters : [];
    if (!before) {
      this.list.replaceChildren();
    }
    this.list.append(...letters.map(letterItem));
    this.before = value?.before;
    setHidden(this.more, !this.before);
    const shown = this.list.childElementCount;
    setText(this.status, `${plural(shown, 'letter')}, newest first.${value?.complete === false ? ' Time ran out: there may be newer ones.' : ''}`);
  }

  /** Only where a group can have its letters again, and the hub may act. */
  offerReplay() {
    const box = this.picture.deadLetters[this.open];
    const groups = box && this.picture.hub.acts ? box.replayable : [];
    const key = groups.join('\n');
    setHidden(this.replay, groups.length === 0);
    if (key === this.offered) {
      return;
    }
    this.offered = key;
    const group = el('select', { name: 'group' }, ...groups.map((name) => el('option', { value: name }, cut(name))));
    const key2 = el('input', { name: 'key', maxlength: '1000', autocomplete: 'off', placeholder: 'any' });
    const reason = el('input', { name: 'reason', maxlength: '200', autocomplete: 'off', placeholder: 'any' });
    this.outcome = el('p', { class: 'outcome', role: 'status' });
    this.replay.replaceChildren(
      el('label', {}, 'Group', group), el('label', {}, 'Key is', key2), el('label', {}, 'Reason contains', reason),
      el('button', { type: 'submit', class: 'go' }, 'Send again…'), this.outcome);
  }

  async sendAgain(event) {
    event.preventDefault();
    const form = new FormData(this.replay);
    const box = this.picture.deadLetters[this.open];
    const filter = Object.fromEntries(['key', 'reason'].map((name) => [name, form.get(name)]).filter(([, value]) => value));
    const body = { topic: box.of, group: form.get('group') };
    if (Object.keys(filter).length > 0) {
      body.filter = filter;
    }
    const which = Object.entries(filter).map(([name, value]) => (name === 'key' ? `with the key “${cut(value, 80)}”` : `whose reason contains “${cut(value, 80)}”`)).join(' and ');
    const yes = await this.ask.sure({
      title: 'Send dead letters again?',
      words: [`Letters of ${cut(box.of, 120)}${which ? ` ${which}` : ', all of them,'} go through ${cut(body.group, 120)} again.`,
        'Each goes once, whoever asks: those that were sent again before are left out.'],
      go: 'Send again',
    });
    if (yes) {
      await this.replayNow(body);
    }
  }

  async replayNow(body) {
    const place = this.outcome;
    const button = this.replay.querySelector('button');
    button.disabled = true;
    setText(place, 'They are being sent.');
    const { value, problem } = await call('api/dead-letters/replay', { method: 'POST', body });
    button.disabled = false;
    setAttr(place, 'data-mood', problem ? 'bad' : 'ok');
    setText(place, problem ?? told(value));
    if (!problem && this.open) {
      await this.load();
    }
  }
}

function told(report) {
  const parts = [`${plural(report.replayed, 'letter')} sent again`];
  if (report.before > 0) {
    parts.push(`${count(report.before)} had been before`);
  }
  if (report.unfit > 0) {
    parts.push(`${count(report.unfit)} too large to be kept, still in the topic`);
  }
  return `${parts.join(', ')}.${report.more ? ' There are more: ask again.' : ''}`;
}
