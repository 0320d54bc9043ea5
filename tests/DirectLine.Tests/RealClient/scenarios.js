'use strict';
const { Chat, assert, pause } = require('./chat');

const CONNECTING = 1, ONLINE = 2, EXPIRED_TOKEN = 3, FAILED_TO_CONNECT = 4, ENDED = 5;

const userOf = token => JSON.parse(Buffer.from(token.split('.')[1], 'base64url')).user;

async function isEchoedAndAnswered(server, options, log) {
  const { token } = await server.generate();
  const chat = new Chat(server, { token, ...options }, log).listen();
  await chat.said('Welcome!');
  const id = await chat.post('hello');
  const answer = await chat.said('echo hello');
  const echo = chat.activities[1];
  assert.deepEqual(chat.texts, ['Welcome!', 'hello', 'echo hello']);
  assert.deepEqual([echo.id, echo.channelData.clientActivityID], [id, 'client-hello']);
  assert.deepEqual([answer.replyToId, answer.from.role], [id, 'bot']);
  assert.deepEqual(chat.statuses, [0, CONNECTING, ONLINE]);
  return chat;
}

function eachOnce(chat) {
  const ids = chat.activities.map(activity => activity.id);
  assert.equal(new Set(ids).size, ids.length, `some activity came twice: ${chat.texts}`);
}

module.exports = {
  'over a socket a message is echoed and answered': (server, log) => isEchoedAndAnswered(server, { webSocket: true }, log),

  'by polling a message is echoed and answered': (server, log) => isEchoedAndAnswered(server, { webSocket: false }, log),

  'polling shows everything once': async (server, log) => {
    const chat = await isEchoedAndAnswered(server, { webSocket: false }, log);
    await pause(1000);
    await chat.post('again');
    await chat.said('echo again');
    assert.deepEqual(chat.texts, ['Welcome!', 'hello', 'echo hello', 'again', 'echo again']);
  },

  'after the server drops the socket exactly what was missed is shown': async (server, log) => {
    const chat = await isEchoedAndAnswered(server, {}, log);
    await server.dropSockets();
    await chat.post('meanwhile');
    assert.ok(!chat.texts.includes('meanwhile'), 'the socket was not dropped');
    await chat.said('echo meanwhile');
    await chat.post('after');
    await chat.said('echo after');
    assert.deepEqual(chat.texts, ['Welcome!', 'hello', 'echo hello', 'meanwhile', 'echo meanwhile', 'after', 'echo after']);
    assert.deepEqual(chat.statuses, [0, CONNECTING, ONLINE]);
  },

  'the token is refreshed and the chat goes on with the new one': async (server, log) => {
    const { token } = await server.issue();
    const chat = new Chat(server, { token }, log).listen();
    await chat.said('Welcome!');
    const first = chat.line.token;
    await chat.until('a new token', () => chat.line.token !== first);
    await chat.post('hello');
    await chat.said('echo hello');
    assert.equal(userOf(chat.line.token), userOf(token));
    assert.deepEqual(chat.statuses, [0, CONNECTING, ONLINE]);
  },

  'a reloaded page resumes with conversation and token and is shown the whole history': async (server, log) => {
    const before = await isEchoedAndAnswered(server, {}, log);
    const chat = new Chat(server, { token: before.line.token, conversationId: before.line.conversationId }, log).listen();
    await chat.said('echo hello');
    await chat.post('again');
    await chat.said('echo again');
    assert.deepEqual(chat.texts, ['Welcome!', 'hello', 'echo hello', 'again', 'echo again']);
  },

  'a reloaded page resumes after a restart of the server': async (server, log) => {
    const before = await isEchoedAndAnswered(server, {}, log);
    const { token, conversationId } = before.line;
    before.line.end();
    await server.restart();
    const chat = new Chat(server, { token, conversationId }, log).listen();
    await chat.until('the connection', () => chat.statuses.includes(ONLINE));
    await chat.post('again');
    await chat.said('echo again');
    assert.equal(chat.line.conversationId, conversationId);
  },

  'a restart of the server is not noticed by who listens': async (server, log) => {
    const chat = await isEchoedAndAnswered(server, {}, log);
    await server.restart();
    await chat.post('again');
    await chat.said('echo again');
    eachOnce(chat);
    assert.deepEqual(chat.statuses, [0, CONNECTING, ONLINE]);
    assert.deepEqual(chat.faults, []);
  },

  'whoever the client says it is the user of the token speaks': async (server, log) => {
    const { token } = await server.issue();
    const chat = new Chat(server, { token }, log).listen();
    await chat.post('hello', 'mallory');
    assert.equal((await chat.said('hello')).from.id, userOf(token));
  },

  'with a token that names nobody the first who speaks is the user': async (server, log) => {
    const { token } = await server.generate();
    const chat = new Chat(server, { token }, log).listen();
    await chat.post('one', 'alice');
    await chat.post('two', 'bob');
    assert.deepEqual([(await chat.said('one')).from.id, (await chat.said('two')).from.id], ['alice', 'alice']);
  },

  'a page may name the user of a token that names nobody': async (server, log) => {
    const { token } = await server.generate();
    const chat = new Chat(server, { token }, log);
    chat.line.setUserId('alice');
    chat.listen();
    await chat.post('one', 'bob');
    assert.equal((await chat.said('one')).from.id, 'alice');
    assert.equal(userOf(chat.line.token), 'alice');
  },

  'a token asked for with a user names that user to the client': async (server, log) => {
    const { token } = await server.generate({ id: 'dl_alice' });
    const chat = new Chat(server, { token }, log).listen();
    assert.equal(userOf(token), 'dl_alice');
    await chat.post('one', 'bob');
    assert.equal((await chat.said('one')).from.id, 'dl_alice');
  },

  'a token that is not ours fails the connection at once': async (server, log) => {
    const chat = new Chat(server, { token: 'not.a.token' }, log).listen();
    await chat.until('the failure', () => chat.statuses.includes(FAILED_TO_CONNECT));
    assert.deepEqual(chat.activities, []);
  },

  'after a refused post the page goes on with a new token for the same conversation': async (server, log) => {
    const { token } = await server.issue();
    const chat = new Chat(server, { token }, log).listen();
    await chat.said('Welcome!');
    chat.line.token = 'not.a.token';
    assert.equal(await chat.post('lost'), 'retry');
    await chat.until('the refusal', () => chat.statuses.includes(EXPIRED_TOKEN));
    const again = new Chat(server, await server.reissue(token), log).listen();
    await again.said('Welcome!');
    await again.post('found');
    await again.said('echo found');
    assert.deepEqual(again.texts, ['Welcome!', 'found', 'echo found']);
  },

  'an upload is refused and the chat goes on': async (server, log) => {
    const chat = await isEchoedAndAnswered(server, {}, log);
    const response = await fetch(`${server.domain}/conversations/${chat.line.conversationId}/upload?userId=somebody`, {
      method: 'POST', headers: { Authorization: `Bearer ${chat.line.token}` }, body: new FormData(),
    });
    assert.equal(response.status, 400);
    await chat.post('again');
    await chat.said('echo again');
  },

  'end closes the socket and no more is sent': async (server, log) => {
    const chat = await isEchoedAndAnswered(server, {}, log);
    assert.equal((await server.countSockets()).count, 1);
    chat.line.end();
    assert.equal(chat.statuses.at(-1), ENDED);
    for (let tries = 0; (await server.countSockets()).count > 0; tries++) {
      assert.ok(tries < 500, 'the socket stayed open');
      await pause(20);
    }
    await assert.rejects(chat.post('too late'), /conversation ended/);
  },
};
