/** Every message that the scenario's checks give, beside those of the kinds of value themselves (`src/fields/`). */
import { showNumber } from '../fields/number.ts';

const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export const messages = {
  nothingRun: (count: number) => `${count} fault${count === 1 ? '' : 's'}; nothing was run.`,
  moreFaults: 'further faults are not listed',

  // The file as YAML.
  unreadable: (file: string) => `cannot read ${quote(file)}`,
  tooLarge: (limit: number) => `the file is larger than ${showNumber(limit / 1_000_000)} MB, the limit`,
  notText: 'the file is not UTF-8 text; save it as UTF-8',
  misplacedItem: 'this item of a list begins at another column than the ones before it',
  noColon: 'this line has no colon, yet the lines below it stand as if they were inside it',
  indentedBelowValue: 'this line is indented as if it were inside the line above, which has a value already',
  indentedFurther: (column: number, others: number) =>
    `this line begins at column ${column}, the lines beside it at column ${others}`,
  syntax: (reason: string) => `not valid YAML: ${reason}`,
  tab: 'a tab cannot indent YAML; use spaces',
  notTable: 'a scenario is a table of blocks such as `name: …` and `clock: …`',
  emptyFile: 'the file is empty',
  severalDocuments: 'a file holds one scenario; a second begins here',
  duplicateKey: (key: string) => `${quote(key)} is given twice`,
  keyNotText: 'a key is a word, not a list or a table',
  forbiddenKey: (key: string) => `${quote(key)} cannot be a key`,
  mergeKey: 'merge keys (<<) are not taken; a shared block can be an alias, another scenario `extends`',
  unknownAlias: (name: string) => `there is no anchor "&${name}" before this alias`,
  circularAlias: (name: string) => `the alias "*${name}" holds itself`,
  tooManyAliases: (limit: number) => `more than ${showNumber(limit)} aliases, the limit`,
  tooManyValues: (limit: number) => `more than ${showNumber(limit)} values with every alias written out, the limit`,
  tooDeep: (limit: number) => `tables and lists more than ${limit} deep, the limit`,
  unknownTag: (tag: string) => `the tag ${quote(tag)} is not taken`,

  // Fields.
  unknownField: (key: string) => `unknown field ${quote(key)}`,
  missingField: (key: string) => `missing field ${quote(key)}`,
  expectedTable: (found: string) => `expected a table, found ${found}`,

  // extends and change.
  extendsForm: 'expected the path of another scenario',
  extendsCycle: (chain: readonly string[]) => `extends itself: ${chain.join(' → ')}`,
  extendsTooLong: (limit: number) => `more than ${limit} files extend one another, the limit`,
  extendingKey: (key: string) => `${quote(key)} is set by the scenario that this one extends; use \`change\``,
  changeWithoutExtends: '`change` belongs to a file that `extends` another, or to a variant in `what_if`',
  unknownPath: (step: string, parent: string) =>
    parent === '' ? `unknown block ${quote(step)}` : `${parent} has no ${quote(step)}`,
  absentPath: (path: string) => `${path} is not set in this scenario, so nothing inside it can change; give it whole`,
  nothingMatches: (path: string) => `nothing matches ${path}`,
  notChangeable: (block: string) => `${quote(block)} cannot be changed by a path`,
  noQuantity: (operation: string, path: string) => `${quote(operation)} acts on a quantity, and ${path} is none`,
  noOneQuantity: (operation: string, path: string, inside: string) =>
    `${quote(operation)} acts on a quantity, and ${path} is a table; name the quantity, such as ${inside}`,
  nothingToChange: (operation: string, path: string) =>
    `${path} is not set, so there is nothing to ${operation === 'add' ? 'add to' : 'multiply'}`,
  factor: (found: string) => `\`times\` takes a number, found ${found}`,
  required: (path: string) => `${path} cannot be left out`,
  becomes: (path: string, reason: string) => `${path} becomes impossible: ${reason}`,
  settingForm: (text: string) => `expected path=value, found ${quote(text)}`,
  settingYaml: (reason: string) => `the value is not valid YAML: ${reason}`,
  rangeForm: 'expected a list of values, or a range such as 30%..60% by 10%',
  rangeSize: (limit: number) => `the range has more than ${limit} steps`,
  spreadForm: 'expected ±10%, or a list of a low and a high value',

  // Names and what refers to them.
  unknownName: (name: string, block: string) => `unknown ${NOUNS[block] ?? block} ${quote(name)}`,
  noNames: (block: string) => `nothing: the scenario has no ${block}`,
  nameTwice: (name: string, other: string) => `the name ${quote(name)} is already used in ${other}`,
  tooManyNames: (count: number, limit: number) => `${showNumber(count)} names, above the limit of ${limit}`,
  specialDayTwice: (date: string) => `${date} is a holiday and a special day`,

  // Blocks that do not fit together.
  demandSources: (given: readonly string[]) =>
    given.length === 0 ? 'the demand has no source' : `the demand has ${list(given)}; one source is enough`,
  customersMissing: '`per_customer` needs `customers`',
  patternWithFile: (source: string) => `a ${source} brings its own times, so there is no pattern`,
  notForChannel: (field: string, channel: string) => `"${field}" has no meaning for ${channel}`,
  wrapUpEmail: 'email has no wrap-up apart from its handle time',
  messageToItself: 'a message cannot be a contact of its own type',
  messageCycle: (chain: readonly string[]) => `messages go in a circle: ${chain.join(' → ')}`,
  transferCycle: (chain: readonly string[]) => `transfers go in a circle without end: ${chain.join(' → ')}`,
  sharesSum: (sum: string) => `the shares add up to ${sum}, not to 100 %`,
  countOrShifts: 'a group has `count` or `shifts`',
  countAndShifts: 'a group has `count` or `shifts`, not both',
  hoursWithShifts: 'shifts bring their own times, so there are no `hours`',
  payAndPrice: 'a group has `pay` or `price`, not both',
  breakOutside: (length: string) => `the break ends after the shift, which is ${length} long`,
  breaksOverlap: 'the break begins before the one before it has ended',
  emptyWeights: 'every value is 0',
  emptyTable: 'the table is empty',
  keysAlike: (key: string, other: string) => `${quote(key)} is the same as ${quote(other)}`,
  daysAlike: (key: string, other: string) => `${quote(key)} and ${quote(other)} cover the same days equally narrowly`,
  outageOrder: 'the outage ends before it begins',
  lawImpossible: (reason: string) => `the law is impossible: ${reason}`,
  articlesAboveReasons: 'more articles than reasons',
  reasonsSum: (sum: string) => `the reasons' shares add up to ${sum}, above 100 %`,

  // Sizes.
  agentsInGroup: (count: number, limit: number) =>
    `${showNumber(count)} agents, above the limit of ${showNumber(limit)} in a group`,
  agentsInAll: (count: number, limit: number) =>
    `${showNumber(count)} agents in all, above the limit of ${showNumber(limit)}`,
  casesADay: (count: number, limit: number) =>
    `${showNumber(Math.round(count))} cases a day, above the limit of ${showNumber(limit)} in all`,
  intervals: (count: number, limit: number) =>
    `${showNumber(Math.round(count))} intervals, above the limit of ${showNumber(limit)}`,

  // expect.
  targetForm: 'expected `metric >= value`',
  targetTail: (rest: string) => `cannot make sense of ${quote(rest)}`,
  unknownMetric: (metric: string) => `unknown metric ${quote(metric)}`,
  unknownOwner: (name: string) => `nothing is called ${quote(name)}`,
  metricOwner: (metric: string, owner: string) => `${quote(metric)} is no metric of ${owner}`,
  metricValue: (metric: string, unit: string) => `${quote(metric)} is measured in ${unit}`,
  metricRange: (value: string, limit: string, above: boolean) => `${value} is ${above ? 'above' : 'below'} ${limit}`,
  metricEach: (metric: string) => `${quote(metric)} is not known by interval, day or week`,

  // Data files.
  csvMissingColumn: (column: string) => `the column ${quote(column)} is missing from the header`,
  csvEmpty: 'the file has no rows',
  csvNumber: (column: string, found: string) => `${column}: expected a number, 0 or more, found ${found}`,
  csvArrival: (column: string, found: string) =>
    `${column}: expected a time such as 2026-03-02T09:00, or seconds since the start, found ${found}`,
  csvTime: (column: string, found: string) => `${column}: expected a time such as 2026-03-02T09:00, found ${found}`,
  csvBlank: (column: string) => `${column} is empty`,
  csvSyntax: (reason: string) => `not valid CSV: ${reason}`,
  csvNoRowsFor: (file: string, column: string, name: string) =>
    `${quote(file)} has no row with ${column} ${quote(name)}`,
  fileTwoWays: (file: string) => `${quote(file)} is read as two different sorts of file`,

  // Warnings.
  nobodyServes: (name: string) => `no agent group has the skill ${quote(name)}, so its contacts wait in vain`,
  nobodyOnDuty: (name: string, stretch: string, more: number) =>
    `${quote(name)} is open ${stretch} with nobody on duty who has the skill${
      more === 0 ? '' : ` (and at ${more} other ${more === 1 ? 'time' : 'times'} of the week)`
    }`,
  spanOverNight: (span: string, length: string) =>
    `${span} runs past midnight and is ${length} long; the end of a span is its second time`,
  messagesTurnedAway: (to: string, from: string) =>
    `${quote(to)} is closed whenever ${quote(from)} is, so its messages are turned away; leave out its hours`,
  knownOnlyWith: (metric: string, what: string) => `${quote(metric)} is known only with ${what}`,
  selfServiceUnused: (name: string) => `no contact type has \`self_service: ${name}\`, so nobody tries it`,
  outageUncounted: 'the outage lies outside the counted days',
  oneAtATime: (field: string, channel: string) =>
    `"${field}" has no effect on ${channel}: only chats are held several at once`,
  skillWithoutDemand: (name: string) => `${quote(name)} is asked by nobody: it has no demand and nothing leads to it`,
  demandWhileClosed: (name: string, share: string, hours: string) =>
    `${share} of the demand for ${quote(name)} comes while ${quote(hours)} is closed, for without a \`pattern\` it is even around the clock`,
  overload: (load: string, agents: string) =>
    `${load} erlangs for at most ${agents} agents and nobody abandons, so the queue grows without end`,
} as const;

const NOUNS: Readonly<Record<string, string>> = {
  hours: 'hours',
  patterns: 'pattern',
  customers: 'customer segment',
  self_service: 'self-service',
  contact_types: 'contact type',
  agent_groups: 'agent group',
};
