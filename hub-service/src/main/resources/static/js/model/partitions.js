const parsed = new Map();
const MOST_REMEMBERED = 20_000;

/** A partition's name, topic-number, taken apart. */
export function partition(name) {
  let known = parsed.get(name);
  if (!known) {
    const dash = name.lastIndexOf('-');
    const number = Number(name.slice(dash + 1));
    known = dash > 0 && Number.isInteger(number) ? { topic: name.slice(0, dash), number } : { topic: name, number: 0 };
    if (parsed.size >= MOST_REMEMBERED) {
      parsed.clear();
    }
    parsed.set(name, known);
  }
  return known;
}

/** The same hue for the same number wherever it is; neighbours far apart: the golden angle. */
export function hue(number) {
  return Math.round((number * 137.508 + 210) % 360);
}

export function byTopicThenNumber(a, b) {
  const first = partition(a);
  const second = partition(b);
  return first.topic === second.topic ? first.number - second.number : first.topic < second.topic ? -1 : 1;
}
