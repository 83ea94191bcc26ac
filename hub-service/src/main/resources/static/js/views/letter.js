import { cut, el } from '../dom.js';
import { clock } from '../model/format.js';

/** One letter: why on the line, where and what inside. All of it is somebody else's words, and stays text. */
export function letterItem(letter) {
  const reason = letter.message ?? letter.exceptionType ?? 'without a reason';
  const summary = el('summary', {},
    el('time', { datetime: letter.at, title: letter.at }, clock(letter.at)),
    el('span', { class: 'reason', title: cut(reason, 2_000) }, cut(reason, 300)),
    letter.replayed ? el('span', { class: 'sent' }, 'sent again') : null);
  const details = el('details', {}, summary);
  details.addEventListener('toggle', () => details.open && details.childElementCount === 1 && details.append(inside(letter)));
  return el('li', {}, details);
}

function inside(letter) {
  const rows = [
    ['from', place(letter.originalTopic, letter.originalPartition, letter.originalOffset)],
    ['kept at', place(undefined, letter.partition, letter.offset)],
    ['key', letter.key === undefined ? 'none' : `${letter.key}${letter.keyIsText === false ? ' (base64)' : ''}`],
    ['group', letter.group],
    ['failure', letter.exceptionType],
    ['reason', letter.message],
    ['attempts', letter.attempts],
    ['first failed', letter.firstFailure],
    ['given up by', letter.instance],
  ].filter(([, value]) => value !== undefined && value !== null);
  const note = [letter.valueIsText === false ? 'base64' : '', letter.cut ? `the beginning of ${letter.valueBytes ?? 'more'} bytes` : ''].filter(Boolean).join(', ');
  return el('div', { class: 'letter' },
    el('dl', {}, ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, cut(String(value), 4_000))])),
    el('p', { class: 'caption' }, `value${note ? ` (${note})` : ''}`),
    el('pre', { tabindex: '0', 'aria-label': 'value' }, letter.value ?? letter.omitted ?? 'none'));
}

function place(topic, partition, offset) {
  const parts = [topic, partition === undefined ? undefined : `partition ${partition}`, offset === undefined ? undefined : `offset ${offset}`]
    .filter((it) => it !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
