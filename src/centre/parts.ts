/** The parts of the centre among which contacts and cases move. */
import type { Simulation } from '../kernel/simulation.ts';
import type { Agents } from './agents.ts';
import type { Arrivals } from './arrivals.ts';
import type { CaseChoices } from './case-choices.ts';
import type { ChatSlots } from './chat-slots.ts';
import type { Contacts } from './contacts.ts';
import type { Coverage } from './coverage.ts';
import type { Lanes } from './lanes.ts';
import type { Lines } from './lines.ts';
import type { Observer } from './observer.ts';
import type { Pace } from './pace.ts';
import type { Patience } from './patience.ts';
import type { CentrePlan } from './plan.ts';
import type { Routing } from './routing.ts';
import type { Staff } from './staff.ts';
import type { WaitingRoom } from './waiting-room.ts';

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
  readonly lines: Lines;
  readonly room: WaitingRoom;
  readonly slots: ChatSlots;
  readonly pace: Pace;
  readonly patience: Patience;
  readonly routing: Routing;
  readonly staff: Staff;
}
