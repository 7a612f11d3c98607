/** Makes every method available, MSTL among them. */
import { prepareMstl } from '../../../src/history/forecast/methods/mstl.ts';
import { augursWasm } from '../../../src/node/augurs-wasm.ts';

export async function prepareMethods(): Promise<void> {
  prepareMstl((await augursWasm())!);
}
