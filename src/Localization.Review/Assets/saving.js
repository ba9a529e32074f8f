// Saves what is typed. Each keystroke is kept in this browser first; it is forgotten only when the desk has it. So a cut line, a desk
// that is started again or a browser that is closed loses nothing.

import { difference } from './difference.js';

const wait = 400;
const again = 2000;
// A draft belongs to a workspace, a user, an article and a segment: numbers of segments are the same in every workspace.
let place = '';
const timers = new Map();
const versions = new Map();
const sending = new Map();
let heard = () => {};
let conflicted = () => {};

export function listen(onSaved, onConflict) {
  heard = onSaved;
  conflicted = onConflict;
}

/** Whose drafts these are: workspace and user, and the article. */
export function own(scope, article) {
  place = `localization.draft.${scope}.${article}.`;
  versions.clear();
}

const read = id => JSON.parse(localStorage.getItem(place + id) ?? 'null');
const write = (id, draft) => localStorage.setItem(place + id, JSON.stringify(draft));
const forget = id => localStorage.removeItem(place + id);

export const draftOf = id => read(id);

/** The newest version of a segment that this page knows. */
export const versionOf = (id, shown) => Math.max(versions.get(id) ?? 0, shown);

export function know(id, version) {
  versions.set(id, Math.max(versions.get(id) ?? 0, version));
}

function show(state) {
  const element = document.getElementById('saving');
  if (!element) return;
  element.textContent = element.dataset[state] ?? '';
  element.className = `saving ${state}`;
}

// Whether something had to wait for the desk: then its saving is told in other words, on a page that was loaded anew too.
const waited = 'localization.waited';
let told = 0;

function saved() {
  if (!sessionStorage.getItem(waited)) return show('saved');
  show('recovered');
  clearTimeout(told);
  told = setTimeout(() => sessionStorage.removeItem(waited), 8000);
}

/** A text was typed: kept at once, sent when the typing pauses. */
export function typed(article, id, version, text) {
  write(id, { article, version: read(id)?.version ?? version, text });
  show('saving');
  clearTimeout(timers.get(id));
  timers.set(id, setTimeout(() => flush(id), wait));
}

/** Sends what is kept of a segment; true when the desk has it. */
export async function flush(id) {
  clearTimeout(timers.get(id));
  timers.delete(id);
  if (sending.has(id)) {
    await sending.get(id);
    return flush(id);
  }
  const draft = read(id);
  if (!draft) return true;
  const work = send(id, draft);
  sending.set(id, work);
  try {
    return await work;
  } finally {
    sending.delete(id);
    // What was typed while it was on its way follows.
    if (read(id) && !timers.has(id) && !document.querySelector('#conflict[open]')) timers.set(id, setTimeout(() => flush(id), wait));
  }
}

async function send(id, draft) {
  let response;
  try {
    response = await put(`/api/segments/${id}`, { version: draft.version, target: draft.text, approve: draft.approve === true });
  } catch {
    return keep(id);
  }
  if (response.status === 401) return signIn();
  const segment = response.ok || response.status === 409 ? await response.json() : null;
  // A page that was left has sent its text with its last request, and did not see the answer: the same text is no conflict.
  if (response.ok || (segment?.target === draft.text && (!draft.approve || segment.state === 'reviewed'))) {
    know(id, segment.version);
    const now = read(id);
    if (now && (now.text !== draft.text || now.approve && !draft.approve)) write(id, { ...now, version: segment.version });
    else forget(id);
    if (read(id)) show('saving');
    else saved();
    heard(segment);
    return true;
  }
  // An approval of a text that is no more is worth nothing: the reader looks again.
  if (draft.plain && response.status < 500 && response.status !== 429) {
    if (segment) know(id, segment.version);
    forget(id);
    show(response.status === 409 ? 'meanwhile' : 'refused');
    return false;
  }
  if (response.status === 409) {
    conflicted(id, draft, segment);
    return false;
  }
  if (response.status === 404 || response.status === 403 || response.status === 400) {
    show('kept');
    return false;
  }
  return keep(id);
}

function keep(id) {
  clearTimeout(told);
  sessionStorage.setItem(waited, '1');
  show('kept');
  timers.set(id, setTimeout(() => flush(id), again));
  return false;
}

// What was typed stays in this browser; whoever signs in again under the same name goes on with it.
function signIn() {
  sessionStorage.setItem(waited, '1');
  show('kept');
  location.assign(`/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`);
  return false;
}

/** Approves a segment with the text that the reader sees; true when the desk has it. Where it is away, the approval waits
 * with its text. */
export function approve(article, id, version, text) {
  const draft = read(id);
  write(id, { article, version: draft?.version ?? versionOf(id, version), text: draft?.text ?? text, approve: true, plain: !draft || draft.plain === true });
  return flush(id);
}

function put(address, body) {
  return fetch(address, { method: 'PUT', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(body), signal: AbortSignal.timeout(15000) });
}

/** Sends what an earlier page of this article left behind. */
export async function recover() {
  for (const key of Object.keys(localStorage).filter(k => place && k.startsWith(place))) {
    const id = Number(key.slice(place.length));
    sessionStorage.setItem(waited, '1');
    await flush(id);
  }
  if (sessionStorage.getItem(waited) && !document.querySelector('.saving.kept')) saved();
}

/** Somebody else was first: both texts are shown, and the reader chooses. */
export function choose(id, draft, segment, done) {
  const dialog = document.getElementById('conflict');
  dialog.querySelector('.mine').textContent = draft.text;
  dialog.querySelector('.theirs').textContent = segment.target;
  difference(dialog.querySelector('.difference'), draft.text, segment.target);
  dialog.querySelector('.by').textContent = segment.changedBy ? `(${segment.changedBy})` : '';
  dialog.querySelector('.keep').onclick = () => {
    write(id, { ...read(id) ?? draft, version: segment.version });
    know(id, segment.version);
    dialog.close();
    flush(id).then(() => done(read(id)?.text ?? draft.text));
  };
  dialog.querySelector('.take').onclick = () => {
    forget(id);
    know(id, segment.version);
    show('saved');
    dialog.close();
    done(segment.target);
  };
  if (!dialog.open) dialog.showModal();
}

addEventListener('pagehide', () => {
  for (const id of timers.keys()) {
    const draft = read(id);
    if (draft) fetch(`/api/segments/${id}`, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ version: draft.version, target: draft.text, approve: draft.approve === true }), keepalive: true }).catch(() => {});
  }
});
