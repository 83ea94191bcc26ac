/** Steps of 1, 2 or 5 times a power of ten, as few as make sense, from nothing to the highest value; none under `least`. */
export function ticks(highest, most = 4, least = 0) {
  const top = highest > 0 ? highest : 1;
  const rough = top / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(least, [1, 2, 5, 10].map((it) => it * power).find((it) => top / it <= most));
  const values = [];
  for (let value = 0; value < top + step; value += step) {
    values.push(Number(value.toPrecision(12)));
  }
  return values;
}

/** A line of points, with a gap wherever nothing was known: at a value, or before one. */
export function linePath(values, x, y, isGapBefore = () => false) {
  let path = '';
  let pen = false;
  values.forEach((value, i) => {
    if (value === null || value === undefined || !Number.isFinite(value)) {
      pen = false;
      return;
    }
    path += `${pen && !isGapBefore(i) ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = true;
  });
  return path;
}
