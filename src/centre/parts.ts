/** The parts of the centre among which contacts and cases move. */
import type { Simulation } from '../kernel/simulation.ts';
import type { Agents } from './agents.ts';
import type { Arrivals } from './arrivals.ts';
import type { CaseChoices } from './case-choices.ts';
import type { Contacts } from './contacts.ts';
import type { Coverage } from './coverage.ts';
import type { Lanes } from './lanes.ts';
import type { Observer } from './observer.ts';
import type { Patience } from './patience.ts';
import type { CentrePlan } from './plan.ts';
import type { Routing } from './routing.ts';
import type { Staff } from './staff.ts';

export interface Parts {
  readonly plan: CentrePlan;
  readonly simulation: Simulation;
  readonly observer: Observer;
  readonly contacts: Contacts;
  readonly agents: Agents;
  readonly arrivals: Arrivals;
  readonly choices: CaseChoices;
  readonly coverage: Coverage;
  readonly lanes: Lanes;
  readonly patience: Patience;
  readonly routing: Routing;
  readonly staff: Staff;
}
