// Edits one translation in its place. Inline codes are chips: they can be moved, not broken and not lost.

/** The text with its codes as {0}, {1} … becomes nodes. */
function fill(element, text, codes) {
  element.replaceChildren();
  const parts = text.split(/(\{[0-9]{1,4}\})/);
  for (const part of parts) {
    const number = /^\{([0-9]+)\}$/.exec(part)?.[1];
    if (number !== undefined && codes[number]) element.append(chip(Number(number), codes));
    else if (part !== '') element.append(part);
  }
}

function chip(number, codes) {
  const element = document.createElement('span');
  element.className = `chip ${codes[number].kind}`;
  element.contentEditable = 'false';
  element.dataset.code = number;
  element.title = codes[number].title;
  element.textContent = codes[number].n;
  return element;
}

/** Nodes become the text again. */
function textOf(node) {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) text += child.data;
    else if (child.dataset?.code !== undefined) text += `{${child.dataset.code}}`;
    else if (child.nodeName === 'BR') text += ' ';
    else text += textOf(child);
  }
  return text.replace(/\u00a0$/, ' ');
}

export class Editor {
  constructor(row, onTyped) {
    this.row = row;
    this.id = Number(row.dataset.id);
    this.element = row.querySelector('.editor');
    this.codes = JSON.parse(this.element.dataset.codes || '[]');
    this.onTyped = onTyped;
    this.input = () => this.typed();
    this.before = event => this.guard(event);
  }

  open(text, place) {
    this.element.contentEditable = 'plaintext-only';
    if (this.element.contentEditable !== 'plaintext-only') this.element.contentEditable = 'true';
    this.element.setAttribute('role', 'textbox');
    this.element.setAttribute('aria-multiline', 'true');
    this.element.setAttribute('aria-label', this.row.getAttribute('aria-label'));
    this.element.spellcheck = true;
    this.set(text);
    this.row.dataset.editing = '1';
    this.element.addEventListener('input', this.input);
    this.element.addEventListener('beforeinput', this.before);
    this.element.focus({ preventScroll: true });
    if (place) getSelection().collapse(place.node, place.offset);
    else this.end();
  }

  close() {
    this.element.removeEventListener('input', this.input);
    this.element.removeEventListener('beforeinput', this.before);
    this.element.removeAttribute('contenteditable');
    this.element.removeAttribute('role');
    this.element.removeAttribute('aria-label');
    delete this.row.dataset.editing;
  }

  get text() {
    return textOf(this.element);
  }

  set(text) {
    fill(this.element, text, this.codes);
    this.required = [...this.element.querySelectorAll('.chip')].map(c => c.dataset.code);
    this.last = text;
  }

  /** Another text in the place of all of it; its codes are kept where it has none of its own. */
  replace(text) {
    const kept = this.required;
    this.set(text);
    const has = new Set(this.required);
    for (const code of kept.filter(c => !has.has(c))) this.element.append(chip(Number(code), this.codes));
    this.required = [...new Set([...kept, ...has])];
    this.end();
    // It is as if it had been typed: it must be saved.
    this.last = null;
    this.typed();
  }

  /** A text at the place of the caret. */
  insert(text) {
    const selection = getSelection();
    if (!this.element.contains(selection.anchorNode)) this.end();
    document.execCommand('insertText', false, text);
  }

  /** Moves a code to the caret. */
  move(number) {
    const target = [...this.element.querySelectorAll('.chip')].filter(c => c.textContent === String(number));
    const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
    if (target.length === 0 || !range || !this.element.contains(range.startContainer)) return;
    // Of a pair the nearer one that follows the order: first the opening, then the closing code.
    const wanted = target[(this.moved = ((this.moved ?? -1) + 1) % target.length)];
    wanted.remove();
    range.collapse(true);
    range.insertNode(wanted);
    range.setStartAfter(wanted);
    this.typed();
  }

  typed() {
    this.mend();
    const text = this.text;
    if (text === this.last) return;
    this.last = text;
    this.onTyped(this, text);
  }

  // What took a chip away puts it back where the caret is.
  mend() {
    const there = new Set([...this.element.querySelectorAll('.chip')].map(c => c.dataset.code));
    const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
    for (const code of this.required.filter(c => !there.has(c))) {
      const element = chip(Number(code), this.codes);
      if (range && this.element.contains(range.startContainer)) {
        range.insertNode(element);
        range.setStartAfter(element);
      } else {
        this.element.append(element);
      }
    }
  }

  // A key that would delete a chip steps over it instead.
  guard(event) {
    if (!event.inputType.startsWith('delete')) return;
    const [range] = event.getTargetRanges();
    if (!range || !getSelection().isCollapsed) return;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const hit = [...this.element.querySelectorAll('.chip')].find(c => live.intersectsNode(c) && live.toString() === c.textContent);
    if (!hit) return;
    event.preventDefault();
    const caret = document.createRange();
    if (event.inputType.endsWith('Backward')) caret.setStartBefore(hit);
    else caret.setStartAfter(hit);
    caret.collapse(true);
    getSelection().removeAllRanges();
    getSelection().addRange(caret);
  }

  end() {
    this.element.focus({ preventScroll: true });
    const selection = getSelection();
    selection.selectAllChildren(this.element);
    selection.collapseToEnd();
  }
}
