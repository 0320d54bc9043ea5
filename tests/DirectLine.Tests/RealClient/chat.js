'use strict';
// The client as a page makes it, with what Node lacks of a browser. Time-outs are the client's own; two of its services are put in,
// which it allows for tests: chance, so that it comes back after 3 s instead of 3 to 15, and the clock of its refresh every 15 minutes.

const assert = require('node:assert/strict');
global.XMLHttpRequest = require('xhr2');
global.WebSocket = require('ws');
const { DirectLine } = require('botframework-directlinejs');
const { async } = require('rxjs/scheduler/async');

const PATIENCE = 45_000;
const REFRESH = 15 * 60 * 1000;
const SOONER = 500;

const scheduler = Object.create(async, {
  schedule: { value: (work, delay, state) => async.schedule(work, delay === REFRESH ? SOONER : delay, state) },
});

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

class Chat {
  constructor(server, options, log) {
    this.statuses = [];
    this.activities = [];
    this.faults = [];
    this.log = log;
    this.line = new DirectLine({ domain: server.domain, random: () => 0, scheduler, pollingInterval: 200, ...options });
    this.line.connectionStatus$.subscribe(status => {
      log(`status ${status}`);
      this.statuses.push(status);
    });
  }

  // Connects: the client does so as soon as somebody wants its activities.
  listen() {
    this.line.activity$.subscribe(
      activity => {
        this.log(`got ${JSON.stringify(activity)}`);
        this.activities.push(activity);
      },
      fault => {
        this.log(`stream ended: ${fault}`);
        this.faults.push(fault);
      });
    return this;
  }

  // Resolves to the id that the server gave, or to "retry".
  post(text, from = 'somebody') {
    const activity = { type: 'message', text, from: { id: from }, locale: 'en-US', channelData: { clientActivityID: `client-${text}` } };
    this.log(`post ${text}`);
    return new Promise((resolve, reject) => this.line.postActivity(activity).subscribe(resolve, reject));
  }

  async until(what, condition) {
    for (const start = Date.now(); !condition(); await pause(20)) {
      if (Date.now() - start > PATIENCE) {
        assert.fail(`waited in vain for ${what}`);
      }
    }
  }

  async said(text) {
    await this.until(`“${text}”`, () => this.activities.some(activity => activity.text === text));
    return this.activities.find(activity => activity.text === text);
  }

  get texts() {
    return this.activities.map(activity => activity.text);
  }
}

module.exports = { Chat, assert, pause };
