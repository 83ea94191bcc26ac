import { byId, cut, el, icon, order, setAttr, setHidden, setIcon, setText } from '../dom.js';
import { clock, seconds } from '../model/format.js';
import { latestFirst, severity } from '../model/words.js';

const STATES = ['FIRING', 'PENDING', 'CLEARED'];
const MOST_SHOWN = 100;

/** What somebody should look at, the worst first; what is over fades. */
export class Alerts {
  constructor() {
    this.rows = new Map();
  }

  render(picture, changes, now) {
    if (!changes.touches('alerts')) {
      return;
    }
    const all = Object.entries(picture.alerts).sort(([, a], [, b]) => STATES.indexOf(a.state) - STATES.indexOf(b.state)
      || severity(a).rank - severity(b).rank || latestFirst(a, b));
    const shown = all.slice(0, MOST_SHOWN);
    const keep = new Set(shown.map(([key]) => key));
    for (const [key, row] of this.rows) {
      if (!keep.has(key)) {
        row.node.remove();
        this.rows.delete(key);
      }
    }
    order(byId('alerts-list'), shown.map(([key, alert]) => this.row(key, alert, picture, now)));
    const firing = all.filter(([, alert]) => alert.state === 'FIRING').length;
    setText(byId('alerts-count'), firing > 0 ? `${firing} firing` : '');
    setHidden(byId('no-alerts'), all.length > 0);
  }

  row(key, alert, picture, now) {
    let row = this.rows.get(key);
    if (!row) {
      row = { word: el('b'), subject: el('span', { class: 'name' }), summary: el('p', { class: 'summary' }), remedy: el('p', { class: 'remedy' }), since: el('time') };
      row.head = el('p', { class: 'alert-head' }, icon('i-warn'), row.word, ' ', row.subject, row.since);
      row.node = el('li', { class: 'alert' }, row.head, row.summary, row.remedy);
      this.rows.set(key, row);
    }
    row.alert = alert;
    const { word, icon: sign, mood } = severity(alert);
    const state = alert.state === 'PENDING' ? 'watched' : alert.state === 'CLEARED' ? 'cleared' : word;
    setIcon(row.head, alert.state === 'CLEARED' ? 'i-ok' : alert.state === 'PENDING' ? 'i-moving' : sign);
    setAttr(row.node, 'data-mood', alert.state === 'FIRING' ? mood : 'off');
    setAttr(row.node, 'data-state', alert.state);
    setText(row.word, state);
    setText(row.subject, cut(subject(alert, picture)));
    setAttr(row.subject, 'title', `${alert.name}: ${cut(alert.subject, 2_000)}`);
    setText(row.summary, cut(alert.summary, 600));
    setText(row.remedy, alert.state === 'CLEARED' ? '' : cut(alert.remedy ?? '', 600));
    this.ageRow(row, now);
    return row.node;
  }

  age(now) {
    this.rows.forEach((row) => this.ageRow(row, now));
  }

  ageRow(row, now) {
    const { alert } = row;
    const at = alert.state === 'CLEARED' && alert.clearedAt ? alert.clearedAt : alert.since;
    setAttr(row.since, 'datetime', at);
    setAttr(row.since, 'title', `${alert.state === 'CLEARED' ? 'over' : 'since'} ${clock(at)}`);
    setText(row.since, `${seconds(Math.max(0, (now - Date.parse(at)) / 1_000))}${alert.state === 'CLEARED' ? ' ago' : ''}`);
  }
}

/** An instance as its card calls it. */
function subject(alert, picture) {
  const instance = Object.hasOwn(picture.instances, alert.subject) ? picture.instances[alert.subject] : undefined;
  return instance ? `${instance.service} #${instance.number}` : alert.subject;
}
