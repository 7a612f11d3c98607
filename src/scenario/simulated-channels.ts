/** Which channels the engine simulates; what belongs to the others keeps its place in a plan and stays empty. */
import type { ContactType } from './scenario.ts';

type Channel = ContactType['channel'];

const SIMULATED: readonly Channel[] = ['voice'];

export function isSimulated(channel: Channel): boolean {
  return SIMULATED.includes(channel);
}
