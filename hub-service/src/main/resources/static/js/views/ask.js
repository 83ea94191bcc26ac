import { byId, el } from '../dom.js';

/** Asks before anything is changed; answers true only for the button that says so. */
export class Ask {
  constructor() {
    this.dialog = byId('ask');
  }

  sure({ title, words, go }) {
    const yes = el('button', { type: 'button', class: 'go' }, go);
    const no = el('button', { type: 'button', class: 'quiet' }, 'No');
    this.dialog.replaceChildren(el('h2', { id: 'ask-title' }, title), ...words.map((line) => el('p', {}, line)), el('p', { class: 'buttons' }, no, yes));
    this.dialog.returnValue = '';
    yes.addEventListener('click', () => this.dialog.close('yes'));
    no.addEventListener('click', () => this.dialog.close('no'));
    this.dialog.showModal();
    no.focus();
    return new Promise((resolve) => {
      this.dialog.addEventListener('close', () => resolve(this.dialog.returnValue === 'yes'), { once: true });
    });
  }
}
