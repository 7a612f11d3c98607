/**
 * The scenario that the address names: its text as the server has it, the draft that the editor makes of it, and the last
 * of them that was sound, which is what every view shows.
 */
import { computed, effect, signal } from '@preact/signals';
import type { ResolvedScenario, Scenario } from '../../../src/scenario/scenario.ts';
import type { ApiFault, RunRequest, ScenarioDetail } from '../../../src/server/api.ts';
import { askUntilAnswered } from '../api/ask.ts';
import { readScenario } from '../reader/read-scenario.ts';
import { address } from '../routing/router.ts';
import { filesVersion } from './runs.ts';

/** A text whose plan reads without a fault. */
export interface SoundScenario {
  readonly id: string;
  readonly text: string;
  readonly resolved: ResolvedScenario;
  readonly scenario: Scenario;
  /** Whether it differs from the file. */
  readonly edited: boolean;
}

/** As the server has it; undefined until it is told. */
export const detail = signal<ScenarioDetail | undefined>(undefined);
/** Why there is none. */
export const detailFault = signal<Error | undefined>(undefined);
/** The editor's text; undefined while it is the file's. */
export const draft = signal<string | undefined>(undefined);
/** What is wrong with the draft, or with the file where there is none; and what may be. */
export const faults = signal<readonly ApiFault[]>([]);
export const warnings = signal<readonly ApiFault[]>([]);
/** The last sound text; undefined until one is read. */
export const sound = signal<SoundScenario | undefined>(undefined);
/** Whether the text that was read last has no fault but in variants, so that the views show it. */
export const isPlanSound = signal(false);
/** ISO code; undefined where no money is counted. */
export const currency = computed((): string | undefined => {
  const code: unknown = sound.value?.scenario.costs?.currency;
  return typeof code === 'string' ? code : undefined;
});

/** How a run names the scenario: by its file, or by its text where that is edited. */
export const asked = computed((): RunRequest['scenario'] | undefined => {
  const last = sound.value;
  if (last === undefined) return undefined;
  return last.edited ? { id: last.id, text: last.text } : { id: last.id };
});

const id = computed(() => address.value.scenario);

/** Reads the scenario again whenever the address names another. @returns ends it */
export function followAddress(): () => void {
  return effect(() => {
    void open(id.value);
  });
}

/** Fetches a scenario's file anew and forgets the draft. */
export async function open(wanted: string): Promise<void> {
  if (wanted === '') return;
  if (detail.peek()?.id !== wanted) {
    detail.value = undefined;
    sound.value = undefined;
    isPlanSound.value = false;
    faults.value = [];
    warnings.value = [];
  }
  detailFault.value = undefined;
  try {
    const told = await askUntilAnswered<ScenarioDetail>(
      `/scenarios/${wanted.split('/').map(encodeURIComponent).join('/')}`,
    );
    if (id.peek() !== wanted) return;
    showSaved(told);
  } catch (fault) {
    if (id.peek() === wanted) detailFault.value = fault instanceof Error ? fault : new Error(String(fault));
  }
}

/** Of each file as it was last told, by id. */
const revisions = new Map<string, string>();

/** Takes what the server answered to a save, or to being asked, as the scenario's file. */
export function showSaved(told: ScenarioDetail): void {
  const before = revisions.get(told.id);
  revisions.set(told.id, told.revision);
  if (before !== undefined && before !== told.revision) filesVersion.value++;
  detail.value = told;
  draft.value = undefined;
  // What the server has read need not be read again, and the reader not be started.
  if (told.resolved !== undefined) take(told, told.resolved as unknown as ResolvedScenario);
  else void read(told.text);
}

function take({ id, text, faults: wrong, warnings: doubtful }: ScenarioDetail, resolved: ResolvedScenario): void {
  reading++;
  faults.value = wrong;
  warnings.value = doubtful;
  isPlanSound.value = true;
  sound.value = { id, text, resolved, scenario: resolved.scenario, edited: false };
}

/** Takes the editor's text; other views follow once it is sound. @param text undefined: back to the file's */
export function edit(text: string | undefined): Promise<void> {
  const own = detail.peek()?.text;
  draft.value = text === own ? undefined : text;
  return read(text ?? own ?? '');
}

let reading = 0;

async function read(text: string): Promise<void> {
  const of = detail.peek();
  if (of === undefined) return;
  const ticket = ++reading;
  const { resolved, faults: wrong, warnings: doubtful } = await readScenario({ id: of.id, text, files: of.files });
  // A later text has overtaken this one.
  if (ticket !== reading) return;
  faults.value = wrong;
  warnings.value = doubtful;
  isPlanSound.value = resolved !== undefined;
  if (resolved === undefined) return;
  sound.value = { id: of.id, text, resolved, scenario: resolved.scenario, edited: text !== of.text };
}
