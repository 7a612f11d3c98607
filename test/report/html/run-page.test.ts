/** The page of a run, written and read: by which clock waits are told. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { staffcurve } from '../../cli/captured.ts';
import { deskYaml, freshDirectory } from '../../cli/desk.ts';

let directory: string;
beforeAll(() => {
  directory = freshDirectory();
});
afterAll(() => rmSync(directory, { recursive: true }));

const email = `  email:
    channel: email
    demand: { volume: 300/week }
    handle: { talk: 3m }
    service_level: { share: 80%, within: 4h, clock: office }
`;

async function pageOf(types: string, skills: string): Promise<string> {
  const path = join(directory, 'desk.yaml');
  const html = join(directory, 'desk.html');
  writeFileSync(path, deskYaml('', types).replace('skills: { voice: { rank: 1 } }', `skills: [${skills}]`));
  const { status, stderr } = await staffcurve(['run', path, '--quiet', '--html', html]);
  expect([status, stderr]).toEqual([0, '']);
  return readFileSync(html, 'utf8');
}

it('tells the clocks of email', async () => {
  const html = await pageOf(email, 'voice, email');
  expect(html).toContain(
    '<p class="sub">Hold times of email run on the wall clock, through closed hours too. Service level of email: waits counted in the open hours of office.</p>',
  );
  const later = html.slice(html.indexOf('<h3>Answered later</h3>'));
  expect(later).toMatch(/First response time<.*First response time, in open hours</);
  expect(later).toMatch(/<td[^>]*><span class="strong">email<\/span>/);
});

it('says nothing of it where nobody writes', async () => {
  const html = await pageOf('', 'voice');
  expect(html).toContain('By contact type');
  expect(html).not.toContain('wall clock');
  expect(html).not.toContain('Answered later');
});
