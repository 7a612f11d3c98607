/** What the amounts rest on, as a sheet: the prices and shares that the scenario gives, each with its unit, and what was simulated. */
import { SECONDS_PER } from '../../fields/per.ts';
import { costRates, type OneOffRate } from '../../finance/cost-rates.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** What all results say of themselves. */
export interface SimulatedHead {
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly engine: string;
  readonly clock: { readonly start: string; readonly days: number };
  readonly replications: number;
  readonly seed: number;
  readonly confidence: number;
}

type Row = readonly [what: string, value: SheetCell | undefined, unit: string, field: string];

const { hour: HOUR = 0, day: DAY = 0, month: MONTH = 0 } = SECONDS_PER;

/** @returns undefined where the scenario counts no money */
export function assumptionSheet(scenario: Scenario, head: SimulatedHead): Sheet | undefined {
  const rates = costRates(scenario);
  if (rates === undefined) return undefined;
  const currency = rates.currency ?? 'money';
  const per = (unit: string) => `${currency} per ${unit}`;
  const rows: Row[] = [
    ['Scenario', head.scenario.name, '', 'name'],
    ['Hash of the scenario', head.scenario.hash, '', ''],
    ['Version of the engine', head.engine, '', ''],
    ['First day', head.clock.start.slice(0, 10), 'date', 'clock.start'],
    ['Days', head.clock.days, 'days', 'clock.days'],
    ['Replications', head.replications, 'runs', 'run.replications'],
    ['Seed', head.seed, '', 'run.seed'],
    ['Confidence of intervals', head.confidence, 'share', 'run.confidence'],
    ['Days in a month', MONTH / DAY, 'days', ''],
    ...Object.entries(scenario.agent_groups).flatMap(([name, { pay, price }]): Row[] => [
      [`${name}, pay`, times(pay, HOUR), per('hour'), `agent_groups.${name}.pay`],
      [`${name}, price of a contact`, price?.contact, per('contact handled'), `agent_groups.${name}.price.contact`],
      [`${name}, price of a minute`, price?.minute, per('minute handled'), `agent_groups.${name}.price.minute`],
      [`${name}, least bill`, times(price?.minimum, MONTH), per('month'), `agent_groups.${name}.price.minimum`],
    ]),
    ['On top of pay', rates.onTopOfPay, 'share of pay', 'costs.on_top_of_pay'],
    ['Overtime', rates.overtime, 'share of ordinary pay', 'costs.overtime'],
    ['Agents for each supervisor', rates.supervisors?.agentsEach, 'agents', 'costs.supervisors.agents_each'],
    ['Pay of a supervisor', times(rates.supervisors?.pay, HOUR), per('hour'), 'costs.supervisors.pay'],
    ['Seat', given(rates.seat * MONTH), per('month and agent at the peak'), 'costs.seat'],
    ['Calls', given(rates.voice * 60), per('minute'), 'costs.voice'],
    ['Chats', given(rates.chat), per('contact offered'), 'costs.chat'],
    ['Emails', given(rates.email), per('contact offered'), 'costs.email'],
    ...oneOff('Hiring', rates.hiring, per('agent'), 'costs.hiring', 'each'),
    ...[...rates.selfService].flatMap(([name, { visit, session, upkeep, article }]): Row[] => [
      [`${name}, visit`, given(visit), per('visit'), `costs.${name}.visit`],
      [`${name}, session`, given(session), per('session'), `costs.${name}.session`],
      [`${name}, upkeep`, given(upkeep * MONTH), per('month'), `costs.${name}.upkeep`],
      ...oneOff(`${name}, article`, article, per('article'), `costs.${name}.article`, 'price'),
    ]),
    ['Fixed costs', given(rates.fixed * MONTH), per('month'), 'costs.fixed'],
  ];
  return {
    name: 'Assumptions',
    columns: [
      { heading: 'What' },
      { heading: 'Value', format: 'plain' },
      { heading: 'Unit' },
      { heading: 'Field of the scenario' },
    ],
    rows: rows.flatMap(([what, value, unit, field]) =>
      value === undefined ? [] : [{ cells: [what, value, unit, field] }],
    ),
  };
}

function oneOff(what: string, rate: OneOffRate | undefined, unit: string, path: string, price: string): Row[] {
  if (rate === undefined) return [];
  return [
    [what, rate.price, unit, `${path}.${price}`],
    [`${what}, spread over`, decimal(rate.life / MONTH), 'months', `${path}.life`],
  ];
}

/** What costs nothing was not given. */
function given(value: number): number | undefined {
  return value === 0 ? undefined : decimal(value);
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : decimal(value * factor);
}

/** As it was written: without the noise that reading it into seconds leaves. */
function decimal(value: number): number {
  return Number(value.toPrecision(12));
}
