/** All checks that look at more than one field, in the order of the blocks. */
import type { Draft } from '../complete.ts';
import type { DataTables } from '../scenario.ts';
import { checkAgentGroups } from './agent-groups.ts';
import { checkCalendar } from './calendar.ts';
import { checkContactTypes } from './contact-types.ts';
import { CheckContext } from './context.ts';
import { checkCosts } from './costs.ts';
import { checkCoverage } from './coverage.ts';
import { checkFlows } from './flows.ts';
import { checkLaws } from './laws.ts';
import { checkNames, checkReferences } from './references.ts';
import { checkSelfService } from './self-service.ts';
import { checkSizes } from './sizes.ts';
import { checkTableKeys } from './table-keys.ts';
import { checkTargets } from './targets.ts';

export interface Checked {
  readonly draft: Draft;
  readonly tables: DataTables;
  /** The blocks as written. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly lost: readonly (readonly string[])[];
  /** Whether the draft lacks what was faulty. */
  readonly unsound: boolean;
}

/** @returns what is wrong and what is likely a mistake */
export function checkScenario({ draft, tables, written, lost, unsound }: Checked): CheckContext {
  const context = new CheckContext(draft, tables, written, lost);
  checkNames(context);
  checkReferences(context, unsound ? written : undefined);
  checkTableKeys(context);
  checkLaws(context);
  checkCalendar(context);
  checkSelfService(context);
  checkContactTypes(context);
  checkFlows(context);
  checkAgentGroups(context);
  checkCosts(context);
  checkSizes(context);
  checkTargets(context);
  // What follows from the whole plan is only worth saying of a whole plan.
  if (!unsound && context.faults.length === 0) checkCoverage(context);
  return context;
}
