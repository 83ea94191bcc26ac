import { byId, el, icon, setAttr, setText } from '../dom.js';
import { call } from '../api.js';
import { count, plural, rate } from '../model/format.js';

const EVERY = 3_000;
const WORDS = { IDLE: 'at rest', RUNNING: 'running', DRAINING: 'ending', FINISHED: 'finished', ABANDONED: 'broken off', UNREACHABLE: 'not reached' };
const MOODS = { RUNNING: 'ok', DRAINING: 'none', ABANDONED: 'warn', UNREACHABLE: 'off' };

/** The load generator's switch. Asked for only while it can be seen. */
export class Load {
  constructor(ask) {
    this.ask = ask;
    this.state = el('span', { class: 'chip' }, icon('i-idle'), el('b', {}, 'being asked'));
    this.facts = el('p', { class: 'facts' });
    this.outcome = el('p', { class: 'outcome', role: 'status' });
    this.stop = el('button', { type: 'button', onclick: () => this.end() }, 'Stop…');
    this.start = el('button', { type: 'submit', class: 'go' }, 'Start…');
    this.form = el('form', { class: 'load-form' },
      field('Orders a second', { name: 'rate', type: 'number', min: '1', max: '1000000', value: '500', required: true }),
      field('Customers', { name: 'customers', type: 'number', min: '1', max: '100000', value: '1000', required: true }),
      field('Skew', { name: 'skew', type: 'number', min: '0', max: '2', step: '0.1', value: '0.5', required: true, title: '0 evenly, 1 as words are used in a language' }),
      field('For seconds', { name: 'seconds', type: 'number', min: '1', placeholder: 'until stopped' }),
      el('div', { class: 'buttons' }, this.start, this.stop));
    this.form.addEventListener('submit', (event) => this.begin(event));
    byId('load-body').append(el('p', {}, this.state), this.facts, this.form, this.outcome);
    new IntersectionObserver(([entry]) => this.seen(entry.isIntersecting)).observe(byId('load'));
  }

  render() {
    // What it shows is not in the picture.
  }

  seen(visible) {
    clearInterval(this.timer);
    if (visible) {
      this.refresh();
      this.timer = setInterval(() => document.hidden || this.refresh(), EVERY);
    }
  }

  async refresh() {
    const { value, problem } = await call('api/load');
    this.show(value ?? { phase: 'UNREACHABLE', why: problem });
  }

  show(load) {
    const running = load.phase === 'RUNNING';
    setAttr(this.state, 'data-mood', MOODS[load.phase] ?? null);
    setAttr(this.state.querySelector('use'), 'href', running ? '#i-ok' : load.phase === 'UNREACHABLE' ? '#i-off' : '#i-idle');
    setText(this.state.lastElementChild, WORDS[load.phase] ?? 'unknown');
    setText(this.facts, load.phase === 'UNREACHABLE' ? (load.why ?? '') : load.phase === 'IDLE' ? '' : summary(load));
    this.stop.disabled = !running;
    this.start.disabled = running || load.phase === 'DRAINING' || load.phase === 'UNREACHABLE';
  }

  async begin(event) {
    event.preventDefault();
    const form = new FormData(this.form);
    const body = { rate: Number(form.get('rate')), customers: Number(form.get('customers')), skew: Number(form.get('skew')) };
    if (form.get('seconds')) {
      body.duration = `PT${Number(form.get('seconds'))}S`;
    }
    const sure = await this.ask.sure({
      title: 'Start the load generator?',
      words: [`It makes ${count(body.rate)} orders a second of ${plural(body.customers, 'customer')}${body.duration ? `, for ${plural(Number(form.get('seconds')), 'second')}` : ', until it is stopped'}.`,
        'They go through the whole fleet and are stored like any others.'],
      go: 'Start',
    });
    if (sure) {
      await this.act('POST', body, 'It has begun.');
    }
  }

  async end() {
    const sure = await this.ask.sure({ title: 'Stop the load generator?', words: ['Orders that are under way are sent until they are acknowledged.'], go: 'Stop' });
    if (sure) {
      await this.act('DELETE', undefined, 'It makes no more orders.');
    }
  }

  async act(method, body, done) {
    setText(this.outcome, '');
    const { problem, value } = await call('api/load', { method, body });
    setAttr(this.outcome, 'data-mood', problem ? 'bad' : 'ok');
    setText(this.outcome, problem ?? done);
    if (value?.phase) {
      this.show(value);
    } else {
      await this.refresh();
    }
  }
}

function summary(load) {
  const orders = load.orders ?? {};
  const where = load.instances?.length > 1 ? `, on ${plural(load.instances.length, 'instance')}` : '';
  return `${rate(load.acknowledgedPerSecond)}/s of ${count(load.rate)}/s wanted${where} · ${count(orders.acknowledged)} acknowledged · ${count(orders.outstanding)} under way${orders.failedAttempts > 0 ? ` · ${count(orders.failedAttempts)} failed attempts` : ''}`;
}

function field(name, attributes) {
  return el('label', {}, name, el('input', attributes));
}
