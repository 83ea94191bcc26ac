const GROUPED = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const CLOCK_SHORT = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A number of records: whole up to 99,999, then with k, M, G. */
export function count(value) {
  if (!Number.isFinite(value)) {
    return '–';
  }
  return Math.abs(value) < 100_000 ? GROUPED.format(value) : short(value);
}

/** At most four characters of digits. */
export function short(value) {
  if (!Number.isFinite(value)) {
    return '–';
  }
  const size = Math.abs(value);
  if (size < 1_000) {
    return GROUPED.format(value);
  }
  for (const [unit, letter] of [[1e3, 'k'], [1e6, 'M'], [1e9, 'G'], [1e12, 'T']]) {
    const scaled = value / unit;
    if (Math.abs(scaled) < 999.5 || letter === 'T') {
      return `${Math.abs(scaled) < 99.95 ? trimmed(scaled.toFixed(1)) : scaled.toFixed(0)}${letter}`;
    }
  }
  return '–';
}

/** Records per second: small ones with a decimal, since 0 would say that nothing comes. */
export function rate(value) {
  if (!Number.isFinite(value)) {
    return '–';
  }
  if (value > 0 && value < 0.05) {
    return '<0.1';
  }
  return value < 9.95 ? trimmed(value.toFixed(1)) : count(value);
}

export function seconds(value) {
  if (!Number.isFinite(value)) {
    return '–';
  }
  if (value < 0.05) {
    return '0 s';
  }
  if (value < 9.95) {
    return `${trimmed(value.toFixed(1))} s`;
  }
  const whole = Math.round(value);
  if (whole < 120) {
    return `${whole} s`;
  }
  if (whole < 7_200) {
    return `${Math.round(whole / 60)} min`;
  }
  return whole < 172_800 ? `${Math.round(whole / 3_600)} h` : `${Math.round(whole / 86_400)} d`;
}

/** How far a group is behind. The hub looks back for 15 minutes, and no further. */
export function behindWords(value) {
  return value >= 900 ? '15 min or more' : seconds(value);
}

export function millis(value) {
  if (!Number.isFinite(value)) {
    return '–';
  }
  if (value >= 1_000) {
    return seconds(value / 1_000);
  }
  return value < 9.95 ? `${trimmed(value.toFixed(1))} ms` : `${Math.round(value)} ms`;
}

export function percent(share) {
  return Number.isFinite(share) ? `${Math.round(share * 100)}%` : '–';
}

export function factor(value) {
  return Number.isFinite(value) && value > 0 ? `${value.toFixed(value < 9.95 ? 1 : 0)}×` : '–';
}

export function clock(instant) {
  return Number.isNaN(Date.parse(instant)) ? '–' : CLOCK.format(new Date(instant));
}

export function clockShort(instant) {
  return Number.isNaN(Date.parse(instant)) ? '–' : CLOCK_SHORT.format(new Date(instant));
}

export function plural(number, one, many = `${one}s`) {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** The part of an instance's id that tells it from the others of its service. */
export function shortId(id, service) {
  const own = service && id.startsWith(`${service}-`) ? id.slice(service.length + 1) : id;
  if (/^\d*$/.test(own)) {
    return id;
  }
  return own.length > 14 && /-[0-9a-f]{8}$/.test(own) ? `…${own.slice(-8)}` : own;
}

function trimmed(digits) {
  return digits.endsWith('.0') ? digits.slice(0, -2) : digits;
}
