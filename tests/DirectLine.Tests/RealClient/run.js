'use strict';
// Runs all scenarios side by side, each against a server of its own. Says for each, on a line, how it went.
// usage: node run.js http://127.0.0.1:PORT

const { startServer } = require('./conductor');
const scenarios = require('./scenarios');

async function run(name, scenario) {
  const start = Date.now();
  const lines = [];
  const log = line => lines.push(`${Date.now() - start} ms ${line}`);
  let fault = null;
  try {
    await scenario(await startServer(log), log);
  } catch (caught) {
    fault = caught.stack ?? String(caught);
  }
  process.stdout.write(JSON.stringify({ name, fault, log: lines }) + '\n');
}

// The client lets faults of its streams go unhandled; what matters of them each scenario looks for.
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});
console.warn = () => {};
Promise.all(Object.entries(scenarios).map(([name, scenario]) => run(name, scenario)))
  .then(() => process.stdout.write('', () => process.exit(0)));
