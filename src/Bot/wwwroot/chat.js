// The chat page: gets a token, shows Web Chat, and brings a chat back that broke off. Web Chat itself gives up for ever at the first
// refused token, so a broken chat is given a new connection and keeps its store, in which everything that was said is kept.
(() => {
  'use strict';

  const settings = JSON.parse(document.getElementById('settings').textContent);
  const nonce = document.currentScript.nonce;
  const status = document.getElementById('status');
  const retry = document.getElementById('retry');
  const query = new URLSearchParams(location.search);
  const dark = matchMedia('(prefers-color-scheme: dark)');

  const pauses = [1, 2, 4, 8, 15, 30, 60].map(seconds => seconds * 1000);
  const steadyAfter = 30_000; // a connection that lived this long was a good one
  const stale = 60_000; // after so long asleep a socket may be dead without knowing it
  const probeFor = 3_000;
  const patience = 3_000; // how long a conversation that is resumed may take to show what was said in it
  const key = 'chat';

  let store, current, sleeping, failures = 0, timer = 0, hiddenSince = 0;

  // Storage may be forbidden in a frame; then a reload begins anew.
  const kept = {
    read() { try { return JSON.parse(sessionStorage.getItem(key)) ?? {}; } catch { return {}; } },
    write(pass) { try { sessionStorage.setItem(key, JSON.stringify(pass)); } catch { /* forbidden */ } },
  };
  let last = kept.read();

  const say = (text, mayRetry = false) => {
    status.textContent = text;
    retry.hidden = !mayRetry;
  };

  async function askForToken() {
    const response = await fetch(settings.tokenAddress, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(last),
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok) {
      throw Object.assign(new Error(`no token: ${response.status}`), { wait: 1000 * (Number(response.headers.get('Retry-After')) || 0) });
    }
    const { token, conversationId, domain } = await response.json();
    return { token, conversationId, domain: new URL(domain, location.href).href, isResumed: conversationId === last.conversationId };
  }

  // Some proxies break WebSockets without a word; then the chat polls.
  async function mayUseSockets({ token, conversationId, domain }) {
    if (query.get('ws') === '0') return false;
    if (new URL(domain).host !== location.host) return true;
    const address = `${domain.replace(/^http/, 'ws')}/conversations/${encodeURIComponent(conversationId)}/stream?watermark=-&t=${token}`;
    return new Promise(resolve => {
      const socket = new WebSocket(address);
      const done = works => { resolve(works); socket.close(); };
      setTimeout(done, probeFor, false);
      socket.onopen = () => done(true);
      socket.onerror = () => done(false);
    });
  }

  const loaded = new Promise(resolve => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('DOMContentLoaded', resolve, { once: true });
  });

  async function connect() {
    clearTimeout(timer);
    const attempt = current = { isOver: false, since: 0 };
    try {
      const pass = await askForToken();
      const webSocket = await mayUseSockets(pass);
      await loaded;
      if (attempt.isOver || current !== attempt) return;
      const line = WebChat.createDirectLine({
        token: pass.token, domain: pass.domain, webSocket, conversationId: pass.isResumed ? pass.conversationId : undefined,
      });
      line.connectionStatus$.subscribe(state => watch(attempt, pass, state));
      attempt.line = line;
      show();
    } catch (fault) {
      fail(attempt, fault.wait);
    }
  }

  function watch(attempt, pass, state) {
    if (attempt.isOver) return;
    if (state === 2) {
      attempt.since = Date.now();
      last = { conversationId: pass.conversationId, token: pass.token };
      kept.write(last);
      say('');
      if (settings.isEmbedded) enter();
      if (pass.isResumed) setTimeout(leaveIfEmpty, patience, attempt);
    } else if (state > 2) {
      if (attempt.since && Date.now() - attempt.since > steadyAfter) failures = 0;
      fail(attempt);
    }
  }

  // The server was restarted and knows the conversation's token, but no word of it: begin anew, with a greeting.
  function leaveIfEmpty(attempt) {
    if (attempt !== current || store.getState().activities.length > 0) return;
    last = {};
    begin();
  }

  function fail(attempt, wait = 0) {
    if (attempt.isOver || attempt !== current) return;
    attempt.isOver = true;
    const pause = pauses[failures++];
    const sentence = store ? settings.words.lost : settings.words.unavailable;
    if (pause === undefined) return say(sentence, true);
    if (failures > 2) say(sentence, true);
    timer = setTimeout(connect, Math.max(pause * (0.75 + Math.random() / 2), wait));
  }

  // At somebody's wish, or after a sleep: at once, whatever failed before.
  function begin() {
    if (current) current.isOver = true;
    failures = 0;
    if (!store) say(settings.words.connecting);
    connect();
  }

  function show() {
    if (!current.line) return;
    store ??= WebChat.createStore();
    WebChat.renderWebChat({
      directLine: current.line,
      store,
      nonce,
      locale: settings.locale,
      dir: settings.dir,
      styleOptions: chatLook(),
      overrideLocalizedStrings: settings.strings,
    }, document.getElementById('webchat'));
  }

  retry.addEventListener('click', begin);
  dark.addEventListener('change', () => current && show());
  addEventListener('online', () => current?.isOver && begin());
  addEventListener('pageshow', event => event.persisted && begin());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hiddenSince = Date.now();
    else if (hiddenSince && Date.now() - hiddenSince > stale) begin();
  });
  // A machine that slept with the page in view: the clock leapt.
  sleeping = Date.now();
  setInterval(() => {
    const leapt = Date.now() - sleeping > stale;
    sleeping = Date.now();
    if (leapt && !document.hidden) begin();
  }, 5_000);

  // Who opened the panel wants to type; on a phone the keyboard would hide the greeting.
  function enter() {
    if (document.hasFocus() && document.activeElement === document.body && matchMedia('(pointer: fine)').matches) {
      document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
    }
  }

  if (settings.isEmbedded) {
    addEventListener('focus', enter);
    const close = () => parent.postMessage({ type: 'chat:close' }, '*');
    addEventListener('DOMContentLoaded', () => document.getElementById('close').addEventListener('click', close), { once: true });
    addEventListener('keydown', event => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) close();
    });
  }

  begin();
})();
