/** The table of distributions. To add one: a file beside the others, a line here, and parameter sets in its test. */
import type { Distribution } from './distribution.ts';
import { deterministic } from './distributions/deterministic.ts';
import { empirical } from './distributions/empirical.ts';
import { erlang } from './distributions/erlang.ts';
import { exponential } from './distributions/exponential.ts';
import { gamma } from './distributions/gamma.ts';
import { hyperexponential } from './distributions/hyperexponential.ts';
import { lognormal } from './distributions/lognormal.ts';
import { mixture } from './distributions/mixture.ts';
import { triangular } from './distributions/triangular.ts';
import { uniform } from './distributions/uniform.ts';
import { weibull } from './distributions/weibull.ts';
import type { LawDescription, LawKind } from './law.ts';

export const distributions: readonly LawKind[] = [
  exponential,
  lognormal,
  gamma,
  erlang,
  weibull,
  hyperexponential,
  uniform,
  triangular,
  deterministic,
  empirical,
  mixture(buildDistribution),
];

/**
 * The distribution that a description stands for.
 * @param description a kind's name and its parameters, durations in seconds
 * @throws RangeError when there is no such kind, or its parameters are missing or impossible
 */
export function buildDistribution(description: LawDescription): Distribution {
  const { distribution: name, ...parameters } = description;
  const kind = distributions.find((candidate) => candidate.name === name);
  if (kind === undefined) throw new RangeError(`invalid distribution: ${name}`);
  return kind.build(parameters);
}
