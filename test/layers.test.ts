/**
 * The house rule: a source file imports only from its own layer or from one to its left, and what lies left of `node`
 * runs in a browser, so it imports nothing from Node and takes chance and the clock from outside.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const layers = [
  'fields',
  'random',
  'stats',
  'queueing',
  'kernel',
  'centre',
  'scenario',
  'measure',
  'finance',
  'experiment',
  'history',
  'report',
  'node',
  'server',
  'cli',
] as const;

const source = join(import.meta.dirname, '..', 'src');
const firstWithNode = layers.indexOf('node');
const importPattern =
  /(?:^|[;\s])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|import\.meta\.resolve\(\s*['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+)['"]/g;
const impurePattern = /\bMath\s*\.\s*random\b|\bDate\s*\.\s*now\b|\bnew\s+Date\s*\(\s*\)|\bperformance\s*\.\s*now\b/;

/** The text with its comments blanked, so that an example in a docstring counts for nothing. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

function importsOf(text: string): string[] {
  return [...withoutComments(text).matchAll(importPattern)].map((match) => match.slice(1).find(Boolean)!);
}

function layerOf(path: string): number {
  return layers.findIndex((layer) => path.startsWith(`${layer}/`));
}

/** What is wrong with the file at `path` (relative to src, forward slashes). */
function violations(path: string, text: string): string[] {
  const own = layerOf(path);
  if (own < 0) return [`${path}: lies in no layer`];
  const found: string[] = [];
  for (const target of importsOf(text)) {
    if (target.startsWith('.')) {
      const landed = posix.normalize(posix.join(posix.dirname(path), target));
      if (landed === '../package.json') continue;
      const other = layerOf(landed);
      if (other < 0) found.push(`${path}: imports ${target}, which lies in no layer`);
      else if (other > own) found.push(`${path}: ${layers[own]} imports ${layers[other]} (${target})`);
    } else if (own < firstWithNode && (target.startsWith('node:') || builtinModules.includes(target.split('/')[0]!))) {
      found.push(`${path}: ${layers[own]} imports ${target}`);
    }
  }
  const impure = impurePattern.exec(withoutComments(text));
  if (own < firstWithNode && impure) found.push(`${path}: uses ${impure[0]}`);
  return found;
}

function sourceFiles(): { path: string; text: string }[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .map((name) => ({
      path: relative(source, join(source, name)).split(sep).join('/'),
      text: readFileSync(join(source, name), 'utf8'),
    }));
}

describe('layers', () => {
  it('every source file imports only from its own layer or one to its left', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap(({ path, text }) => violations(path, text))).toEqual([]);
  });

  it.each([
    ['an import from the right', 'kernel/a.ts', "import { b } from '../centre/b.ts';"],
    ['a type import from the right', 'fields/a.ts', "import type { B } from '../scenario/deep/b.ts';"],
    ['an import over several lines', 'random/a.ts', "import {\n  b,\n  type C,\n} from '../report/b.ts';"],
    ['a re-export from the right', 'measure/a.ts', "export * from '../finance/b.ts';"],
    ['an import for its effect', 'stats/a.ts', "import '../node/b.ts';"],
    ['a dynamic import', 'report/deep/a.ts', "const b = await import('../../cli/b.ts');"],
    ['a worker file named by URL', 'experiment/a.ts', "new URL('../node/worker.ts', import.meta.url)"],
    ['server importing cli', 'server/a.ts', "import { b } from '../cli/b.ts';"],
    ['a module of Node', 'report/a.ts', "import { readFileSync } from 'node:fs';"],
    ['a module of Node without its prefix', 'scenario/a.ts', "import { readFile } from 'fs/promises';"],
    ['ambient chance', 'centre/a.ts', 'const u = Math.random();'],
    ['the wall clock', 'history/a.ts', 'const now = Date.now();'],
    ['a file outside the house', 'a.ts', ''],
    ['an import that leaves the house', 'fields/a.ts', "import { b } from '../../test/b.ts';"],
  ])('the rule catches %s', (_, path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  it.each([
    ['its own layer', 'centre/routing/a.ts', "import { b } from '../b.ts';"],
    ['the left', 'report/a.ts', "import { b } from '../fields/b.ts';"],
    ['cli importing server', 'cli/a.ts', "import { b } from '../server/b.ts';"],
    ['a package', 'fields/a.ts', "import { z } from 'zod';"],
    ['Node from node on', 'node/a.ts', "import { readFileSync } from 'node:fs';\nDate.now();"],
    ['a word in a comment', 'kernel/a.ts', "// import '../cli/b.ts'\n/** Math.random is not used */"],
  ])('the rule lets pass %s', (_, path, text) => {
    expect(violations(path, text)).toEqual([]);
  });
});
