/**
 * The console blocks of a Markdown page as one session of a shell: each line that begins with `$` is typed, what follows
 * is what the command wrote. A page can so be held against what its commands really write, or be brought up to date.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const MARK = '--- end of command ---';
const block = /```console\n([\s\S]*?)```/g;

/** Data that lie beside the repository and are not part of it, as commands in it name them. */
const BESIDE = '../shared/reference/data';

/** In the session `npx staffcurve` is the command of this repository, in the directory are its scenarios. */
const preamble = `npx() { shift; "$STAFFCURVE_NODE" "$STAFFCURVE_BIN" "$@"; }`;

/**
 * Types every command of the page, in order, in a fresh directory.
 * @param keep told the directory before it is taken away
 * @returns the page with the outputs that were written; as it is where it reads data that are not there
 */
export async function replayed(page: string, keep?: (directory: string) => void): Promise<string> {
  const commands = [...page.matchAll(block)].map(([, text]) => commandsOf(text!));
  if (commands.length === 0) return page;
  if (commands.flat().some((command) => command.includes(BESIDE)) && !existsSync(join(root, BESIDE))) {
    process.stderr.write(`passed over a page: ${BESIDE} is not there\n`);
    return page;
  }
  const outputs = await typed(commands.flat(), keep);
  let next = 0;
  let place = 0;
  return page.replace(block, () => {
    const lines = commands[place++]!.flatMap((command) => [`$ ${command}`, outputs[next++]!.trimEnd()]);
    return `\`\`\`console\n${lines.filter((line) => line !== '').join('\n')}\n\`\`\``;
  });
}

/** The commands of a block; one goes on in the next line after a backslash. */
function commandsOf(text: string): string[] {
  return [...text.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, command]) => command!);
}

/** @returns what each command wrote, on both outputs */
async function typed(commands: readonly string[], keep?: (directory: string) => void): Promise<string[]> {
  const parent = mkdtempSync(join(tmpdir(), 'staffcurve-docs-'));
  const directory = join(parent, 'desk');
  mkdirSync(directory);
  if (existsSync(join(root, BESIDE))) symlinkSync(join(root, '..', 'shared'), join(parent, 'shared'));
  symlinkSync(join(root, 'scenarios'), join(directory, 'scenarios'));
  // `(exit $status)` hands each command the status of the one before.
  const script = commands.map((command) => `(exit $status)\n${command}\nstatus=$?\necho '${MARK}'`);
  try {
    const written = await shell(['status=0', preamble, ...script].join('\n'), directory);
    keep?.(directory);
    return written.split(`${MARK}\n`).slice(0, commands.length);
  } finally {
    rmSync(parent, { recursive: true });
  }
}

function shell(script: string, directory: string): Promise<string> {
  const child = spawn('bash', ['-c', `exec 2>&1\n${script}`], {
    cwd: directory,
    env: {
      ...process.env,
      STAFFCURVE_CACHE: 'off',
      NO_COLOR: '1',
      STAFFCURVE_NODE: process.execPath,
      STAFFCURVE_BIN: join(root, 'bin', 'staffcurve.js'),
    },
  });
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(written));
  });
}
