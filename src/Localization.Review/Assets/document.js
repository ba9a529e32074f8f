// An article: moving, opening the editor, approving. All of it works while the desk is away, but for what the desk itself must do.

import { Editor } from './editor.js';
import * as saving from './saving.js';

const reopen = 'localization.reopen';
let desk = null;
let article = 0;
let mayReview = false;
let current = null;
let editor = null;
let selecting = 0;
let near = null;
let made = null;

const row = id => document.getElementById(`s${id}`);
const rows = () => [...document.querySelectorAll('.document .row')];
const typing = element => element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
const call = (name, ...rest) => desk?.invokeMethodAsync(name, ...rest).catch(() => null);

export async function open(reference, id, first, canReview, wanted, scope) {
  close();
  [desk, article, mayReview] = [reference, id, canReview];
  saving.own(scope, id);
  saving.listen(segment => { if (editor?.id !== segment.id) return; editor.row.dataset.version = segment.version; }, conflict);
  document.addEventListener('keydown', pressed);
  document.addEventListener('click', clicked);
  document.addEventListener('dblclick', doubleClicked);
  addEventListener('pagehide', leaving);
  document.addEventListener('desk:back', back);
  watch();
  const left = JSON.parse(sessionStorage.getItem(reopen) ?? 'null');
  sessionStorage.removeItem(reopen);
  await saving.recover();
  // A link to a segment wins, unless it is the one with which this tab came here before.
  if (left?.article === article && (!wanted || left.address === location.search)) {
    await go(left.id);
    if (left.editing) edit();
  } else if (first) {
    await go(first, false);
  }
}

export function close() {
  document.removeEventListener('keydown', pressed);
  document.removeEventListener('click', clicked);
  document.removeEventListener('dblclick', doubleClicked);
  removeEventListener('pagehide', leaving);
  document.removeEventListener('desk:back', back);
  near?.disconnect();
  made?.disconnect();
  leave();
  [desk, current] = [null, null];
}

/** The desk has another text of a segment. */
export function changed(id, version, text) {
  saving.know(id, version);
  if (editor?.id !== id || saving.draftOf(id) || editor.text === text) return;
  editor.set(text);
  editor.end();
}

/** The focus returns to the segment. */
export function back() {
  (editor?.element ?? current)?.focus({ preventScroll: true });
}

// A page that is loaded again, in another language or by a desk that was started again, begins where this one ended.
function leaving() {
  if (current) sessionStorage.setItem(reopen, JSON.stringify({ article, id: Number(current.dataset.id), editing: editor !== null, address: location.search }));
}

