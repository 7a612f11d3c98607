#!/usr/bin/env node
// The command's entry: plain JavaScript that any Node can read, so that an old one is told so in one sentence.
// It runs the built `dist/`, or the sources where one of them has been changed since.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const needed = 26;
const badArguments = 3;
const restarted = 'STAFFCURVE_RESTARTED';

/** A newer Node that npm installed beside this package (its own, or its host project's). */
function localNode() {
  const places = ['../node_modules/.bin/node', '../../.bin/node'];
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
}

/** Runs this same command under `node`, passing signals on, and exits as it does. */
function restartUnder(node) {
  const child = spawn(node, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, [restarted]: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', refuse);
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

function refuse() {
  process.stderr.write(
    `staffcurve needs Node.js ${needed} or newer, and this is ${process.version}: install it with \`npm install node@${needed}\`.\n`,
  );
  process.exitCode = badArguments;
}

/** Whether there is a build that no source is newer than; a package without sources has only its build. */
function isFresh(built) {
  const sources = fileURLToPath(new URL('../src', import.meta.url));
  if (!existsSync(built)) return false;
  if (!existsSync(sources)) return true;
  const since = statSync(built).mtimeMs;
  return readdirSync(sources, { recursive: true }).every((file) => statSync(join(sources, file)).mtimeMs <= since);
}

async function start() {
  module.enableCompileCache();
  const built = new URL('../dist/main.js', import.meta.url);
  const { main } = await import(isFresh(built) ? built.href : '../src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
}

if (Number.parseInt(process.versions.node, 10) >= needed) {
  await start();
} else {
  const node = process.env[restarted] ? undefined : localNode();
  if (node) restartUnder(node);
  else refuse();
}
