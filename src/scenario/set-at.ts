/** Plain data with one part replaced; all that is not on the way to it is shared with the original. */

/**
 * @param value undefined takes the part out
 * @returns the data with the value at the path
 */
export function setAt(data: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(data)) {
    const copy: unknown[] = [...data];
    const part = setAt(copy[Number(step)], rest, value);
    if (part === undefined) copy.splice(Number(step), 1);
    else copy[Number(step)] = part;
    return copy;
  }
  const copy: Record<string, unknown> = { ...(data as Record<string, unknown> | undefined) };
  const part = setAt(copy[step], rest, value);
  if (part === undefined) delete copy[step];
  else copy[step] = part;
  return copy;
}
