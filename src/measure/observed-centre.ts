/** What the measuring side reads of a centre. */
import type { Centre } from '../centre/centre.ts';

export type ObservedCentre = Pick<Centre, 'contacts' | 'agents' | 'now' | 'openCases'>;
