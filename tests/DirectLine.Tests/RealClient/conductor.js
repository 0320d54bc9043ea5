'use strict';
// Asks the test for servers and for what happens to them.

const conductor = process.argv[2];

async function ask(url, body) {
  const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body ?? {}) });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status} ${await response.text()}`);
  }
  return response.json();
}

async function startServer(log) {
  const { id, domain } = await ask(`${conductor}/servers`);
  const tell = what => {
    log(`server: ${what}`);
    return ask(`${conductor}/servers/${id}/${what}`);
  };
  return {
    domain,
    // Over the protocol: names a user only if asked to.
    generate: user => ask(`${domain}/tokens/generate`, user ? { user } : {}),
    // From the page's own server: names a user.
    issue: () => tell('issue'),
    reissue: token => ask(`${conductor}/servers/${id}/reissue`, { token }),
    dropSockets: () => tell('drop'),
    countSockets: () => tell('count'),
    restart: () => tell('restart'),
  };
}

module.exports = { startServer };
