import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';
import { deskYaml as calmYaml, freshDirectory } from './desk.ts';

let directory: string;
beforeEach(() => {
  directory = freshDirectory();
});
afterEach(() => rmSync(directory, { recursive: true }));

const whatIf = `what_if:
  two_more: { name: Two more agents, change: { agent_groups.agents.count: { add: 2 } } }
  campaign: { name: Campaign, change: { contact_types.voice.demand.scale: { times: 1.3 } } }
`;
const met = `expect: [voice.service_level >= 1%]\n${whatIf}`;
const missed = `expect: [agents.occupancy <= 1%]\n${whatIf}`;

/** With two agents instead of seven, many wait. */
function deskYaml(more: string): string {
  return calmYaml(more).replace('count: 7', 'count: 2');
}

function writeDesk(folder: string, more: string): string {
  const path = join(folder, 'desk.yaml');
  writeFileSync(path, deskYaml(more));
  return path;
}

function fits(text: string): void {
  for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100);
}

describe('staffcurve compare', () => {
  it('tells all variants of the file, what changed and what that changes', async () => {
    const { status, stdout } = await staffcurve(['compare', writeDesk(directory, met), '--quiet']);
    expect(stdout).toMatch(/^Small desk {2,}3 plans × 4 runs · seed 1\n\nThe base holds its one target/);
    expect(stdout).toContain('Two more agents (two_more)\n  agent_groups.agents.count   2 → 4\n');
    expect(stdout).toContain('Campaign (campaign)\n  contact_types.voice.demand.scale   1 → 1.3\n');
    expect(stdout).toMatch(/Posts +2 +4 +\+2 +fixed/);
    expect(stdout).toContain('4 of 4');
    fits(stdout);
    expect(status).toBe(0);
  });

  it('a variant that cannot be made stands in the way only where it is asked for', async () => {
    const path = writeDesk(directory, `${met}  fewer: { change: { agent_groups.agents.count: { add: -3 } } }\n`);
    const all = await staffcurve(['compare', path]);
    expect([all.status, all.stdout]).toEqual([3, '']);
    expect(all.stderr).toMatch(/what_if\.fewer\S+\n {2}agent_groups\.agents\.count becomes impossible/);
    for (const words of [
      ['run', path],
      ['compare', path, '--what-if', 'campaign'],
      ['compare', path, path],
    ]) {
      const { status, stderr } = await staffcurve(words);
      expect([words, status, stderr]).toEqual([
        words,
        0,
        expect.stringMatching(/what_if\.fewer\S+\n {2}warning: agent_groups\.agents\.count becomes impossible/),
      ]);
    }
  });

  it('a target that the base misses exits with 2', async () => {
    const { status, stdout } = await staffcurve(['compare', writeDesk(directory, missed), '--quiet']);
    expect(stdout).toContain('The base misses one of one target');
    expect(status).toBe(2);
  });

  it('compares with the variants that are named, and with other files', async () => {
    const path = writeDesk(directory, met);
    const other = join(directory, 'other.yaml');
    writeFileSync(other, deskYaml(met).replace('count: 2', 'count: 3').replace('Small desk', 'Other desk'));
    const { stdout } = await staffcurve(['compare', path, other, '--what-if', 'campaign', '--json', '--quiet']);
    const results = JSON.parse(stdout);
    expect(results).toMatchObject({ kind: 'compare', replications: 4, base: { key: 'desk' } });
    expect(results.variants.map(({ key, title }: { key: string; title: string }) => [key, title])).toEqual([
      ['campaign', 'Campaign'],
      ['other', 'Other desk'],
    ]);
    expect(results.variants[1].changes).toEqual([{ path: 'agent_groups.agents.count', from: '2', to: '3' }]);
  });

  it('--csv writes tidy tables', async () => {
    const tables = join(directory, 'tables');
    await staffcurve(['compare', writeDesk(directory, met), '--csv', tables, '--quiet']);
    expect(readdirSync(tables).sort()).toEqual([
      'changes.csv',
      'differences.csv',
      'plans.csv',
      'targets.csv',
      'warnings.csv',
    ]);
    expect(readFileSync(join(tables, 'changes.csv'), 'utf8')).toBe(
      'plan,path,from,to\ntwo_more,agent_groups.agents.count,2,4\ncampaign,contact_types.voice.demand.scale,1,1.3\n',
    );
    const [header, ...rows] = readFileSync(join(tables, 'differences.csv'), 'utf8').trim().split('\n');
    expect(header).toMatch(/^plan,scope,name,metric,unit,mean,low,high,unpaired_low,/);
    for (const row of rows) expect(row.split(',')).toHaveLength(header!.split(',').length);
  });

  it.each([
    ['no variants', '', [], /has no `what_if` to compare with/],
    [
      'a variant that there is none of',
      met,
      ['--what-if', 'two_mor'],
      /no variant is called "two_mor" \(did you mean "two_more"\?\)/,
    ],
  ])('refuses %s', async (_, more, words, message) => {
    const { status, stdout, stderr } = await staffcurve(['compare', writeDesk(directory, more), ...words, '--quiet']);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([3, '']);
  });
});
