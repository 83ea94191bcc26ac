import { byId, cut, el, icon, order, setAttr, setHidden, setIcon, setText } from '../dom.js';
import { behindWords, count, factor, millis, percent, rate, short } from '../model/format.js';
import { verdictWord } from '../model/words.js';

const UNEVEN = 1.5;
const KEYS_SHOWN = 3;

/** Groups, topics and brokers, a row for each; a row is written again only when it has changed. */
export class Tables {
  constructor() {
    this.groups = new Table('groups-rows', 12, groupRow);
    this.topics = new Table('topics-rows', 7, topicRow);
    this.topics.fold((topic) => topic.kind !== undefined && topic.kind !== 'WORK', byId('topics-others'), byId('topics-more'));
    this.brokers = new Table('brokers-rows', 4, brokerRow);
  }

  render(picture, changes) {
    this.groups.render('groups', picture.groups, changes);
    this.topics.render('topics', picture.topics, changes);
    this.brokers.render('brokers', picture.brokers, changes);
  }
}

class Table {
  constructor(id, columns, fill) {
    this.body = byId(id);
    this.columns = columns;
    this.fill = fill;
    this.rows = new Map();
  }

  /** Rows of a second kind, shown when they are asked for. */
  fold(isFolded, body, button) {
    this.isFolded = isFolded;
    this.others = body;
    this.button = button;
    button.addEventListener('click', () => {
      setHidden(body, !body.hidden);
      this.tellFolded();
    });
  }

  tellFolded() {
    const many = this.others.childElementCount;
    setHidden(this.button, many === 0);
    setAttr(this.button, 'aria-expanded', String(!this.others.hidden));
    setText(this.button, this.others.hidden ? `${many} more: the fleet's own, replays, dead letters` : 'Fewer');
  }

  render(section, present, changes) {
    let other = false;
    for (const key of changes.of(section, present, this.rows.keys())) {
      if (!Object.hasOwn(present, key)) {
        this.rows.get(key)?.node.remove();
        this.rows.delete(key);
        other = true;
        continue;
      }
      if (!this.rows.has(key)) {
        this.rows.set(key, this.row(key));
        other = true;
      }
      this.rows.get(key).folded = this.isFolded?.(present[key]) ?? false;
      this.fill(this.rows.get(key), present[key]);
    }
    if (other) {
      const keys = [...this.rows.keys()].sort(sameKind);
      order(this.body, keys.filter((key) => !this.rows.get(key).folded).map((key) => this.rows.get(key).node));
      if (this.others) {
        order(this.others, keys.filter((key) => this.rows.get(key).folded).map((key) => this.rows.get(key).node));
        this.tellFolded();
      }
    }
  }

  row(key) {
    const name = el('span', { class: 'name', title: cut(key, 2_000) }, cut(key));
    const first = el('th', { scope: 'row' }, name);
    const cells = Array.from({ length: this.columns - 1 }, () => el('td'));
    return { node: el('tr', {}, first, ...cells), cells, name, key };
  }
}

const sameKind = (a, b) => a.localeCompare(b, 'en', { numeric: true });

function numbers(row, from, ...texts) {
  texts.forEach((text, i) => {
    row.cells[from + i].className ||= 'n';
    setText(row.cells[from + i], text);
  });
}

function mood(row, at, sign, moodName, words, title) {
  const cell = row.cells[at];
  let chip = cell.firstElementChild;
  if (!chip) {
    chip = el('span', { class: 'chip' }, icon(sign), el('span'));
    cell.append(chip);
  }
  setIcon(chip, sign);
  setAttr(chip, 'data-mood', moodName);
  setAttr(chip, 'title', title);
  setText(chip.lastElementChild, words);
}

function groupRow(row, group) {
  const { word, icon: sign, mood: moodName } = verdictWord(group.verdict);
  mood(row, 0, sign, moodName, word, group.why && cut(group.why, 600));
  numbers(row, 1, count(group.lag), group.lagSeconds === undefined ? '–' : behindWords(group.lagSeconds), rate(group.perSecond),
    millis(group.latency?.p50), millis(group.latency?.p95), millis(group.latency?.p99), millis(group.endToEnd?.p95), factor(group.skew));
  setAttr(row.cells[8], 'data-mood', group.skew >= UNEVEN ? 'warn' : null);
  setText(row.cells[9], `${group.state}, ${group.protocol}`);
  numbers(row, 10, group.epoch === undefined ? '–' : count(group.epoch));
}

function topicRow(row, topic) {
  numbers(row, 0, rate(topic.perSecond), factor(topic.skew));
  setAttr(row.cells[1], 'data-mood', topic.skew >= UNEVEN ? 'warn' : null);
  const top = Object.entries(topic.keys?.top ?? {}).sort((a, b) => b[1] - a[1]);
  const words = top.slice(0, KEYS_SHOWN).map(([key, share]) => `${cut(key, 40)} ${percent(share)}`).join(', ');
  setText(row.cells[2], words || '–');
  setAttr(row.cells[2], 'class', 'keys');
  setAttr(row.cells[2], 'title', top.map(([key, share]) => `${cut(key, 200)} ${percent(share)}`).join('\n') || null);
  numbers(row, 3, short(topic.records), count(topic.partitions));
  const bad = topic.leaderless > 0;
  const warn = topic.underReplicated > 0;
  mood(row, 5, bad ? 'i-bad' : warn ? 'i-warn' : 'i-ok', bad ? 'bad' : warn ? 'warn' : 'ok',
    bad ? `${topic.leaderless} without leader` : warn ? `${topic.underReplicated} short of copies` : `${topic.replication} each`);
}

function brokerRow(row, broker) {
  setText(row.name, `${row.key} · ${cut(broker.host, 120)}:${broker.port}`);
  setAttr(row.name, 'title', broker.rack ? `rack ${cut(broker.rack)}` : null);
  mood(row, 0, broker.present ? 'i-ok' : 'i-bad', broker.present ? 'ok' : 'bad',
    broker.present ? (broker.controller ? 'here, controller' : 'here') : 'missing');
  numbers(row, 1, count(broker.leads), `${count(broker.inSync)}/${count(broker.replicas)}`);
  setAttr(row.cells[2], 'data-mood', broker.inSync < broker.replicas ? 'warn' : null);
}
