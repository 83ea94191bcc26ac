import { byId, el, setAttr, setHidden, setText } from '../dom.js';
import { behindWords, count, millis, rate, short } from '../model/format.js';
import { headline } from '../model/words.js';

const LIVE = { live: 'live', lost: 'not live', connecting: 'connecting' };
const THEMES = ['auto', 'light', 'dark'];

/** The first thing that is read: how it is, and five numbers. */
export class Header {
  constructor() {
    this.vitals = new Map();
    for (const [key, name] of [['instances', 'instances'], ['rate', 'records/s'], ['lag', 'lag'], ['behind', 'behind'], ['p95', 'slowest p95'], ['brokers', 'brokers']]) {
      const value = el('dd', {}, '–');
      byId('vitals').append(el('div', {}, el('dt', {}, name), value));
      this.vitals.set(key, value);
    }
    byId('theme').addEventListener('click', () => this.nextTheme());
    this.showTheme();
  }

  render(picture, live) {
    const { mood, icon, title, sub, about = '', news = sub } = headline(picture, live);
    setAttr(byId('verdict'), 'data-mood', mood);
    setAttr(byId('headline-icon'), 'href', `#${icon}`);
    setText(byId('headline'), title);
    setText(byId('subline'), sub);
    setAttr(byId('subline'), 'title', sub);
    if (mood !== 'none') {
      this.announce(`${title} ${about}`, `${title}. ${mood === 'ok' ? '' : news}`);
    }
    setAttr(document.body, 'data-live', live);
    setAttr(document.body, 'data-sees', picture ? String(picture.hub.sees) : null);
    setText(byId('live-word'), LIVE[live]);
    if (picture) {
      this.showVitals(picture);
      this.showHub(picture.hub);
      setHidden(byId('load'), !picture.hub.acts);
      document.title = mood === 'ok' ? 'Flotilla hub' : `${title.slice(0, 60)} · Flotilla hub`;
    }
  }

  /** Only what a listener has to know at once, and only when it becomes another: seconds in its words grow all the time. */
  announce(matter, words) {
    if (matter !== this.said) {
      this.said = matter;
      setText(byId('announcer'), words);
    }
  }

  showHub(hub) {
    setText(byId('hub-version'), `hub ${hub.version}`);
    setAttr(byId('hub-version'), 'title', `${hub.id}, commit ${hub.commit}`);
  }

  showVitals(picture) {
    const services = Object.values(picture.services);
    const present = services.reduce((sum, it) => sum + it.present, 0);
    const expected = services.reduce((sum, it) => sum + it.expected, 0);
    const groups = Object.values(picture.groups).filter((it) => it.service);
    const behind = Math.max(0, ...groups.map((it) => it.lagSeconds ?? 0));
    const p95 = Math.max(-1, ...groups.map((it) => it.latency?.p95 ?? -1));
    const brokers = Object.values(picture.brokers);
    const here = brokers.filter((it) => it.present).length;
    this.vital('instances', present < expected ? `${count(present)} of ${count(expected)}` : count(present), present < expected ? 'bad' : null);
    this.vital('rate', rate(groups.reduce((sum, it) => sum + it.perSecond, 0)));
    this.vital('lag', short(groups.reduce((sum, it) => sum + it.lag, 0)));
    this.vital('behind', behindWords(behind), behind >= 30 ? 'bad' : behind >= 5 ? 'warn' : null);
    this.vital('p95', p95 < 0 ? '–' : millis(p95));
    this.vital('brokers', here < brokers.length ? `${here} of ${brokers.length}` : count(here), here < brokers.length ? 'bad' : null);
  }

  vital(key, text, mood = null) {
    const value = this.vitals.get(key);
    setText(value, text);
    setAttr(value, 'data-mood', mood);
  }

  nextTheme() {
    const next = THEMES[(THEMES.indexOf(this.theme()) + 1) % THEMES.length];
    if (next === 'auto') {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = next;
    }
    try {
      localStorage.setItem('flotilla.theme', next);
    } catch (refused) {
      // It is kept for this visit only.
    }
    this.showTheme();
  }

  theme() {
    return document.documentElement.dataset.theme ?? 'auto';
  }

  showTheme() {
    setText(byId('theme'), `Theme: ${this.theme()}`);
  }
}
