import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ChartSummary, RunState } from '../../src/server/api.ts';
import { answered, get, longRun, send, sharedServer, shortRun } from './served.ts';

const compared = { kind: 'compare', scenario: { id: 'desk.yaml' }, options: { replications: 2 } } as const;

describe('charts of an answer', () => {
  const server = sharedServer();

  it('are listed, and come as SVG, as PNG and as a specification in both themes', async () => {
    const { app } = server();
    for (const request of [shortRun(), compared]) {
      const { id } = await answered(app, request);
      const charts = (await get(app, `/api/runs/${id}/charts`)).json<ChartSummary[]>();
      expect(charts.length).toBeGreaterThan(0);
      const at = `/api/runs/${id}/charts/${charts[0]!.name}`;
      const svg = await get(app, `${at}.svg`);
      expect(svg.headers['content-type']).toContain('image/svg+xml');
      expect(svg.body).toMatch(/^<svg/);
      const png = await get(app, `${at}.png`);
      expect(png.headers['content-type']).toBe('image/png');
      expect([...png.rawPayload.subarray(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
      const [light, dark] = [await get(app, `${at}.json`), await get(app, `${at}.json?theme=dark`)];
      expect(light.json()).toMatchObject({ $schema: expect.stringContaining('vega-lite') });
      expect(dark.body).not.toBe(light.body);
      expect(svg.headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it('that are not there are not found', async () => {
    const { app } = server();
    const { id } = await answered(app, shortRun());
    for (const file of ['nothing.svg', 'x.gif', '..%2f..%2fdesk.svg', 'constructor.json']) {
      expect((await get(app, `/api/runs/${id}/charts/${file}`)).statusCode).toBe(404);
    }
    expect((await get(app, `/api/runs/${id}/charts/x.svg?theme=pink`)).statusCode).toBe(400);
    const { id: running } = (await send(app, 'POST', '/api/runs', longRun)).json<RunState>();
    expect((await get(app, `/api/runs/${running}/charts`)).statusCode).toBe(404);
  });
});

describe('an answer to take away', () => {
  const server = sharedServer();

  it.each([
    ['json', 'application/json', 'json'],
    ['html', 'text/html', 'html'],
    ['xlsx', 'application/vnd.openxmlformats', 'xlsx'],
    ['csv', 'application/zip', 'zip'],
    ['svg', 'application/zip', 'zip'],
    ['png', 'application/zip', 'zip'],
  ])('comes as %s', async (form, type, ending) => {
    const { app } = server();
    const { id, results } = await answered(app, compared);
    const answer = await get(app, `/api/runs/${id}/export.${form}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="desk-compare.${ending}"`);
    if (form === 'json') expect(answer.json()).toEqual(results);
    if (form === 'html') expect(answer.body).toContain('One more agent');
    if (ending === 'zip' || ending === 'xlsx') {
      const files = unzipSync(answer.rawPayload);
      if (form === 'csv') expect(strFromU8(Object.values(files)[0]!)).toContain(',');
      expect(Object.keys(files).every((name) => form === 'xlsx' || name.endsWith(`.${form}`))).toBe(true);
      expect(Object.keys(files).length).toBeGreaterThan(0);
    }
  });

  it('in another form is not found', async () => {
    const { app } = server();
    const { id } = await answered(app, shortRun());
    expect((await get(app, `/api/runs/${id}/export.pdf`)).statusCode).toBe(404);
  });
});
