/** Which levers a scenario has: agents of each group, handle times, what self-service solves, patience and hours. */
import { showDuration } from '../../../src/fields/duration.ts';
import { agentsCalled, spoken } from '../../../src/report/charts/interval-words.ts';
import { capitalised, numberWord } from '../../../src/report/number-word.ts';
import { formatGivenDuration } from '../../../src/report/numbers/format-duration.ts';
import { formatNumber } from '../../../src/report/numbers/format-number.ts';
import type { AgentGroup, Bot, HelpCentre, Scenario, ScenarioLaw } from '../../../src/scenario/scenario.ts';
import { hoursLevers } from './hours-levers.ts';
import type { Lever, LeverPart, Phrase, Slider } from './lever.ts';

/** @returns in the order of the panel */
export function leversOf(scenario: Scenario): Lever[] {
  const types = Object.entries(scenario.contact_types);
  return [
    ...Object.entries(scenario.agent_groups).flatMap(([name, group]) => agentsLever(name, group)),
    ...types.flatMap(([name, type]) =>
      meanLever(
        `contact_types.${name}.handle.talk`,
        'Handle time',
        `${spoken(name)} ${type.channel === 'voice' ? 'talk' : 'handle'} time`,
        type.handle.talk,
      ),
    ),
    ...Object.entries(scenario.self_service).flatMap(([name, service]) =>
      service.kind === 'bot' ? botLever(name, service) : articlesLever(name, service, scenario),
    ),
    ...types.flatMap(([name, { patience }]) =>
      meanLever(`contact_types.${name}.patience`, 'Patience', `${spoken(name)} patience`, patience),
    ),
    ...hoursLevers(scenario),
  ];
}

/** Agents are added to every entry of a table and to every shift. */
function agentsLever(name: string, group: AgentGroup): Slider[] {
  const label = capitalised(spoken(name));
  const words = (more: number): Phrase => {
    const count = Math.abs(more);
    const text = `${numberWord(count)} ${more > 0 ? 'more' : 'fewer'} ${agentsCalled(name, count)}`;
    return { text, several: count > 1 };
  };
  const lever = (path: string, base: number, least: number, each: number): Slider => ({
    kind: 'slider',
    part: 'Agents',
    path: `agent_groups.${name}.${path}`,
    label,
    base,
    min: Math.max(least, base - Math.ceil(base / 2 / each) * each),
    max: base + Math.max(Math.ceil(base / each), 5) * each,
    step: each,
    show: (value) => formatNumber(value, 0),
    change: (value) => ({ add: (value - base) / each }),
    words: (value) => words(value - base),
  });
  if (group.shifts !== undefined) {
    const counts = group.shifts.map(({ count }) => count);
    const base = counts.reduce((sum, count) => sum + count, 0);
    const least = base - Math.min(...counts) * counts.length;
    return counts.length === 0 ? [] : [lever('shifts[].count', base, least, counts.length)];
  }
  if (typeof group.count === 'number') return [lever('count', group.count, 0, 1)];
  const posts = postsOf(group.count).filter((count) => count > 0);
  if (posts.length === 0) return [];
  const base = Math.max(...posts);
  return [lever('count', base, base - Math.min(...posts), 1)];
}

function postsOf(count: AgentGroup['count']): number[] {
  if (count === undefined || typeof count === 'number' || typeof count.file === 'string') return [];
  return Object.values(count).flatMap((posts) => (typeof posts === 'number' ? [posts] : Object.values(posts)));
}

/** The mean of a law, where it has one. */
function meanLever(path: string, part: LeverPart, name: string, law: ScenarioLaw | undefined): Slider[] {
  const base = law?.mean;
  if (typeof base !== 'number' || !(base > 0)) return [];
  const step = stepFor(base / 40);
  const round = (value: number) => Math.round(value / step) * step;
  return [
    {
      kind: 'slider',
      part,
      path: `${path}.mean`,
      label: capitalised(name),
      base,
      min: Math.max(step, round(base * 0.5)),
      max: round(base * (part === 'Patience' ? 2 : 1.5)),
      step,
      show: (value) => formatGivenDuration(value),
      change: (value) => showDuration(value),
      words: (value) => ({ text: `${name} of ${formatGivenDuration(value)}`, several: false }),
    },
  ];
}

/** Seconds that people count in: 1, 5, 10, 15, 30 s, 1, 5, 15, 30 min, then hours. */
const STEPS = [1, 5, 10, 15, 30, 60, 300, 900, 1800, 3600];

function stepFor(about: number): number {
  return STEPS.find((step) => step >= about) ?? STEPS.at(-1)!;
}

function botLever(name: string, { solved }: Bot): Slider[] {
  const path = `self_service.${name}.solved`;
  const label = `${capitalised(spoken(name))} solves`;
  if (typeof solved === 'number') {
    return [
      {
        ...{ kind: 'slider', part: 'Deflection', path, label, base: solved, min: 0, max: 1, step: 0.01 },
        show: (value) => `${percent(value)} %`,
        change: (value) => `${percent(value)}%`,
        words: (value) => ({ text: `${withArticle(name)} that solves ${percent(value)} %`, several: false }),
      },
    ];
  }
  // A ramp keeps its shape.
  const most = Math.max(...Object.values(solved));
  if (!(most > 0)) return [];
  return [
    {
      ...{ kind: 'slider', part: 'Deflection', path, label, base: 1, min: 0.5, step: 0.05 },
      max: Math.floor(Math.min(2, 1 / most) * 20 + 1e-9) / 20,
      show: (value) => (value === 1 ? 'as planned' : `× ${Number(value.toFixed(2))}`),
      change: (value) => ({ times: Number(value.toFixed(2)) }),
      words: (value) => ({
        text: `${withArticle(name)} that solves ${percent(Math.abs(value - 1))} % ${value > 1 ? 'more' : 'less'}`,
        several: false,
      }),
    },
  ];
}

function articlesLever(name: string, { articles, reasons }: HelpCentre, { self_service }: Scenario): Slider[] {
  const alone = Object.values(self_service).filter(({ kind }) => kind === 'help_centre').length === 1;
  const what = alone ? 'help articles' : `${spoken(name)} articles`;
  const step = reasons > 100 ? 10 : 1;
  return [
    {
      kind: 'slider',
      part: 'Deflection',
      path: `self_service.${name}.articles`,
      label: capitalised(what),
      base: articles,
      min: articles % step,
      max: articles + Math.max(0, Math.floor((reasons - articles) / step) * step),
      step,
      show: (value) => formatNumber(value, 0),
      change: (value) => ({ add: value - articles }),
      words: (value) => ({
        text: `${formatNumber(Math.abs(value - articles), 0)} ${value > articles ? 'more' : 'fewer'} ${what}`,
        several: true,
      }),
    },
  ];
}

function percent(share: number): number {
  return Number((share * 100).toFixed(2));
}

function withArticle(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${spoken(name)}`;
}
