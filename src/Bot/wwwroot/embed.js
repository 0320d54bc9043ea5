// A button that opens the chat in a frame. One line in any page:
// <script src="https://…/embed.js" async data-title="…" data-locale="en-GB" data-position="left" data-color="#0f766e"></script>
// All attributes but src are optional. The page's own script may call HistoryChat.open() and HistoryChat.close().
(() => {
  'use strict';
  const script = document.currentScript;
  if (window.HistoryChat || !script) return;
  const words = 'WORDS';
  const { title = words.title, locale, position, color = '' } = script.dataset;
  const base = new URL('.', script.src);
  const address = new URL('./?embed=1', base);
  if (locale) address.searchParams.set('locale', locale);

  const make = (name, attributes, parent) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return parent.appendChild(element);
  };
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  // Rules made by script need no permission of the page's policy.
  const sheet = new CSSStyleSheet();
  const side = { left: 'left', right: 'right' }[position] ?? 'inset-inline-end';
  sheet.replaceSync(`
    :host { all: initial !important; --color: #0f766e; }
    button, section { z-index: 2147483000; }
    button { position: fixed; bottom: 20px; ${side}: 20px; width: 56px; height: 56px; padding: 0; border: 0; border-radius: 50%;
      background: var(--color); color: #fff; box-shadow: 0 4px 14px rgb(0 0 0 / .3); cursor: pointer; }
    button:focus-visible { outline: 3px solid var(--color); outline-offset: 3px; }
    svg { display: block; width: 28px; height: 28px; margin: auto; pointer-events: none; }
    path { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    section { position: fixed; bottom: 88px; ${side}: 20px; width: 400px; height: min(640px, calc(100dvh - 108px));
      max-width: calc(100vw - 40px); overflow: hidden; border-radius: 14px; background: Canvas; box-shadow: 0 8px 32px rgb(0 0 0 / .35); }
    section[hidden] { display: none; }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    @media (prefers-reduced-motion: no-preference) {
      section { animation: rise .18s ease-out; }
      @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
    }
    @media (max-width: 479px) {
      section { inset: 0; width: 100%; max-width: none; height: 100dvh; border-radius: 0; }
      section:not([hidden]) ~ button { display: none; }
    }`);
  root.adoptedStyleSheets = [sheet];
  if (color && CSS.supports('color', color)) host.style.setProperty('--color', color);

  const panel = make('section', { role: 'dialog', 'aria-label': title, id: 'panel', part: 'panel', hidden: '' }, root);
  const button = make('button', { type: 'button', part: 'launcher', 'aria-haspopup': 'dialog', 'aria-controls': 'panel' }, root);
  const icon = button.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const line = icon.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
  let frame;

  const tell = isOpen => {
    button.setAttribute('aria-expanded', String(isOpen));
    button.setAttribute('aria-label', `${isOpen ? words.close : words.open}: ${title}`);
    line.setAttribute('d', isOpen ? 'M6 6l12 12M18 6L6 18'
      : 'M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM8 9h8M8 12.5h5');
  };
  const open = () => {
    frame ??= make('iframe', { src: address.href, title, part: 'frame' }, panel);
    panel.hidden = false;
    tell(true);
    frame.focus();
  };
  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    tell(false);
    button.focus();
  };

  button.addEventListener('click', () => (panel.hidden ? open() : close()));
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  });
  addEventListener('message', event => {
    if (frame && event.origin === base.origin && event.source === frame.contentWindow && event.data?.type === 'chat:close') close();
  });
  tell(false);
  const show = () => document.body.appendChild(host);
  if (document.body) show();
  else addEventListener('DOMContentLoaded', show, { once: true });
  window.HistoryChat = { open, close };
})();
