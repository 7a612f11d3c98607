/** Every case with an exact answer. */
import { botCases } from './cases/bots.ts';
import { callbackCases } from './cases/callbacks.ts';
import { changingDemandCase } from './cases/changing-demand.ts';
import { chatCases } from './cases/chats.ts';
import { emailCases } from './cases/emails.ts';
import { erlangACases } from './cases/erlang-a.ts';
import { erlangBCases } from './cases/erlang-b.ts';
import { erlangCCases } from './cases/erlang-c.ts';
import { helpCentreCases } from './cases/help-centres.ts';
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
  ...chatCases,
  ...emailCases,
  ...botCases,
  ...helpCentreCases,
  ...callbackCases,
];