// Rows are made as the reader comes near. Until then a stretch keeps the room that its text will take, about.
function watch() {
  const main = document.querySelector('.document');
  near = new IntersectionObserver(entries => {
    for (const entry of entries) if (entry.isIntersecting) call('Show', Number(entry.target.dataset.index));
  }, { rootMargin: '1500px 0px' });
  made = new MutationObserver(arrange);
  made.observe(main, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-shown'] });
  arrange();
}

function arrange() {
  const width = document.querySelector('.document').clientWidth;
  const perLine = Math.max(20, width / (width < 700 ? 1 : 2) / 8.6);
  for (const stretch of document.querySelectorAll('.stretch')) {
    const shown = stretch.dataset.shown === '1';
    const height = shown ? '' : `${Math.round((stretch.dataset.characters / perLine) * 25 + stretch.dataset.rows * 26)}px`;
    if (stretch.style.minHeight !== height) stretch.style.minHeight = height;
    if (!shown) near.observe(stretch);
    else near.unobserve(stretch);
  }
  // A row that was made anew while the reader was at it.
  if (current && !current.isConnected) mark(row(current.dataset.id));
}

function mark(element) {
  if (current && current !== element) delete current.dataset.current;
  current = element;
  if (current) current.dataset.current = '1';
}

/** Goes to a segment, wherever it is. */
async function go(id, scroll = true) {
  let element = row(id);
  if (!element) {
    if (await call('Reveal', id) === -1) return;
    for (let tries = 0; tries < 60 && !(element = row(id)); tries++) await new Promise(requestAnimationFrame);
  }
  if (element) at(element, scroll);
}

function at(element, scroll = true) {
  if (!element) return;
  if (editor && editor.row !== element) leave();
  mark(element);
  if (!editor) element.focus({ preventScroll: true });
  if (scroll) reveal(element);
  clearTimeout(selecting);
  selecting = setTimeout(() => call('Select', Number(element.dataset.id)), 80);
}

// Between the bar above and, on a narrow screen, the panel below.
function reveal(element) {
  const box = element.getBoundingClientRect();
  const panel = document.querySelector('.panel');
  const top = Math.max(0, document.querySelector('.article-bar').getBoundingClientRect().bottom) + 12;
  const bottom = (getComputedStyle(panel).position === 'fixed' ? panel.getBoundingClientRect().top : innerHeight) - 12;
  if (box.top < top || box.bottom > bottom) scrollBy({ top: box.top - Math.max(top, top + (bottom - top - box.height) / 3), behavior: 'instant' });
}

async function move(by) {
  const all = rows();
  const next = all[all.indexOf(current) + by];
  const gap = by > 0 && current?.parentElement !== next?.parentElement && current?.parentElement?.nextElementSibling?.dataset.shown === '0';
  if (next && !gap) at(next);
  else if (by > 0 && current) await nextOf('any');
}

async function nextOf(kind) {
  const id = await call('Next', kind, Number(current?.dataset.id ?? 0));
  if (id) await go(id);
}

function edit(place) {
  if (!mayReview || !current || editor?.row === current) return;
  leave();
  editor = new Editor(current, (which, text) => saving.typed(article, which.id, saving.versionOf(which.id, Number(which.row.dataset.version)), text));
  editor.open(saving.draftOf(editor.id)?.text ?? editor.element.dataset.text, place);
  reveal(current);
}

function leave() {
  if (!editor) return;
  const { id } = editor;
  editor.close();
  editor = null;
  saving.flush(id);
}

async function approve(goOn) {
  if (!mayReview || !current) return;
  const element = current;
  const editing = editor !== null;
  const id = Number(element.dataset.id);
  // The next one at once: the desk need not be waited for.
  const all = rows();
  const next = all.slice(all.indexOf(element) + 1).find(r => r.dataset.state < 2);
  const approved = saving.approve(article, id, Number(element.dataset.version), element.querySelector('.editor').dataset.text);
  if (editing) leave();
  if (next) {
    at(next);
    if (editing && goOn) edit();
    await approved;
  } else if (await approved) {
    await nextOf('open');
  }
}

function conflict(id, draft, segment) {
  saving.choose(id, draft, segment, text => {
    if (editor?.id === id) editor.set(text);
    back();
  });
}

/** A step could not be taken back, for somebody else has written since. */
export function conflicting(mine, segment) {
  saving.know(segment.id, segment.version);
  conflict(segment.id, { article, version: segment.version, text: mine }, segment);
}

const act = (name, argument = '') => call('Act', name, Number(current?.dataset.id ?? 0), argument);
const selected = () => getSelection().toString().replace(/\s+/g, ' ').trim();

function use(number) {
  const button = document.querySelectorAll('.panel .use')[number - 1];
  if (!button) return;
  edit();
  editor?.replace(button.dataset.use);
}

// The answers of engines, in the order in which they are shown.
function answer(number) {
  const button = document.querySelectorAll('.panel .take-answer')[number - 6];
  if (!button) return;
  edit();
  editor?.replace(button.dataset.use);
}

const take = number => number < 6 ? use(number) : answer(number);
const engines = () => document.querySelector('.panel .engines > summary')?.click();

// The first term that does not stand in the text yet.
function term() {
  const buttons = [...document.querySelectorAll('.panel .insert')];
  const text = (editor?.text ?? current?.querySelector('.view').textContent ?? '').toLowerCase();
  const button = buttons.find(b => !text.includes(b.dataset.insert.toLowerCase())) ?? buttons[0];
  if (!button) return;
  edit();
  editor?.insert(button.dataset.insert);
}

const keys = {
  j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
  n: () => nextOf('open'), N: () => nextOf('flagged'),
  Enter: () => edit(), a: () => approve(false), A: () => act('approve-clean'), u: () => act('unapprove'), e: () => act('sign-off'),
  x: () => act('fix'), i: () => act('ignore'), I: () => act('ignore-always'),
  v: () => engines(), t: () => term(), g: () => act('add-term', selected()), o: () => act('concordance', selected()),
  s: () => act('split'), m: () => act('join'), p: () => act('propagate'), z: () => act('undo'), y: () => act('redo'),
  r: () => act('find'), '?': () => act('help'),
};

function pressed(event) {
  if (document.querySelector('dialog[open]')) return;
  if (editor && editor.element.contains(event.target)) {
    if (inEditor(event)) event.preventDefault();
    return;
  }
  if (typing(event.target) || event.target.closest?.('button, summary, a') && (event.key === 'Enter' || event.key === ' ')) return;
  if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
    act(event.shiftKey ? 'redo' : 'undo');
    event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'o' && !selected()) return;
  const action = /^[1-9]$/.test(event.key) ? () => take(Number(event.key)) : keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function inEditor(event) {
  if (event.isComposing) return false;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (event.key === 'Escape') leave();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { approve(true); return true; }
  else if (event.key === 'Enter') leave();
  else if (event.altKey && event.ctrlKey && digit) editor.move(Number(digit));
  else if (event.altKey && digit) take(Number(digit));
  else if (event.altKey && event.code === 'KeyV') engines();
  else if (event.altKey && event.code === 'KeyT') term();
  else return false;
  back();
  return true;
}

function clicked(event) {
  const button = event.target.closest('[data-insert], [data-use], [data-do]');
  if (button) {
    if (button.dataset.do === 'approve') approve(false);
    else {
      edit();
      if (button.dataset.use !== undefined) editor?.replace(button.dataset.use);
      else editor?.insert(button.dataset.insert);
    }
    return;
  }
  const element = event.target.closest('.row');
  if (!element || !document.querySelector('.document').contains(element)) return;
  if (editor?.row === element) return;
  const intoTarget = event.target.closest('.target') && getSelection().isCollapsed;
  at(element, false);
  if (intoTarget) edit();
}

function doubleClicked(event) {
  if (event.target.closest('.row .source') && selected()) call('Act', 'concordance', Number(current?.dataset.id ?? 0), selected());
}
