/** A small desk on the disk: short to simulate, its targets to be chosen. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh directory, which the test removes. */
export function freshDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'staffcurve-test-'));
}

/**
 * @param more YAML to follow the desk's own blocks
 * @param types YAML of further contact types, indented by two
 */
export function deskYaml(more = '', types = ''): string {
  return `name: Small desk
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 30m }
run: { replications: 4, seed: 1, confidence: 95% }
hours: { office: { mon-fri: 09:00-17:00 } }
patterns: { even: { day: { 00:00: 1 } } }
contact_types:
  voice:
    hours: office
    demand: { volume: 4000/week, pattern: even }
    patience: 3m
    handle: { talk: 4m }
${types}agent_groups:
  agents: { count: 7, hours: office, skills: { voice: { rank: 1 } } }
${more}`;
}

/** Writes a desk into a directory. @returns its path */
export function writeDesk(directory: string, more = '', name = 'desk.yaml'): string {
  const path = join(directory, name);
  writeFileSync(path, deskYaml(more));
  return path;
}
