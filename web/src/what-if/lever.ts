/** A lever: one thing about the plan that can be moved, between two ends and in steps, or to one of a few choices. */

/** Where it stands in the panel. */
export type LeverPart = 'Agents' | 'Handle time' | 'Deflection' | 'Patience' | 'Hours';

interface AnyLever {
  /** As `change` writes it; also what the address calls it. */
  readonly path: string;
  readonly part: LeverPart;
  /** `Billing talk time`. */
  readonly label: string;
}

export interface Slider extends AnyLever {
  readonly kind: 'slider';
  readonly base: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** `5 min 30 s` */
  show(value: number): string;
  /** The new value as `change` writes it. */
  change(value: number): unknown;
  /** What the change is called in a sentence, and whether that is one thing or several. */
  words(value: number): Phrase;
}

export interface Choice extends AnyLever {
  readonly kind: 'choice';
  /** As written, `10:00-16:00`. */
  readonly base: string;
  readonly options: readonly string[];
  show(option: string): string;
  words(option: string): Phrase;
}

export type Lever = Slider | Choice;

export interface Phrase {
  /** `one more generalist` */
  readonly text: string;
  readonly several: boolean;
}

/** Where levers stand that have been moved, by path. */
export type Settings = Readonly<Record<string, number | string>>;

/** @returns the change that the settings make, in the order of the levers; a lever back at its base makes none */
export function changeOf(levers: readonly Lever[], settings: Settings): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  for (const lever of levers) {
    const at = settings[lever.path];
    if (at === undefined || at === lever.base) continue;
    if (lever.kind === 'slider' && typeof at === 'number') change[lever.path] = lever.change(at);
    if (lever.kind === 'choice' && typeof at === 'string') change[lever.path] = at;
  }
  return change;
}

/** @returns `agent_groups.generalists.count:19;hours.extended.sat:10:00-18:00`, for the address */
export function writeSettings(levers: readonly Lever[], settings: Settings): string {
  return levers
    .filter(({ path, base }) => settings[path] !== undefined && settings[path] !== base)
    .map(({ path }) => `${path}:${settings[path]}`)
    .join(';');
}

/** @returns what the address says, as far as these levers can be so */
export function readSettings(levers: readonly Lever[], text: string): Settings {
  const settings: Record<string, number | string> = {};
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    const lever = levers.find(({ path }) => path === part.slice(0, colon));
    const value = part.slice(colon + 1);
    if (lever?.kind === 'choice' && lever.options.includes(value)) settings[lever.path] = value;
    if (lever?.kind === 'slider' && value !== '' && Number.isFinite(Number(value)))
      settings[lever.path] = Math.min(lever.max, Math.max(lever.min, Number(value)));
  }
  return settings;
}
