/** What a field's new value comes to in the text; a misspelt key that was meant to be the field gets its right name. */
import type { ApiFault } from '../../../src/server/api.ts';
import type { Path, ScenarioDocument, TextChange } from './document/scenario-document.ts';

/** @param faults that the field shows */
export function fieldChanges(
  document: ScenarioDocument,
  path: Path,
  value: unknown,
  faults: readonly ApiFault[],
): TextChange[] {
  const misspelt = faults
    .map((fault) => fault.path.split('.'))
    .find((at) => at.length === path.length && at.join() !== path.join());
  const key = misspelt && document.keySpan(misspelt);
  if (misspelt === undefined || key === undefined || document.nodeAt(path) !== undefined)
    return document.set(path, value);
  const change = document.set(misspelt, value);
  // A text that has to be written anew is so without the new name.
  if (value === undefined || change.some(({ from, to }) => from < key.to && to > key.from)) return change;
  return [{ ...key, insert: path.at(-1)! }, ...change].sort((a, b) => a.from - b.from);
}
