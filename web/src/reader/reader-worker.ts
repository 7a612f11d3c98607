/** The worker's side of reading scenarios. */
import { type Loaded, loadScenario } from '../../../src/scenario/load.ts';
import { temporal } from '../temporal.ts';

export interface ReadQuestion {
  readonly id: string;
  readonly text: string;
  /** Texts of other files, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Settings `path=value`. */
  readonly set?: readonly string[];
}

export interface ReadReply {
  readonly ticket: number;
  readonly loaded: Loaded;
}

addEventListener('message', async ({ data }: MessageEvent<ReadQuestion & { ticket: number }>) => {
  await temporal;
  const { ticket, id, text, files, set } = data;
  const read = (path: string) => (path === id ? text : files[path]);
  const options = set === undefined ? {} : { set };
  const whole = loadScenario(id, read, options);
  // Where only variants are at fault, the plan can be shown all the same.
  const { resolved } = whole.resolved === undefined ? loadScenario(id, read, { ...options, variants: [] }) : whole;
  const loaded = resolved === undefined ? whole : { ...whole, resolved };
  postMessage({ ticket, loaded } satisfies ReadReply);
});
