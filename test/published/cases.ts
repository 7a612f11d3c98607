/** Every published case, simulated ones first. */
import type { ValidationCase } from '../statistical/validation-case.ts';
import { busyDayCases } from './cases/busy-days.ts';
import { calculatorCases } from './cases/calculators.ts';
import { callcenterSimulatorCase } from './cases/callcenter-simulator.ts';
import { contactCentersCentres } from './cases/contactcenters-centres.ts';
import { contactCentersQueues } from './cases/contactcenters-mmc.ts';
import { replayCases } from './cases/exact-replays.ts';
import { nurseCases } from './cases/nurses.ts';
import { singleServerCases } from './cases/single-server.ts';
import { textbookCases } from './cases/textbooks.ts';

export const publishedCases: readonly ValidationCase[] = [
  ...contactCentersQueues,
  ...busyDayCases,
  ...contactCentersCentres,
  callcenterSimulatorCase,
  ...singleServerCases,
  ...nurseCases,
  ...textbookCases,
  ...replayCases,
  ...calculatorCases,
];
