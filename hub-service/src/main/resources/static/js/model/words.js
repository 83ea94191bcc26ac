import { plural, seconds, clockShort } from './format.js';

/** How an instance is, in a word, with an icon and a mood: the same three for every part of the page. */
export function instanceWord(instance, silentFor) {
  switch (instance.presence) {
    case 'LATE':
      return { word: `late, ${seconds(silentFor)} silent`, icon: 'i-warn', mood: 'warn' };
    case 'LOST':
      return { word: `lost, ${seconds(silentFor)} silent`, icon: 'i-bad', mood: 'bad' };
    case 'GONE':
      return { word: 'gone', icon: 'i-gone', mood: 'off' };
    default:
      return presentWord(instance);
  }
}

function presentWord(instance) {
  if (instance.state === 'STARTING') {
    return { word: 'starting', icon: 'i-moving', mood: 'none' };
  }
  if (instance.state === 'DRAINING') {
    return { word: 'draining', icon: 'i-moving', mood: 'none' };
  }
  if (instance.state === 'STOPPED') {
    return { word: 'stopped', icon: 'i-gone', mood: 'off' };
  }
  if (instance.health && instance.health !== 'UP' && instance.health !== 'UNKNOWN') {
    return { word: 'not ready', icon: 'i-bad', mood: 'bad' };
  }
  return instance.idle ? { word: 'idle', icon: 'i-idle', mood: 'none' } : { word: 'well', icon: 'i-ok', mood: 'ok' };
}

const VERDICTS = {
  OK: { word: 'ok', icon: 'i-ok', mood: 'ok', sign: '' },
  UNKNOWN: { word: 'unknown', icon: 'i-idle', mood: 'off', sign: '' },
  WARN: { word: 'falls behind', icon: 'i-warn', mood: 'warn', sign: '▲' },
  STALL: { word: 'stalls', icon: 'i-bad', mood: 'bad', sign: '■' },
  REWIND: { word: 'went back', icon: 'i-bad', mood: 'bad', sign: '◀' },
  STOP: { word: 'stopped', icon: 'i-bad', mood: 'bad', sign: '✕' },
};
const WORST = ['UNKNOWN', 'OK', 'WARN', 'STALL', 'REWIND', 'STOP'];

export function verdictWord(verdict) {
  return Object.hasOwn(VERDICTS, verdict) ? VERDICTS[verdict] : VERDICTS.UNKNOWN;
}

export function worse(a, b) {
  return WORST.indexOf(b) > WORST.indexOf(a) ? b : a;
}

export const SEVERITIES = {
  CRITICAL: { word: 'critical', icon: 'i-bad', mood: 'bad', rank: 0 },
  WARNING: { word: 'warning', icon: 'i-warn', mood: 'warn', rank: 1 },
  INFO: { word: 'note', icon: 'i-note', mood: 'note', rank: 2 },
};

export function severity(alert) {
  return Object.hasOwn(SEVERITIES, alert.severity) ? SEVERITIES[alert.severity] : SEVERITIES.WARNING;
}

/** What a person reads first. */
export function headline(picture, live) {
  if (!picture) {
    return live === 'lost'
      ? { mood: 'off', icon: 'i-off', title: 'Not live: reconnecting', sub: 'The hub does not answer yet.' }
      : { mood: 'none', icon: 'i-moving', title: 'Connecting', sub: 'The hub is asked for the fleet.' };
  }
  if (live !== 'live') {
    return { mood: 'off', icon: 'i-off', title: 'Not live: reconnecting',
      sub: `What you see is how it was at ${clockShort(picture.at)}.` };
  }
  if (!picture.hub.sees) {
    const since = picture.hub.blindSince ? ` since ${clockShort(picture.hub.blindSince)}` : '';
    return { mood: 'bad', icon: 'i-off', title: `The hub does not see Kafka${since}, this is how it was`,
      sub: picture.hub.why ?? '' };
  }
  return told(Object.values(picture.alerts).filter((alert) => alert.state === 'FIRING'), picture);
}

function told(firing, picture) {
  const loud = firing.filter((alert) => alert.severity !== 'INFO').sort((a, b) => severity(a).rank - severity(b).rank || latestFirst(a, b));
  const notes = firing.length - loud.length;
  if (loud.length > 0) {
    const worst = severity(loud[0]);
    return { mood: worst.mood, icon: worst.icon, title: plural(loud.length, 'alert'), sub: loud[0].summary,
      about: loud.map((alert) => `${alert.name} ${alert.subject}`).sort().join(), news: [...loud].sort(latestFirst)[0].summary };
  }
  if (Object.keys(picture.instances).length === 0) {
    return { mood: 'none', icon: 'i-idle', title: 'Nobody is here yet', sub: 'No instance has told of itself.' };
  }
  const pending = Object.values(picture.alerts).filter((alert) => alert.state === 'PENDING').length;
  const sub = [notes > 0 ? plural(notes, 'note') : '', pending > 0 ? `${plural(pending, 'alert')} being watched` : '']
    .filter(Boolean).join(', ');
  return { mood: 'ok', icon: 'i-ok', title: 'All is well', sub: sub || 'Every instance answers, nothing builds up.' };
}

export function latestFirst(a, b) {
  return a.since < b.since ? 1 : -1;
}
