/** Sizes beyond which a scenario is refused, named when they are passed. */
export const LIMITS = {
  agentsPerGroup: 10_000,
  agents: 50_000,
  casesPerDay: 5_000_000,
  days: 1_100,
  replications: 100_000,
  /** The largest seed. */
  seed: 2 ** 32 - 1,
  intervals: 110_000,
  /** Contact types, groups, segments, self-service, hours, patterns and variants together. */
  names: 500,
  yamlBytes: 2_000_000,
  csvBytes: 200_000_000,
  /** Values in the file once every alias is written out. */
  yamlValues: 100_000,
  yamlAliases: 1_000,
  /** Tables and lists inside one another. */
  yamlDepth: 32,
  /** Files that extend one another. */
  extends: 16,
  /** Faulty parts of a block that are looked into one by one. */
  faultyParts: 1_000,
  /** Faults that are listed. */
  faults: 200,
} as const;
