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
  const loaded = loadScenario(id, read, set === undefined ? {} : { set });
  postMessage({ ticket, loaded } satisfies ReadReply);
});
