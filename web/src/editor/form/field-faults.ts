/** Which faults belong to which field: those at its path or inside it, and those of a misspelt key that was meant to be it. */
import type { ApiFault } from '../../../../src/server/api.ts';
import type { FormField } from './form-field.ts';

/** @returns the faults that the field shows */
export function faultsOn({ path }: FormField, faults: readonly ApiFault[]): ApiFault[] {
  const own = path.join('.');
  return faults.filter((fault) => isAt(own, fault.path) || isMeantFor(path, fault));
}

function isAt(field: string, fault: string): boolean {
  return field === fault || (field !== '' && fault.startsWith(`${field}.`));
}

/** `contact_types.billing.patiense`, which was likely meant as `patience`. */
function isMeantFor(path: readonly string[], { path: at, suggestion }: ApiFault): boolean {
  if (suggestion === undefined || suggestion !== path.at(-1)) return false;
  return at.slice(0, Math.max(0, at.lastIndexOf('.'))) === path.slice(0, -1).join('.');
}
