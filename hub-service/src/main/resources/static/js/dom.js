const SVG = 'http://www.w3.org/2000/svg';

/** An element; strings become text, whatever they say. */
export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(node, attributes, children) {
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export function icon(id) {
  return svg('svg', { class: 'icon', 'aria-hidden': 'true' }, svg('use', { href: `#${id}` }));
}

export function setIcon(holder, id) {
  setAttr(holder.querySelector('use'), 'href', `#${id}`);
}

/** Writes only what differs: reading what is there costs nothing, writing costs a layout. */
export function setText(node, text) {
  const wanted = String(text);
  const present = node.firstChild;
  if (present === null) {
    if (wanted !== '') {
      node.textContent = wanted;
    }
  } else if (present.nextSibling !== null || present.nodeValue !== wanted) {
    node.textContent = wanted;
  }
}

export function setAttr(node, name, value) {
  if (value === null || value === undefined || value === false) {
    if (node.hasAttribute(name)) {
      node.removeAttribute(name);
    }
  } else if (node.getAttribute(name) !== String(value)) {
    node.setAttribute(name, value);
  }
}

export function setHidden(node, hidden) {
  if (node.hidden !== hidden) {
    node.hidden = hidden;
  }
}

/** Puts children into an order, and moves none that stands right already. */
export function order(parent, children) {
  let at = parent.firstElementChild;
  for (const child of children) {
    if (child === at) {
      at = at.nextElementSibling;
    } else {
      parent.insertBefore(child, at);
    }
  }
}

export const byId = (id) => document.getElementById(id);

/** At most so much of it: a name of 10,000 characters is a title, not a paragraph. */
export function cut(text, most = 300) {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** A key that the browser has its own use for, such as Alt and an arrow. */
export function isBrowsers({ altKey, ctrlKey, metaKey }) {
  return altKey || ctrlKey || metaKey;
}
