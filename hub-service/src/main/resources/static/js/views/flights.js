import { byId } from '../dom.js';

const MOST_AT_ONCE = 150;
const MILLIS = 700;

/**
 * A tile that changes cards is seen going there: its likeness flies above the page, because a card may not paint
 * outside itself, and the tile is in its new place at once for whoever listens or looks it up.
 */
export class Flights {
  constructor() {
    this.sky = byId('flights');
    this.calm = matchMedia('(prefers-reduced-motion: reduce)');
  }

  allows(many) {
    return !this.calm.matches && many <= MOST_AT_ONCE && !document.hidden;
  }

  begin(flying) {
    flying.forEach((it) => (it.to = it.tile.node.getBoundingClientRect()));
    flying.filter(({ from, to }) => from.width > 0 && to.width > 0 && (inView(from) || inView(to))).forEach((it) => this.fly(it));
  }

  fly({ tile, from, to }) {
    const likeness = tile.node.cloneNode(true);
    for (const name of ['role', 'aria-label', 'title']) {
      likeness.removeAttribute(name);
    }
    likeness.classList.add('flying');
    Object.assign(likeness.style, { left: `${to.left}px`, top: `${to.top}px`, width: `${to.width}px`, height: `${to.height}px` });
    this.sky.append(likeness);
    const way = likeness.animate(
      [{ transform: `translate(${from.left - to.left}px, ${from.top - to.top}px)` }, { transform: 'none' }],
      { duration: MILLIS, easing: 'cubic-bezier(.3, 0, .15, 1)' });
    tile.node.animate([{ opacity: 0.15 }, { opacity: 0.15 }], { duration: MILLIS });
    way.onfinish = way.oncancel = () => likeness.remove();
  }
}

function inView(box) {
  return box.bottom > 0 && box.top < innerHeight;
}
