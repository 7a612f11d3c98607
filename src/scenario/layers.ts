/**
 * A scenario file and the files that it extends, one upon the other: `name`, `run` and the like merge table by table,
 * all else is the base's until `change` alters it.
 */
import { isTable } from '../fields/is-table.ts';
import type { Fault, Place } from './fault.ts';
import { folderOf, joined } from './file-paths.ts';
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';
import { EXTENDING_KEYS } from './schema/root.ts';
import { type Located, type Path, readYaml, type YamlSource } from './yaml-source.ts';

/** Gives a file's text; undefined, or an error thrown, where there is none. */
export type Read = (path: string) => string | undefined;

export interface Layer {
  readonly source: YamlSource;
  /** The file's folder as seen from the main file's; empty where they are the same. */
  readonly folder: string;
}

export interface Layers {
  /** The base first, the main file last. */
  readonly layers: readonly Layer[];
  readonly raw: Readonly<Record<string, unknown>> | undefined;
  readonly faults: readonly Fault[];
  /** Whether every file that is extended could be read. */
  readonly whole: boolean;
}

/** @returns the main file and all that it extends, merged; never throws */
export function readLayers(path: string, read: Read): Layers {
  const faults: Fault[] = [];
  const layers: Layer[] = [];
  const seen: string[] = [];
  let file = path;
  let folder = '';
  let whole = true;
  let from: Place = { file: path, line: 1, column: 1 };
  for (;;) {
    const text = textOf(file, read);
    if (text === undefined) {
      faults.push({ ...from, path: seen.length === 0 ? '' : 'extends', message: messages.unreadable(file) });
      whole = false;
      break;
    }
    seen.push(file);
    const source = readYaml(file, text);
    layers.unshift({ source, folder });
    faults.push(...source.faults);
    const base = source.raw?.extends;
    if (typeof base !== 'string' || base === '') {
      whole = base === undefined;
      break;
    }
    from = source.locate(['extends'], 'value').place;
    const next = joined(folderOf(file), base);
    if (seen.includes(next))
      faults.push({
        ...from,
        path: 'extends',
        message: messages.extendsCycle([...seen.slice(seen.indexOf(next)), next]),
      });
    else if (seen.length >= LIMITS.extends)
      faults.push({ ...from, path: 'extends', message: messages.extendsTooLong(LIMITS.extends) });
    else {
      folder = joined(folder, folderOf(base));
      file = next;
      continue;
    }
    whole = false;
    break;
  }
  for (const layer of layers) faults.push(...keyFaults(layer));
  const raws = layers.map((layer) => layer.source.raw);
  return {
    layers,
    raw:
      raws.includes(undefined) || raws.length === 0
        ? undefined
        : raws.reduce((base, own) => merged(base!, ownKeys(own!))),
    faults,
    whole,
  };
}

/**
 * The place of a path in the layers: where it stands deepest, the later file winning.
 * @returns with it the folder of the file
 */
export function locateIn(layers: readonly Layer[], path: Path, part: 'key' | 'value'): Located & { folder: string } {
  let best: (Located & { folder: string }) | undefined;
  for (const { source, folder } of layers) {
    const located = source.locate(path, part);
    if (best === undefined || located.found.length >= best.found.length) best = { ...located, folder };
  }
  return best ?? { place: { file: '', line: 1, column: 1 }, found: [], folder: '' };
}

function textOf(file: string, read: Read): string | undefined {
  try {
    const text = read(file);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

function keyFaults({ source }: Layer): Fault[] {
  const raw = source.raw ?? {};
  const fault = (key: string, message: string): Fault => ({ ...source.locate([key], 'key').place, path: key, message });
  if (raw.extends === undefined)
    return raw.change === undefined ? [] : [fault('change', messages.changeWithoutExtends)];
  if (typeof raw.extends !== 'string' || raw.extends === '') return [fault('extends', messages.extendsForm)];
  return Object.keys(raw)
    .filter((key) => !EXTENDING_KEYS.includes(key) && key !== 'extends' && key !== 'change')
    .map((key) => ({
      ...fault(key, messages.extendingKey(key)),
      accepted: ['extends', 'change', ...EXTENDING_KEYS].join(', '),
    }));
}

function ownKeys(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => EXTENDING_KEYS.includes(key)));
}

function merged(
  base: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const below = result[key];
    result[key] = isTable(below) && isTable(value) ? merged(below, value) : value;
  }
  return result;
}
