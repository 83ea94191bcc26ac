import { setText, byId } from './dom.js';
import { Changes, mergePatch } from './model/merge.js';
import { Stream } from './stream.js';
import { Alerts } from './views/alerts.js';
import { Charts } from './views/charts.js';
import { Ask } from './views/ask.js';
import { Flights } from './views/flights.js';
import { Header } from './views/header.js';
import { Lanes } from './views/lanes.js';
import { Letters } from './views/letters.js';
import { Load } from './views/load.js';
import { Pipeline } from './views/pipeline.js';
import { Rebalances } from './views/rebalances.js';
import { Sheet } from './views/sheet.js';
import { Tables } from './views/tables.js';

const MEASURES_KEPT = 1_000;
const changes = new Changes();
let picture;
let receivedAt = 0;
let live = 'connecting';
let drawing = false;
let drawn = 0;

const ask = new Ask();
const header = new Header();
const sheet = new Sheet(() => picture);
const views = [new Pipeline(), new Lanes(new Flights(), sheet), new Alerts(), new Rebalances(), new Charts(), new Tables(),
  new Letters(ask), new Load(ask), sheet];

/** The hub's clock, also while nothing comes: ages are shown by the clock that measured them. */
function now() {
  return Date.parse(picture.at) + (performance.now() - receivedAt);
}

function draw() {
  drawing = false;
  if (picture) {
    performance.mark('draw');
    views.forEach((view) => view.render(picture, changes, now()));
    performance.measure('drawn', 'draw');
    forget();
    changes.clear();
  }
  header.render(picture, live);
}

/** The browser keeps all of them for as long as the page is open, which may be weeks. */
function forget() {
  performance.clearMarks('draw');
  drawn++;
  if (drawn % MEASURES_KEPT === 0) {
    performance.clearMeasures('drawn');
  }
}

function drawSoon() {
  if (document.hidden) {
    // Nothing is drawn in a tab behind others, and there its title is all that anybody sees.
    header.render(picture, live);
  }
  if (!drawing) {
    drawing = true;
    requestAnimationFrame(draw);
  }
}

new Stream('api/fleet/stream', {
  onPicture(whole) {
    picture = whole;
    receivedAt = performance.now();
    changes.everything();
    drawSoon();
  },
  onChange(patch) {
    picture = mergePatch(picture, patch);
    changes.note(patch);
    if (patch.at) {
      receivedAt = performance.now();
    }
    drawSoon();
  },
  onState(state) {
    live = state;
    drawSoon();
  },
}).open();

// What only grows older changes without a word from the hub.
setInterval(() => {
  if (picture && live === 'live' && !document.hidden) {
    views.forEach((view) => view.age?.(now()));
  }
}, 1_000);

setText(byId('foot'), 'The same as JSON: /api/fleet · /api/groups · /api/topics · /api/rebalances · /api/alerts · /api/history');
