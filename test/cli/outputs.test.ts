/** What commands write beside their answer: charts, a page and a workbook, each to its place and whole. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';
import { freshDirectory, writeDesk } from './desk.ts';

const met = 'expect: [voice.service_level >= 1%]';

let directory = '';
beforeEach(() => {
  directory = freshDirectory();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('outputs of run', () => {
  it('--html, --svg, --png, --xlsx and --csv together', async () => {
    const path = writeDesk(directory, met);
    const at = (name: string) => join(directory, 'out', name);
    const words = [
      '--html',
      at('desk.html'),
      '--svg',
      at('svg'),
      '--png',
      at('png'),
      '--xlsx',
      at('desk.xlsx'),
      '--csv',
      at('csv'),
    ];
    const { status, stdout, stderr } = await staffcurve(['run', path, '--no-cache', ...words]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Small desk/);
    // Nobody waits at this desk, so that there are no hold times to draw.
    const charts = ['agents-agents', 'service-by-hour-voice', 'service-voice'];
    expect(readdirSync(at('svg')).sort()).toEqual(charts.map((name) => `${name}.svg`));
    expect(readdirSync(at('png')).sort()).toEqual(charts.map((name) => `${name}.png`));
    expect(readdirSync(join(directory, 'out')).sort()).toEqual(['csv', 'desk.html', 'desk.xlsx', 'png', 'svg']);
    const html = readFileSync(at('desk.html'), 'utf8');
    expect(html).toContain('<b>Small desk</b>');
    expect(html).toContain('<h1>The one target holds');
    expect(html.match(/<figure>/g)).toHaveLength(3);
    expect(readFileSync(at('desk.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    ['--html', 'is a directory; name a file'],
    ['--xlsx', 'is a directory; name a file'],
  ])('%s refuses a directory before it runs anything', async (option, message) => {
    const place = join(directory, 'taken');
    mkdirSync(place);
    const { status, stdout, stderr } = await staffcurve(['run', writeDesk(directory), option, place]);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  it.each(['--svg', '--png'])('%s refuses a file before it runs anything', async (option) => {
    const path = writeDesk(directory);
    const { status, stdout, stderr } = await staffcurve(['run', path, option, path]);
    expect(stderr).toContain('is a file; name a directory');
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  it('a place under a file is refused, and two outputs in one file', async () => {
    const path = writeDesk(directory);
    const under = await staffcurve(['run', path, '--html', join(path, 'page.html')]);
    expect(under.stderr).toContain('a part of the path is a file');
    expect(under.status).toBe(3);
    const place = join(directory, 'one');
    const twice = await staffcurve(['run', path, '--html', place, '--xlsx', place]);
    expect(twice.stderr).toContain('--html and --xlsx name one file');
    expect(twice.status).toBe(3);
    expect(existsSync(place)).toBe(false);
  });
});
