/**
 * A linear program, in whole numbers where asked, solved by HiGHS (in WebAssembly: it runs in a browser too); or, where
 * there are few whole numbers to choose from, by looking at them all, which is done before HiGHS has begun.
 */

export interface Row {
  /** Σ coefficient × number ≥ `atLeast`, as [place, coefficient]. */
  readonly terms: readonly (readonly [place: number, coefficient: number])[];
  readonly atLeast: number;
}

export interface LinearProgram {
  /** Weight of each number; their weighted sum is made as small as it can be. */
  readonly costs: readonly number[];
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  readonly rows: readonly Row[];
}

/** A unit of a row left unmet weighs as much as so many times the dearest number, so that there is always an answer. */
const UNMET = 1_000;
/** Choices of which each is looked at. */
const FEW_CHOICES = 20_000;
/** Instead of a limit on time, which would make the answer depend on the machine. */
const MOST_NODES = 500;

interface Solver {
  solve(problem: string, options: object): unknown;
}

let solver: Promise<Solver> | undefined;

/** The package's types speak of its CommonJS form; what is imported is its module. */
async function loadSolver(): Promise<Solver> {
  try {
    const { default: load } = (await import('highs')) as unknown as { readonly default: () => Promise<Solver> };
    return await load();
  } catch (error) {
    solver = undefined;
    throw error;
  }
}

/**
 * @returns the cheapest whole numbers within their bounds that meet the rows, or come nearest to it; the upper bounds where
 *   HiGHS ends its work without any
 */
export async function solveInteger(program: LinearProgram): Promise<number[]> {
  const { lows, highs } = program;
  const choices = lows.reduce((product, low, k) => product * (highs[k]! - low + 1), 1);
  if (choices <= FEW_CHOICES) return best(program);
  // Rounding may give a nought with a minus.
  return (await solve(program, true)).map((number) => Math.round(number) + 0);
}

/** Of all choices that one which weighs least. */
function best({ costs, lows, highs, rows }: LinearProgram): number[] {
  const weights = weightsOf(costs);
  const numbers = [...lows];
  let least = Number.POSITIVE_INFINITY;
  let chosen = lows;
  for (;;) {
    let weight = weights.reduce((sum, each, k) => sum + each * numbers[k]!, 0);
    for (const { terms, atLeast } of rows) {
      weight += UNMET * Math.max(0, atLeast - terms.reduce((sum, [place, each]) => sum + each * numbers[place]!, 0));
    }
    if (weight < least) {
      least = weight;
      chosen = [...numbers];
    }
    let place = 0;
    while (place < numbers.length && numbers[place] === highs[place]) numbers[place] = lows[place++]!;
    if (place === numbers.length) return [...chosen];
    numbers[place]!++;
  }
}

/** The small number breaks ties to fewer heads, and among these to the earlier part, as far as HiGHS tells them apart. */
function weightsOf(costs: readonly number[]): number[] {
  const dearest = Math.max(...costs, Number.MIN_VALUE);
  return costs.map((cost, k) => cost / dearest + 1e-5 + 1e-8 * k);
}

/** As `solveInteger`, with fractions: for programs of thousands of numbers, which take too long in whole ones. */
export async function solveLinear(program: LinearProgram): Promise<number[]> {
  return solve(program, false);
}

async function solve({ costs, lows, highs, rows }: LinearProgram, whole: boolean): Promise<number[]> {
  solver ??= loadSolver();
  const term = (coefficient: number, name: string) =>
    `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient).toPrecision(9)} ${name}`;
  const lines = [
    'Minimize',
    'obj:',
    ...weightsOf(costs).map((weight, k) => term(weight, `x${k}`)),
    ...rows.map((_, j) => term(UNMET, `u${j}`)),
    'Subject To',
    ...rows.flatMap(({ terms, atLeast }, j) => [
      `r${j}:`,
      ...terms.map(([place, coefficient]) => term(coefficient, `x${place}`)),
      term(1, `u${j}`),
      `>= ${atLeast.toPrecision(9)}`,
    ]),
    'Bounds',
    ...costs.map((_, k) => `${lows[k]!} <= x${k} <= ${highs[k]!}`),
    ...(whole ? ['General', ...costs.map((_, k) => `x${k}`)] : []),
    'End',
  ];
  const options = { mip_rel_gap: 1e-3, mip_max_nodes: MOST_NODES, random_seed: 1, presolve: 'on' };
  const solution = (await solver).solve(lines.join('\n'), options) as {
    readonly Columns?: Readonly<Record<string, { readonly Primal?: number }>>;
  };
  return costs.map((_, k) => solution.Columns?.[`x${k}`]?.Primal ?? highs[k]!);
}
