const SILENCE = 12_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/**
 * The hub's events, for as long as the page is open. Its own reconnecting, because the browser's gives up for good on
 * an answer such as 503, and does not notice a connection that is open and dead.
 */
export class Stream {
  constructor(address, { onPicture, onChange, onState }) {
    this.address = address;
    this.handlers = { onPicture, onChange, onState };
    this.pause = FIRST_PAUSE;
    this.state = 'connecting';
  }

  open() {
    this.source = new EventSource(this.address);
    this.whole = false;
    this.source.addEventListener('picture', (event) => this.picture(event));
    this.source.addEventListener('change', (event) => this.change(event));
    this.source.onerror = () => this.lost();
    this.listen();
  }

  picture(event) {
    const picture = this.parsed(event);
    if (picture) {
      this.whole = true;
      this.pause = FIRST_PAUSE;
      this.heard();
      this.handlers.onPicture(picture);
    }
  }

  change(event) {
    // A change of a picture that this page does not have would be a lie.
    const patch = this.whole ? this.parsed(event) : undefined;
    if (patch) {
      this.heard();
      this.handlers.onChange(patch);
    }
  }

  parsed(event) {
    try {
      return JSON.parse(event.data);
    } catch (broken) {
      this.lost();
      return undefined;
    }
  }

  heard() {
    this.listen();
    if (this.whole) {
      this.become('live');
    }
  }

  listen() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lost(), SILENCE);
  }

  lost() {
    clearTimeout(this.silence);
    clearTimeout(this.retry);
    this.source.close();
    this.become('lost');
    // Everybody comes back after a restart of the hub: not all at once.
    this.retry = setTimeout(() => this.open(), this.pause * (0.75 + Math.random() / 2));
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }

  become(state) {
    if (this.state !== state) {
      this.state = state;
      this.handlers.onState(state);
    }
  }
}
