// What a page gains where scripts run; everything it needs works without.
const find = (id) => document.getElementById(id);
const screen = () => find('screen');
let last; // the form sent last, and the button it was sent with
let busy = false;
let stream;

addEventListener(
  'submit',
  ({ target, submitter }) => {
    last = { form: target, submitter };
  },
  true,
);

document.addEventListener('htmx:beforeRequest', () => {
  busy = true;
});
document.addEventListener('htmx:afterRequest', () => {
  busy = false;
});
for (const lost of ['htmx:sendError', 'htmx:timeout'])
  document.addEventListener(lost, () => {
    find('lost').hidden = false;
  });
document.addEventListener('htmx:afterOnLoad', ({ detail }) => {
  find('lost').hidden = true;
  if (!detail.failed) find('notice').replaceChildren();
});
document.addEventListener('htmx:afterSwap', ({ detail }) => {
  if (detail.target?.id !== 'screen') return;
  renewHeader();
  offerCopies();
  show();
  showPlan();
  listen();
});

/** The header outlives the screen: what is ordered there next is another turn, too. */
function renewHeader() {
  const turn = screen()?.querySelector('input[name=turn]')?.value;
  if (turn) for (const input of document.querySelectorAll('.top input[name=turn]')) input.value = turn;
}

/** What can be copied with a tap, where the browser lets a page do so. */
function offerCopies() {
  for (const button of document.querySelectorAll('.copy')) {
    button.textContent = button.dataset.label;
    button.hidden = !navigator.clipboard;
  }
}
document.addEventListener('click', ({ target }) => {
  if (!target.matches('.copy')) return;
  navigator.clipboard.writeText(target.dataset.copy).then(
    () => {
      target.textContent = target.dataset.copied;
    },
    () => {},
  );
});

/** Leads to the new screen; where something was only ticked, the person stays where they ticked. */
function show() {
  const key = last?.submitter?.value;
  const ticked = [...document.querySelectorAll('.tick, .switch')].find(({ value }) => value === key);
  if (ticked) return ticked.focus({ preventScroll: true });
  find('now')?.focus({ preventScroll: true });
  find('now')?.scrollIntoView({ block: 'start' });
}

/**
 * Fetches the present screen; the server says nothing where it is the one shown. htmx would drop an answer given
 * meanwhile, so this is fetched beside it, and an answer comes first.
 */
function refresh() {
  const shown = screen();
  if (busy || !shown) return;
  fetch('/', { headers: { 'HX-Request': 'true', 'If-None-Match': `"${shown.dataset.view}"` } })
    .then((now) => (now.status === 200 ? now.text() : ''))
    .then(
      (text) => text && !busy && screen() === shown && showMoved(text),
      () => {},
    );
}

/** Shows where the case has moved to, and leaves what is being written. */
function showMoved(text) {
  const unsent = find('text')?.value ?? '';
  htmx.swap('#screen', text, { swapStyle: 'outerHTML' });
  renewHeader();
  if (unsent && find('text')) find('text').value = unsent;
  offerCopies();
  find('moved').textContent = find('moved').dataset.text;
  showPlan();
  listen();
}

function showPlan() {
  if (!find('plan') || !matchMedia('(min-width: 68rem)').matches) return;
  fetch('/plan', { headers: { 'HX-Request': 'true' } })
    .then((plan) => (plan.ok ? plan.text() : ''))
    .then(
      (text) => htmx.swap('#plan', text, { swapStyle: 'innerHTML' }),
      () => {},
    );
}

/** Other windows of this browser tell here that the case has moved; a hidden one listens to nothing. */
function listen() {
  if (stream || document.hidden || !screen()) return;
  stream = new EventSource('/events');
  let failed = false;
  stream.addEventListener('moved', refresh);
  stream.onerror = () => {
    failed = true;
    if (stream?.readyState === EventSource.CLOSED) stream = undefined;
  };
  stream.onopen = () => {
    if (failed) refresh();
    failed = false;
  };
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    stream?.close();
    stream = undefined;
  } else {
    refresh();
    listen();
  }
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
addEventListener('offline', () => {
  find('lost').hidden = false;
});
addEventListener('online', () => {
  find('lost').hidden = true;
  refresh();
});
// Pressed again rather than sent again: htmx knows a form's button only from the press.
find('again').addEventListener('click', () => {
  if (last?.form.isConnected && last.submitter) last.submitter.click();
  else location.reload();
});
// The menu of languages is closed by whatever is done beside it, and by Escape, which leads back to what opened it.
const languages = document.querySelector('.languages');
for (const beside of ['pointerdown', 'focusin'])
  document.addEventListener(beside, ({ target }) => {
    if (!languages.contains(target)) languages.open = false;
  });
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !languages.open) return;
  languages.open = false;
  languages.querySelector('summary').focus();
});
/** A part of the plan that a link leads to lies open. */
const openPart = () => {
  const part = find(location.hash.slice(1));
  if (part?.matches('.folded')) part.open = true;
};
addEventListener('hashchange', openPart);
openPart();
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.onclick = () => print();
}
if (find('now')?.hasAttribute('autofocus')) show();
offerCopies();
showPlan();
listen();
