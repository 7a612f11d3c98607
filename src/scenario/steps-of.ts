/** A path as people write it, step by step: `shifts[0].count` is `shifts.0.count`, and `[]` is any place in a list. */

/** @returns the steps of the path, `*` where it leaves the place in a list open */
export function stepsOf(path: string): string[] {
  return path.replace(/\.?\[(\w*|\*)\]/g, (_, place: string) => `.${place === '' ? '*' : place}`).split('.');
}
