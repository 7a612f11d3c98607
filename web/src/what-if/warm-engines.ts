/** Starts the engines while the page is still finding out what they are to work on. */
import { startEngine } from '../engine/page-engine.ts';

export function warmEngines(): void {
  startEngine('levers');
}
