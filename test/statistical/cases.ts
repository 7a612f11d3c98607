/** Every case with an exact answer. */
import { changingDemandCase } from './cases/changing-demand.ts';
import { erlangACases } from './cases/erlang-a.ts';
import { erlangBCases } from './cases/erlang-b.ts';
import { erlangCCases } from './cases/erlang-c.ts';
import { limitedLinesCases } from './cases/limited-lines.ts';
import { priorityCases } from './cases/priorities.ts';
import { returnCases } from './cases/returns.ts';
import { singleAgentCases } from './cases/single-agent.ts';
import type { ValidationCase } from './validation-case.ts';

export const exactCases: readonly ValidationCase[] = [
  ...erlangCCases,
  ...erlangACases,
  ...erlangBCases,
  ...limitedLinesCases,
  ...singleAgentCases,
  ...priorityCases,
  changingDemandCase,
  ...returnCases,
];
