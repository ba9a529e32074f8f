// Starts the pages, keeps them connected, opens dialogs, and takes the keys that every page has.

const status = document.getElementById('connection');

function say(text) {
  status.textContent = text;
  status.hidden = text === '';
}

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

// The page itself goes on: what is typed stays in this browser until the desk answers again.
async function connectAgain() {
  for (;;) {
    await pause(1000);
    try {
      if (await Blazor.reconnect() || leaving) return;
      // The desk was started anew and no longer knows this page.
      location.reload();
      return;
    } catch {
      // Not yet.
    }
  }
}

let connecting = false;

// A page that goes elsewhere, as to the sign-in, is not loaded again.
let leaving = false;
addEventListener('beforeunload', () => { leaving = true; });

Blazor.start({
  circuit: {
    reconnectionHandler: {
      onConnectionDown: () => {
        say(status.dataset.lost);
        if (connecting) return;
        connecting = true;
        connectAgain().finally(() => { connecting = false; });
      },
      onConnectionUp: () => {
        say(status.dataset.back);
        setTimeout(() => say(''), 3000);
        document.dispatchEvent(new Event('desk:connected'));
      },
    },
  },
});

// The session has ended.
globalThis.leaveDesk = address => location.assign(address);

function openDialogs() {
  for (const dialog of document.querySelectorAll('dialog[data-open]:not([open])')) dialog.showModal();
}

new MutationObserver(openDialogs).observe(document.body, { childList: true, subtree: true });

// A menu closes when the reader goes elsewhere.
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target) || event.target.closest('.menu button, .menu a')) menu.open = false;
  }
});

const typing = element => element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

document.addEventListener('keydown', event => {
  // Ctrl-Enter sends a comment.
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target instanceof HTMLTextAreaElement && event.target.form) {
    event.preventDefault();
    event.target.dispatchEvent(new Event('change', { bubbles: true }));
    event.target.form.requestSubmit();
    return;
  }
  if (event.key === 'Escape' && typing(event.target) && event.target.dataset.key) {
    event.target.blur();
    document.dispatchEvent(new Event('desk:back'));
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return;
  const field = [...document.querySelectorAll('[data-key]')].find(f => f.dataset.key === event.key);
  if (field) {
    event.preventDefault();
    field.focus();
    field.select?.();
    return;
  }
  // Lists of links: j and k, as in an article.
  const links = [...document.querySelectorAll('[data-row]')];
  if (links.length > 0 && (event.key === 'j' || event.key === 'k')) {
    event.preventDefault();
    const at = links.indexOf(document.activeElement) + (event.key === 'j' ? 1 : -1);
    links[Math.max(0, Math.min(links.length - 1, at))].focus();
  }
});
